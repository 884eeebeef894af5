package parallax.article;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import parallax.article.date.Dateline;
import parallax.article.meta.From;
import parallax.article.pdf.PdfReader;
import parallax.article.pdf.PdfText;
import parallax.article.pdf.UnreadablePdfException;
import parallax.capture.Capture;
import parallax.capture.Decoded;
import parallax.capture.Given;
import parallax.capture.Mojibake;
import parallax.capture.Payload;
import parallax.capture.Refusal;
import parallax.text.Fingerprint;

/** Reads captures into articles. It keeps no state between two captures and may be used by many threads. */
public final class ArticleReader {

    private final boolean anyLanguage;
    private final Languages languages = new Languages();
    private final PlainText plainText;
    private final PageReader pages;
    private final PdfReader pdf = new PdfReader();

    /** Reads articles in English; one in another language is recorded as not read. */
    public ArticleReader() {
        this(false);
    }

    private ArticleReader(boolean anyLanguage) {
        FurnitureRules furniture = new FurnitureRules();
        this.anyLanguage = anyLanguage;
        this.plainText = new PlainText(furniture);
        this.pages = new PageReader(new MainText(new Hints(), furniture));
    }

    /** Reads articles in every language, for those who want text and metadata only. */
    public static ArticleReader ofAnyLanguage() {
        return new ArticleReader(true);
    }

    /** The article that was published, or why none was read. */
    public Outcome read(Capture capture) {
        Payload payload = capture.payload();
        if (payload instanceof Payload.Text text) {
            return readText(capture, text.text(), capture.given().title(), List.of());
        }
        if (payload instanceof Payload.Markup piece) {
            return readPage(capture, capture.with(piece.asPage()));
        }
        Payload.Bytes bytes = (Payload.Bytes) payload;
        if (PdfReader.isPdf(bytes.bytes())) {
            return readPdf(capture, bytes.bytes());
        }
        if (PageReader.isPage(bytes)) {
            return readPage(capture, capture);
        }
        Decoded decoded = Decoded.of(bytes.bytes(), bytes.charset());
        String trouble = decoded.trouble();
        List<String> notes = trouble == null ? List.of() : List.of(trouble);
        return readText(capture, decoded.text(), capture.given().title(), notes);
    }

    /** The day on which a document was made is not the day on which it was published; its dateline may tell that. */
    private Outcome readPdf(Capture capture, byte[] bytes) {
        try {
            PdfText document = pdf.read(bytes);
            String given = capture.given().title();
            return readText(capture, document.text(), given == null ? document.headline() : given, document.notes());
        } catch (UnreadablePdfException e) {
            return new NotRead(source(capture, null, null), e.name(), "not read: " + e.getMessage(), null);
        }
    }

    private Outcome readText(Capture capture, String text, @Nullable String title, List<String> notes) {
        Given given = capture.given();
        Article.Source source = source(capture, null, null);
        if (text.isBlank()) {
            return new NotRead(source, "empty", "not read: the text is empty", null);
        }
        String language = languages.detect(text);
        if (!isRead(language)) {
            return otherLanguage(source, language);
        }
        PlainText.Layout layout = plainText.layout(text, title);
        Publication published = published(given, layout.published());
        return new Article(
                source,
                layout.headline(),
                layout.byline(),
                published,
                Article.Details.NONE,
                language,
                text,
                layout.furniture(),
                List.of(),
                withYearless(allNotes(capture, withMojibake(notes, text)), published, layout.dateline()));
    }

    /** @param asPage the same with a page as its payload, where only a piece of one was received */
    private Outcome readPage(Capture capture, Capture asPage) {
        Given given = capture.given();
        PageReader.Page page = pages.read(asPage);
        Article.Source source = source(capture, page.url(), page.outlet());
        if (page.text().isEmpty()) {
            return new NotRead(source, "no-article", "not read: the page holds no article", null);
        }
        String language = languages.detect(page.text());
        if (!isRead(language)) {
            return otherLanguage(source, language);
        }
        PlainText.Layout layout = plainText.layout(page.text(), page.headline().text());
        return new Article(
                source,
                given.title() == null ? page.headline() : new Article.Headline(given.title(), null),
                merged(page.byline(), layout.byline()),
                published(given, page.published().date() == null ? layout.published() : page.published()),
                new Article.Details(page.modified(), null, List.of(), null, List.of(), Map.of(), List.of()),
                language,
                page.text(),
                layout.furniture(),
                page.attachments(),
                allNotes(capture, page.notes()));
    }

    private boolean isRead(String language) {
        return anyLanguage || Languages.isRead(language);
    }

    private static NotRead otherLanguage(Article.Source source, String language) {
        return new NotRead(source, "other-language", "not read: language " + language, language);
    }

    private static Article.Byline merged(Article.Byline said, Article.Byline seen) {
        return new Article.Byline(
                said.authors().isEmpty() ? seen.authors() : said.authors(),
                said.about() == null ? seen.about() : said.about());
    }

    private static List<String> allNotes(Capture capture, List<String> more) {
        List<String> notes = new ArrayList<>(more);
        capture.left().stream().map(Refusal::message).forEach(notes::add);
        return notes;
    }

    private static List<String> withMojibake(List<String> notes, String text) {
        String mojibake = Mojibake.find(text);
        return mojibake == null
                ? notes
                : Stream.concat(notes.stream(), Stream.of(mojibake)).toList();
    }

    /** A dateline without its year dates nothing, and says so. */
    private static List<String> withYearless(List<String> notes, Publication published, @Nullable Dateline dateline) {
        if (published.date() != null || dateline == null) {
            return notes;
        }
        List<String> more = new ArrayList<>(notes);
        more.add("published not known: the dateline gives no year: \"" + dateline.words() + "\"");
        return more;
    }

    private static Article.Source source(Capture capture, @Nullable String url, @Nullable String outlet) {
        String given = capture.given().outlet();
        return new Article.Source(
                capture.origin().place(),
                capture.given().id(),
                url == null ? capture.origin().url() : url,
                given == null ? outlet : given,
                received(capture));
    }

    private static Article.Received received(Capture capture) {
        return new Article.Received(
                sha256(capture.payload()),
                capture.receipt().at(),
                capture.receipt().kept());
    }

    private static String sha256(Payload payload) {
        if (payload instanceof Payload.Bytes bytes) {
            return Fingerprint.sha256(bytes.bytes());
        }
        return Fingerprint.sha256(
                payload instanceof Payload.Markup piece ? piece.html() : ((Payload.Text) payload).text());
    }

    private static Publication published(Given given, Publication said) {
        return given.published() == null ? said : new Publication(given.published(), given.time(), From.GIVEN);
    }
}
