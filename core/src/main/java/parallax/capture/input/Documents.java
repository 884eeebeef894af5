package parallax.capture.input;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;
import parallax.capture.Capture;
import parallax.capture.Captured;
import parallax.capture.Decoded;
import parallax.capture.Given;
import parallax.capture.Limits;
import parallax.capture.Origin;
import parallax.capture.Payload;
import parallax.capture.Refusal;
import parallax.capture.mail.Message;

/** Inputs that are one document each: a page, a text, a message, one JSON object. */
final class Documents {

    static final String EXPECTED = "expected text, HTML, JSON Lines, CSV, a feed, OPML, WARC, mail or PDF";

    private final Limits limits;
    private final Captures.Form form;

    Documents(Limits limits, Captures.Form form) {
        this.limits = limits;
        this.form = form;
    }

    /** @param content what the first bytes say it is */
    Captured read(Origin origin, InputStream in, Content content) throws IOException {
        if (content == Content.EMPTY || content == Content.BINARY) {
            return unreadable(origin, content, in.readNBytes(Content.HEAD));
        }
        byte[] bytes = in.readNBytes((int) limits.bytes() + 1);
        if (bytes.length > limits.bytes()) {
            return new Refusal(
                    origin,
                    "too-large",
                    "more than " + limits.bytes() + " bytes; expected at most " + limits.bytes() + " in one document");
        }
        return whole(origin, bytes, null, content);
    }

    /**
     * A page stays bytes, since only its own tags may know its charset.
     *
     * @param charset named by the transport, null when it named none
     */
    Captured whole(Origin origin, byte[] bytes, @Nullable String charset, Content content) {
        return switch (content) {
            case EMPTY, BINARY -> unreadable(origin, content, bytes);
            case HTML -> new Capture(origin, new Payload.Bytes(bytes, charset, "text/html"), Given.NOTHING);
            case JSON_OBJECT ->
                form == Captures.Form.BY_CONTENT ? RecordLine.read(origin, bytes) : text(origin, bytes, charset);
            case TEXT, JSON_LINES, TABLE -> text(origin, bytes, charset);
            case PDF -> new Capture(origin, new Payload.Bytes(bytes, null, "application/pdf"), Given.NOTHING);
            case MAIL -> form == Captures.Form.BY_CONTENT ? Message.read(origin, bytes) : text(origin, bytes, charset);
            case FEED, JSON_FEED, OPML, WARC, GZIP ->
                new Refusal(origin, "unsupported", "found " + content + "; " + EXPECTED);
        };
    }

    private static Captured text(Origin origin, byte[] bytes, @Nullable String charset) {
        Decoded decoded = Decoded.of(bytes, charset);
        if (decoded.text().isBlank()) {
            return new Refusal(origin, "empty", "nothing but white space; " + EXPECTED);
        }
        Decoded.Misfit misfit = decoded.misfit();
        List<Refusal> left = misfit == null ? List.of() : List.of(new Refusal(origin, misfit.name(), misfit.message()));
        return new Capture(origin, new Payload.Text(decoded.text()), Given.NOTHING, left);
    }

    private static Refusal unreadable(Origin origin, Content content, byte[] head) {
        return content == Content.EMPTY
                ? new Refusal(origin, "empty", "nothing but white space; " + EXPECTED)
                : new Refusal(origin, "binary", "found " + Content.binaryName(head) + "; " + EXPECTED);
    }
}
