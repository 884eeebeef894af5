package parallax.article;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;
import parallax.article.meta.PageMetadata;
import parallax.article.meta.Said;
import parallax.article.page.Block;
import parallax.article.page.Embed;
import parallax.article.page.MainText;
import parallax.article.page.Overlay;
import parallax.article.page.PageKinds;
import parallax.article.page.PageParser;
import parallax.capture.Capture;
import parallax.capture.Decoded;
import parallax.capture.Mojibake;
import parallax.capture.Payload;
import parallax.text.Span;

/** Reads the bytes of an HTML page: charset, main text, headline, who signs it, dates, outlet. */
final class PageReader {

    /** A page shows what it is within its first kilobytes. */
    private static final int PROLOGUE = 8192;

    private final PageKinds kinds = new PageKinds();
    private final MainText mainText;

    PageReader(MainText mainText) {
        this.mainText = mainText;
    }

    /**
     * What a page holds.
     *
     * @param metadata what it says about its article beside the text
     * @param about what it says about who wrote it
     * @param kind what kind of page it is; the text counts for nothing where it is no article
     */
    record Page(PageMetadata metadata, @Nullable String about, PageKinds.Kind kind, Body body, List<String> notes) {}

    /**
     * The text of a page.
     *
     * @param text the paragraphs, an empty line between two
     * @param paragraphs where each stands in the text and on the page
     * @param attachments what the text links to and shows
     */
    record Body(String text, List<Paragraph> paragraphs, List<Article.Attachment> attachments) {

        static Body of(MainText.Found found, PageMetadata metadata) {
            List<Paragraph> paragraphs = new ArrayList<>();
            int start = 0;
            for (Block block : found.paragraphs()) {
                int end = start + block.text().length();
                paragraphs.add(new Paragraph(Span.of(start, end), block.tag(), block.source()));
                start = end + MainText.BETWEEN.length();
            }
            List<Article.Attachment> attachments =
                    found.embeds().stream().map(Body::attachment).toList();
            return new Body(found.text(), paragraphs, Illustrations.merged(attachments, metadata.pictures()));
        }

        private static Article.Attachment attachment(Embed embed) {
            Article.Attachment.Kind kind = switch (embed.kind()) {
                case LINK -> Article.Attachment.Kind.LINK;
                case VIDEO -> Article.Attachment.Kind.VIDEO;
                case PHOTO -> Article.Attachment.Kind.PHOTO;
                case AUDIO -> Article.Attachment.Kind.AUDIO;
                case POST -> Article.Attachment.Kind.POST;
            };
            return new Article.Attachment(
                    kind, embed.url(), Span.of(embed.start(), embed.end()), embed.caption(), embed.credit());
        }
    }

    /** A page on its way: what was decoded, parsed and found. */
    private record Seen(Decoded decoded, PageParser.Parsed parsed, PageMetadata metadata, MainText.Found found) {}

    private Seen see(Capture capture) {
        Payload.Bytes bytes = (Payload.Bytes) capture.payload();
        Decoded decoded = Decoded.ofPage(bytes.bytes(), bytes.charset());
        String url = capture.origin().url();
        PageParser.Parsed parsed = PageParser.parse(decoded.text(), url);
        PageMetadata metadata =
                new PageMetadata(parsed.tree(), url, capture.receipt().at());
        Said<String> headline = metadata.headline();
        return new Seen(decoded, parsed, metadata, mainText.find(parsed, headline == null ? "" : headline.value()));
    }

    Page read(Capture capture) {
        Seen seen = see(capture);
        PageMetadata metadata = seen.metadata();
        Body body = Body.of(seen.found(), metadata);
        Said<String> url = metadata.url();
        String address = url == null ? capture.origin().url() : url.value();
        return new Page(
                metadata,
                seen.found().about(),
                kinds.find(seen.parsed(), seen.found(), metadata.saysArticle(), address),
                body,
                notes(seen, body.text()));
    }

    /** What became of each block of a page, in reading order. */
    List<Judged> explain(Capture capture) {
        return see(capture).found().judgements().stream()
                .map(judgement -> {
                    Block block = judgement.block();
                    return new Judged(
                            block.text(),
                            block.tag(),
                            block.box().path(),
                            judgement.kept(),
                            judgement.why(),
                            block.source());
                })
                .toList();
    }

    /** The page as it was judged, as a document of HTML. */
    String overlay(Capture capture, String title) {
        Seen seen = see(capture);
        return Overlay.of(seen.parsed(), seen.found().judgements(), title);
    }

    private static List<String> notes(Seen seen, String text) {
        List<String> notes = new ArrayList<>(seen.metadata().notes());
        String trouble = seen.decoded().trouble();
        if (trouble != null) {
            notes.add(trouble);
        }
        notes.addAll(seen.parsed().notes());
        String bound = seen.found().bound();
        if (bound != null) {
            notes.add(bound);
        }
        String mojibake = Mojibake.find(text);
        if (mojibake != null) {
            notes.add(mojibake);
        }
        return notes;
    }

    /** Whether bytes are to be read as a page: the transport or their beginning says so. */
    static boolean isPage(Payload.Bytes bytes) {
        String type = bytes.mediaType();
        if (type != null) {
            return type.contains("html");
        }
        int length = Math.min(PROLOGUE, bytes.bytes().length);
        String start = new String(bytes.bytes(), 0, length, StandardCharsets.ISO_8859_1);
        return start.stripLeading().startsWith("<")
                && Jsoup.parse(start).body().children().size() > 0;
    }
}
