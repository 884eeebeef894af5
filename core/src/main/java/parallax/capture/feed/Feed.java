package parallax.capture.feed;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import parallax.capture.Captured;
import parallax.capture.Decoded;
import parallax.capture.Items;
import parallax.capture.Origin;
import parallax.capture.Refusal;

/**
 * The items of a feed, in its order: RSS 2.0, RSS 1.0 (RDF), Atom, JSON Feed. Each is a capture with what the feed says of
 * it; where the feed is damaged, the items before the damage are given, then a refusal that names the line.
 */
public final class Feed implements Items {

    /** How an item is noted that carries only what stands before the article. */
    public static final String SUMMARY_ONLY = "summary-only";

    private static final Pattern DECLARED =
            Pattern.compile("\\A(?:\u00ef\u00bb\u00bf)?\\s*<\\?xml[^>]{0,200}?encoding\\s*=\\s*[\"']([\\w.:-]+)");

    private final Origin origin;
    private final ItemSource source;
    private final boolean cut;
    private @Nullable Refusal trouble;
    private int given;
    private boolean ended;
    private @Nullable Captured next;

    private Feed(Origin origin, ItemSource source, Document document) {
        this.origin = origin;
        this.source = source;
        this.cut = document.cut;
        String unfit = document.decoded.trouble();
        this.trouble = unfit == null ? null : new Refusal(origin, "invalid-utf-8", unfit);
    }

    /** A text that was received. @param cut whether it was longer than is taken */
    private record Document(Decoded decoded, boolean cut) {}

    /**
     * Opens RSS, RDF or Atom and closes the stream.
     *
     * @param charset named by the transport, null when it named none
     * @param limit so many bytes are read
     */
    public static Feed xml(Origin origin, InputStream in, @Nullable String charset, long limit) throws IOException {
        Document document = document(in, charset, limit);
        return new Feed(origin, new XmlSource(document.decoded.text(), origin.url()), document);
    }

    /** Opens a JSON Feed and closes the stream. */
    public static Feed json(Origin origin, InputStream in, @Nullable String charset, long limit) throws IOException {
        Document document = document(in, charset, limit);
        return new Feed(origin, new JsonSource(document.decoded.text(), origin.url()), document);
    }

    private static Document document(InputStream in, @Nullable String charset, long limit) throws IOException {
        try (in) {
            byte[] bytes = in.readNBytes((int) limit + 1);
            boolean cut = bytes.length > limit;
            return new Document(decoded(cut ? Arrays.copyOf(bytes, (int) limit) : bytes, charset), cut);
        }
    }

    /** Byte order mark, transport, declaration, in that order. */
    static Decoded decoded(byte[] bytes, @Nullable String charset) {
        String head = new String(bytes, 0, Math.min(bytes.length, 400), StandardCharsets.ISO_8859_1);
        Matcher declared = DECLARED.matcher(head);
        return Decoded.of(bytes, charset != null ? charset : declared.find() ? declared.group(1) : null);
    }

    @Override
    public boolean hasNext() {
        if (next == null && !ended) {
            next = read();
        }
        return next != null;
    }

    @Override
    public Captured next() {
        if (!hasNext() || next == null) {
            throw new NoSuchElementException("no more items");
        }
        Captured result = next;
        next = null;
        return result;
    }

    private @Nullable Captured read() {
        try {
            ItemSource.Found found = source.next();
            if (found != null) {
                given++;
                List<Refusal> left = trouble == null ? List.of() : List.of(trouble);
                trouble = null;
                return found.item().capture(origin.atLine(found.line()), source.outlet(), left);
            }
            ended = true;
            return given > 0 ? null : new Refusal(origin, "empty-feed", "the feed holds no items");
        } catch (BrokenFeedException e) {
            ended = !e.isOfOneItem();
            return broken(e);
        }
    }

    private Refusal broken(BrokenFeedException e) {
        if (e.isOfOneItem()) {
            given++;
            return new Refusal(origin.atLine(e.line()), "broken-item", "the item is damaged: " + e.getMessage());
        }
        String before = given == 0 ? "no item stands before it" : given + " items before it were read";
        return cut
                ? new Refusal(origin.atLine(e.line()), "too-large", "the feed is longer than is taken; " + before)
                : new Refusal(
                        origin.atLine(e.line()),
                        "broken-feed",
                        "the feed is damaged: " + e.getMessage() + "; " + before);
    }

    @Override
    public void close() {
        ended = true; // the stream was closed when it was opened
    }
}
