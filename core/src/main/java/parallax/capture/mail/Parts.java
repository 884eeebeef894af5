package parallax.capture.mail;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.james.mime4j.MimeException;
import org.apache.james.mime4j.stream.EntityState;
import org.apache.james.mime4j.stream.MimeConfig;
import org.apache.james.mime4j.stream.MimeTokenStream;
import org.apache.james.mime4j.stream.RecursionMode;
import org.jspecify.annotations.Nullable;

/** A message taken apart: its header, the bodies of its texts, and what else it carries. */
final class Parts {

    private static final int LONGEST_FIELD = 1 << 16;
    private static final int MOST_FIELDS = 2000;
    private static final int MOST_PARTS = 2000;
    private static final int DEEPEST = 30;

    /**
     * @param header of the part
     * @param type media type in lower case
     * @param body decoded; null when it is no text or is attached
     */
    @SuppressWarnings("ArrayRecordComponent") // handed on once, compared nowhere
    record Part(Header header, String type, byte @Nullable [] body) {

        boolean isText() {
            return body != null;
        }
    }

    private final MimeTokenStream stream = new MimeTokenStream(MimeConfig.custom()
            .setMaxHeaderLen(LONGEST_FIELD)
            .setMaxHeaderCount(MOST_FIELDS)
            .setMaxLineLen(-1)
            .setMaxContentLen(-1)
            .setMalformedHeaderStartsBody(false)
            .build());

    private final Header header = new Header();
    private final List<Part> parts = new ArrayList<>();
    private @Nullable String boundary;
    private @Nullable String trouble;
    private int depth;

    private Parts() {
        stream.setRecursionMode(RecursionMode.M_NO_RECURSE);
    }

    /** Takes apart what can be; what stopped it is its {@link #trouble}. */
    static Parts of(byte[] bytes) {
        Parts parts = new Parts();
        try {
            parts.read(bytes);
        } catch (MimeException | IOException e) {
            parts.trouble = "the message is damaged or too large: " + e.getMessage();
        }
        return parts;
    }

    private void read(byte[] bytes) throws MimeException, IOException {
        int start = afterEnvelope(bytes);
        stream.parse(new ByteArrayInputStream(bytes, start, bytes.length - start));
        Header current = header;
        for (EntityState state = stream.getState(); state != EntityState.T_END_OF_STREAM; state = stream.next()) {
            switch (state) {
                case T_START_BODYPART -> current = new Header();
                case T_FIELD -> current.add(stream.getField());
                case T_START_MULTIPART -> enter();
                case T_END_MULTIPART -> depth--;
                case T_BODY -> take(current);
                default -> {
                    // prologues and ends say nothing
                }
            }
            if (trouble != null) {
                return;
            }
        }
        checkEnd(bytes);
    }

    /** A mailbox begins its messages with a line that is no field. */
    private static int afterEnvelope(byte[] bytes) {
        boolean envelope = bytes.length > 5 && bytes[0] == 'F' && bytes[1] == 'r' && bytes[4] == ' ';
        int end = 0;
        while (envelope && end < bytes.length && bytes[end] != '\n') {
            end++;
        }
        return envelope ? Math.min(bytes.length, end + 1) : 0;
    }

    private void enter() {
        depth++;
        if (depth == 1) {
            boundary = stream.getBodyDescriptor().getBoundary();
        }
        if (depth > DEEPEST) {
            trouble = "parts are nested deeper than " + DEEPEST + "; the rest was not read";
        }
    }

    private void take(Header of) throws IOException {
        String type = stream.getBodyDescriptor().getMimeType();
        boolean attached =
                of.raw("content-disposition").toLowerCase(Locale.ROOT).startsWith("attachment");
        boolean text = !attached && (type.equals("text/html") || type.equals("text/plain"));
        parts.add(new Part(of, type, text ? stream.getDecodedInputStream().readAllBytes() : null));
        if (parts.size() >= MOST_PARTS) {
            trouble = "the message has more than " + MOST_PARTS + " parts; the rest was not read";
        }
    }

    /** The last boundary is missing when a message was cut short. */
    private void checkEnd(byte[] bytes) {
        if (boundary != null && !contains(bytes, ("--" + boundary + "--").getBytes(StandardCharsets.ISO_8859_1))) {
            trouble = "the message ends before its last part does; what is there was read";
        }
    }

    private static boolean contains(byte[] bytes, byte[] wanted) {
        for (int start = bytes.length - wanted.length; start >= 0; start--) {
            int same = 0;
            while (same < wanted.length && bytes[start + same] == wanted[same]) {
                same++;
            }
            if (same == wanted.length) {
                return true;
            }
        }
        return false;
    }

    Header header() {
        return header;
    }

    List<Part> all() {
        return List.copyOf(parts);
    }

    /** Why not all was read, null when all was. */
    @Nullable
    String trouble() {
        return trouble;
    }
}
