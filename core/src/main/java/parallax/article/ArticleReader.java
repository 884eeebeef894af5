package parallax.article;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import parallax.article.date.Dateline;
import parallax.article.meta.PageMetadata;
import parallax.article.meta.Said;
import parallax.article.page.LineRules;
import parallax.article.page.MainText;
import parallax.article.page.PageKinds;
import parallax.article.pdf.PdfReader;
import parallax.article.pdf.PdfText;
import parallax.article.pdf.UnreadablePdfException;
import parallax.article.plain.FurnitureRules;
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
        this.pages = new PageReader(new MainText(lines(furniture)));
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

    /**
     * What became of each block of a page or each line of a text, in reading order, and why; nothing for what cannot be
     * read.
     */
    public List<Judged> explain(Capture capture) {
        Capture page = pageOf(capture);
        if (page != null) {
            return pages.explain(page);
        }
        return read(capture) instanceof Article article ? Judged.ofLines(article) : List.of();
    }

    /**
     * The page as it was judged, a document of HTML to be looked at; null for what is no page.
     *
     * @param title what the document is called
     */
    public @Nullable String overlay(Capture capture, String title) {
        Capture page = pageOf(capture);
        return page == null ? null : pages.overlay(page, title);
    }

    private static @Nullable Capture pageOf(Capture capture) {
        if (capture.payload() instanceof Payload.Markup piece) {
            return capture.with(piece.asPage());
        }
        boolean page = capture.payload() instanceof Payload.Bytes bytes
                && !PdfReader.isPdf(bytes.bytes())
                && PageReader.isPage(bytes);
        return page ? capture : null;
    }

    private static LineRules lines(FurnitureRules furniture) {
        return new LineRules() {
            @Override
            public @Nullable String findFurniture(String line) {
                FurnitureRules.Rule rule = furniture.find(
                        line, FurnitureRules.Reach.LINE, FurnitureRules.Reach.TITLES, FurnitureRules.Reach.END);
                return rule == null ? null : rule.name();
            }

            @Override
            public boolean headsTitles(String line) {
                return furniture.find(line, FurnitureRules.Reach.TITLES) != null;
            }
        };
    }

    private Outcome readText(Capture capture, String text, @Nullable String title, List<String> notes) {
        Given given = capture.given();
        Article.Source source = source(capture, null, given.outlet());
        if (text.isBlank()) {
            return new NotRead(source, "empty", "not read: the text is empty", null);
        }
        String language = languages.detect(text);
        if (!isRead(language)) {
            return otherLanguage(source, language);
        }
        PlainText.Layout layout = plainText.layout(text, title);
        Particulars particulars = new Particulars(given, null, layout, text);
        String written = particulars.language(language);
        Publication published = particulars.published(day(capture));
        Article.Byline byline = particulars.byline(null);
        String outlet = particulars.outlet();
        return new Article(
                source(capture, null, outlet),
                particulars.headline(),
                byline,
                published,
                particulars.details(published, byline),
                written,
                text,
                layout.furniture(),
                List.of(),
                withYearless(allNotes(capture, withMojibake(notes, text), particulars), published, layout.dateline()));
    }

    /** @param asPage the same with a page as its payload, where only a piece of one was received */
    private Outcome readPage(Capture capture, Capture asPage) {
        Given given = capture.given();
        PageReader.Page page = pages.read(asPage);
        String text = page.body().text();
        PlainText.Layout layout = plainText.layout(text, headline(page.metadata()));
        Particulars particulars = new Particulars(given, page.metadata(), layout, text);
        Article.Source source = source(capture, particulars.url(), particulars.outlet());
        if (page.kind() != PageKinds.Kind.ARTICLE) {
            return new NotRead(
                    source,
                    page.kind().label(),
                    "not read: no article but " + page.kind().inWords(),
                    null);
        }
        String language = particulars.language(languages.detect(text));
        if (!isRead(language)) {
            return otherLanguage(source, language);
        }
        Publication published = particulars.published(day(capture));
        Article.Byline byline = particulars.byline(page.about());
        return new Article(
                source,
                particulars.headline(),
                byline,
                published,
                particulars
                        .details(published, byline)
                        .with(paragraphs(page, capture.payload() instanceof Payload.Markup)),
                language,
                text,
                layout.furniture(),
                page.body().attachments(),
                allNotes(capture, page.notes(), particulars));
    }

    private static String headline(PageMetadata metadata) {
        Said<String> headline = metadata.headline();
        return headline == null ? "" : headline.value();
    }

    /** The day on which it was received, which is never the day of publication. */
    private static @Nullable LocalDate day(Capture capture) {
        Instant at = capture.receipt().at();
        return at == null ? null : at.atOffset(ZoneOffset.UTC).toLocalDate();
    }

    /** The page around a piece of markup was made here: places in it are no places in what was received. */
    private static List<Paragraph> paragraphs(PageReader.Page page, boolean isPiece) {
        List<Paragraph> paragraphs = page.body().paragraphs();
        return isPiece
                ? paragraphs.stream()
                        .map(paragraph -> new Paragraph(paragraph.span(), paragraph.tag(), null))
                        .toList()
                : paragraphs;
    }

    private boolean isRead(String language) {
        return anyLanguage || Languages.isRead(language);
    }

    private static NotRead otherLanguage(Article.Source source, String language) {
        return new NotRead(source, "other-language", "not read: language " + language, language);
    }

    private static List<String> allNotes(Capture capture, List<String> more, Particulars particulars) {
        List<String> notes = new ArrayList<>(more);
        notes.addAll(particulars.notes());
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
        return new Article.Source(
                capture.origin().place(),
                capture.given().id(),
                url == null ? capture.origin().url() : url,
                outlet,
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
}
