package parallax.article;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import parallax.capture.Capture;
import parallax.capture.Decoded;
import parallax.capture.Mojibake;
import parallax.capture.Payload;

/** Reads the bytes of an HTML page: charset, main text, headline, who signs it, dates, outlet. */
final class PageReader {

    /** A page shows what it is within its first kilobytes. */
    private static final int PROLOGUE = 8192;

    /** A page whose text is shorter and that does not call itself an article is none: a menu, a wall, an error. */
    private static final int SHORTEST_ARTICLE = 250;

    private final MainText mainText;

    PageReader(MainText mainText) {
        this.mainText = mainText;
    }

    /**
     * What a page holds.
     *
     * @param text the paragraphs, an empty line between two; empty when the page holds no article
     * @param attachments what the text links to and shows
     */
    record Page(
            Article.Headline headline,
            Article.Byline byline,
            Publication published,
            @Nullable Publication modified,
            @Nullable String url,
            @Nullable String outlet,
            String text,
            List<Article.Attachment> attachments,
            List<String> notes) {}

    Page read(Capture capture) {
        Payload.Bytes bytes = (Payload.Bytes) capture.payload();
        Decoded decoded = Decoded.ofPage(bytes.bytes(), bytes.charset());
        String url = capture.origin().url();
        Document page = url == null ? Jsoup.parse(decoded.text()) : Jsoup.parse(decoded.text(), url);
        PageMetadata metadata = new PageMetadata(page, url);
        String headline = metadata.headline();
        MainText.Found found = mainText.find(page.body(), headline);
        String text = String.join(MainText.BETWEEN, found.paragraphs());
        boolean isArticle = text.length() >= SHORTEST_ARTICLE || (metadata.saysArticle() && !text.isEmpty());
        return new Page(
                new Article.Headline(headline, null),
                new Article.Byline(metadata.authors(), found.about()),
                metadata.published(),
                metadata.modified(),
                metadata.url(),
                metadata.outlet(),
                isArticle ? text : "",
                found.attachments(),
                notes(decoded, metadata, found));
    }

    private static List<String> notes(Decoded decoded, PageMetadata metadata, MainText.Found found) {
        List<String> notes = new ArrayList<>(metadata.notes());
        String trouble = decoded.trouble();
        if (trouble != null) {
            notes.add(trouble);
        }
        if (found.judgements().size() >= PageWalk.MOST_BLOCKS) {
            notes.add("the page has more than " + PageWalk.MOST_BLOCKS + " pieces of text; the rest was not read");
        }
        String mojibake = Mojibake.find(String.join(MainText.BETWEEN, found.paragraphs()));
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
