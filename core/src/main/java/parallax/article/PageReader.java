package parallax.article;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import parallax.article.meta.PageMetadata;
import parallax.article.meta.Said;
import parallax.capture.Capture;
import parallax.capture.Decoded;
import parallax.capture.Payload;
import parallax.capture.Utf8;

/** Reads the bytes of an HTML page: charset, main text, headline, who signs it, dates, outlet. */
final class PageReader {

    /** A charset is said within the first kilobytes or not at all (HTML standard: 1024 bytes; pages are less tidy). */
    private static final int PROLOGUE = 8192;

    private static final Pattern META_CHARSET = Pattern.compile(
            "(?i)<meta[^>]{0,200}?charset\\s*=\\s*[\"']?\\s*([\\w:.-]+)|^\\s*<\\?xml[^>]{0,80}encoding=[\"']([\\w-]+)");

    /** UTF-8 that somebody read as windows-1252: {@code â€™}, {@code Ã©}. */
    private static final Pattern MOJIBAKE = Pattern.compile("â€[™œ˜\u009d“”¦]|Ã[\u00a0-¿]");

    private static final int SOME_MOJIBAKE = 3;

    /** A page whose text is shorter and that does not call itself an article is none: a menu, a wall, an error. */
    private static final int SHORTEST_ARTICLE = 250;

    private final MainText mainText;

    PageReader(MainText mainText) {
        this.mainText = mainText;
    }

    /**
     * What a page holds.
     *
     * @param metadata what it says about its article beside the text
     * @param about what it says about who wrote it
     * @param text the paragraphs, an empty line between two; empty when the page holds no article
     * @param attachments what the text links to and shows
     */
    record Page(
            PageMetadata metadata,
            @Nullable String about,
            String text,
            List<Article.Attachment> attachments,
            List<String> notes) {}

    Page read(Capture capture) {
        Payload.Bytes bytes = (Payload.Bytes) capture.payload();
        Decoded decoded = Decoded.of(bytes.bytes(), charset(bytes));
        String url = capture.origin().url();
        Document page = url == null ? Jsoup.parse(decoded.text()) : Jsoup.parse(decoded.text(), url);
        PageMetadata metadata = new PageMetadata(page, url, capture.receipt().at());
        Said<String> said = metadata.headline();
        String headline = said == null ? "" : said.value();
        MainText.Found found = mainText.find(page.body(), headline);
        String text = String.join(MainText.BETWEEN, found.paragraphs());
        boolean isArticle = text.length() >= SHORTEST_ARTICLE || (metadata.saysArticle() && !text.isEmpty());
        return new Page(
                metadata,
                found.about(),
                isArticle ? text : "",
                Illustrations.merged(found.attachments(), metadata.pictures()),
                notes(decoded, metadata, found));
    }

    private static @Nullable String charset(Payload.Bytes bytes) {
        String transport = bytes.charset();
        if (transport != null) {
            return transport;
        }
        String said = saidCharset(bytes.bytes());
        boolean otherwise = said != null && !said.equalsIgnoreCase("utf-8");
        return otherwise && isUtf8BeyondAscii(bytes.bytes()) ? "utf-8" : said;
    }

    private static @Nullable String saidCharset(byte[] bytes) {
        int length = Math.min(PROLOGUE, bytes.length);
        Matcher said = META_CHARSET.matcher(new String(bytes, 0, length, StandardCharsets.ISO_8859_1));
        return said.find() ? (said.group(1) != null ? said.group(1) : said.group(2)) : null;
    }

    /** Text of another charset is never well-formed UTF-8 by chance; pages saved by a browser keep their old meta tag. */
    private static boolean isUtf8BeyondAscii(byte[] bytes) {
        boolean beyond = false;
        for (byte b : bytes) {
            beyond |= b < 0;
        }
        return beyond && Utf8.findInvalid(bytes) < 0;
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
        String text = String.join(MainText.BETWEEN, found.paragraphs());
        if (MOJIBAKE.matcher(text).results().limit(SOME_MOJIBAKE).count() == SOME_MOJIBAKE) {
            notes.add("mojibake: UTF-8 that was read as windows-1252 before it came here; kept as it came");
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
