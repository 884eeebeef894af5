package parallax.capture.archive;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.netpreserve.jwarc.MessageHeaders;
import org.netpreserve.jwarc.WarcParser;
import parallax.capture.BrokenInputException;

/**
 * Cuts an archive into its records. Heads are parsed by jwarc; where a record begins and ends is judged here, since after
 * damage the next record must be found again, and since jwarc would load a head of any length.
 */
final class WarcFrames {

    static final String DAMAGED = "damaged-record";

    /** Heads are some hundred bytes; the longest addresses are a few thousand. */
    private static final int LONGEST_HEAD = 1 << 16;

    private static final byte[] START = "WARC/1.".getBytes(StandardCharsets.US_ASCII);
    private static final int START_LINE = START.length + 2;

    private final ByteSource source;
    private final long limit;
    private boolean lost;
    private boolean ended;

    /** @param limit most bytes of one record */
    WarcFrames(ByteSource source, long limit) {
        this.source = source;
        this.limit = limit;
    }

    /** The next record or damage, null at the end. */
    @Nullable
    Frame next() throws IOException {
        if (ended || (lost && !findStart())) {
            ended = true;
            return null;
        }
        long place = -1;
        try {
            passLineEnds();
            if (!source.has(1)) {
                ended = true;
                return null;
            }
            place = source.place();
            Frame frame = record(place);
            lost = frame instanceof Frame.Damage;
            return frame;
        } catch (BrokenInputException e) {
            long where = place < 0 ? source.placeOfDamage() : place;
            lost = true;
            ended = !source.resume();
            return new Frame.Damage(where, e.name(), String.valueOf(e.getMessage()));
        }
    }

    private Frame record(long place) throws IOException {
        if (!startsHere(0)) {
            return new Frame.Damage(
                    place, DAMAGED, "expected a record that begins with WARC/1.0 or WARC/1.1, found " + inWords());
        }
        int length = headLength();
        if (length < 0) {
            source.pass(START_LINE);
            return new Frame.Damage(
                    place,
                    DAMAGED,
                    "expected an empty line that ends the record's head within " + LONGEST_HEAD + " bytes, found none");
        }
        byte[] head = source.take(length);
        MessageHeaders fields = parse(head);
        long size = fields == null ? -1 : size(fields);
        if (fields == null || size < 0) {
            source.unread(head);
            source.pass(START_LINE);
            return new Frame.Damage(
                    place, DAMAGED, "expected lines \"name: value\" and a Content-Length in the record's head");
        }
        return size > limit
                ? new Frame.Damage(place, "too-large", "the record has " + size + " bytes; expected at most " + limit)
                : whole(place, fields, (int) size);
    }

    private Frame whole(long place, MessageHeaders fields, int size) throws IOException {
        byte[] block = source.readNBytes(size);
        if (block.length == size && endsHere()) {
            return new Frame.Whole(place, fields, block);
        }
        source.unread(block); // a length that is too large swallowed the next record
        return new Frame.Damage(
                place,
                DAMAGED,
                block.length < size
                        ? "Content-Length is " + size + ", but the file ends after " + block.length + " bytes"
                        : "Content-Length is " + size + ", but the record does not end there");
    }

    /** The end of a record is two line ends; a missing one is forgiven where the next record or the end follows. */
    private boolean endsHere() throws IOException {
        if (source.has(4) && source.ahead(0) == '\r' && source.ahead(1) == '\n' && source.ahead(2) == '\r') {
            return source.ahead(3) == '\n';
        }
        passLineEnds();
        return !source.has(1) || startsHere(0);
    }

    private void passLineEnds() throws IOException {
        while (source.has(1) && (source.ahead(0) == '\r' || source.ahead(0) == '\n')) {
            source.pass(1);
        }
    }

    /** The length of the head with the empty line that ends it, -1 when it is too long or has no end. */
    private int headLength() throws IOException {
        int lineStart = 0;
        for (int i = 0; i < LONGEST_HEAD && source.has(i + 1); i++) {
            if (source.ahead(i) != '\n') {
                continue;
            }
            boolean empty = i == lineStart || (i == lineStart + 1 && source.ahead(lineStart) == '\r');
            if (empty) {
                return i + 1;
            }
            lineStart = i + 1;
        }
        return -1;
    }

    private static @Nullable MessageHeaders parse(byte[] head) {
        WarcParser parser = new WarcParser();
        parser.setLenient(true);
        parser.parse(ByteBuffer.wrap(head));
        return parser.isFinished() ? parser.headers() : null;
    }

    private static long size(MessageHeaders fields) {
        String said = fields.first("Content-Length").orElse("").strip();
        return said.matches("\\d{1,18}") ? Long.parseLong(said) : -1;
    }

    private boolean startsHere(int from) throws IOException {
        if (!source.has(from + START_LINE)) {
            return false;
        }
        for (int i = 0; i < START.length; i++) {
            if (source.ahead(from + i) != START[i]) {
                return false;
            }
        }
        byte behind = source.ahead(from + START_LINE - 1);
        return Character.isDigit(source.ahead(from + START.length)) && (behind == '\r' || behind == '\n');
    }

    /** Goes to the next line that begins a record; false when there is none. */
    private boolean findStart() throws IOException {
        while (true) {
            try {
                return startsHere(0) || findStartLine();
            } catch (BrokenInputException e) {
                if (!source.resume()) {
                    return false;
                }
            }
        }
    }

    private boolean findStartLine() throws IOException {
        while (source.has(1)) {
            int seen = source.inSight();
            int end = 0;
            while (end < seen && source.ahead(end) != '\n') {
                end++;
            }
            source.pass(Math.min(seen, end + 1));
            if (end < seen && startsHere(0)) {
                return true;
            }
        }
        return false;
    }

    /** The first bytes of what is no record, as they can be printed. */
    private String inWords() {
        byte[] head = source.peek(24);
        String text = new String(head, StandardCharsets.ISO_8859_1).split("[\r\n]", 2)[0];
        return text.chars().allMatch(c -> c >= ' ' && c < 127)
                ? "\"" + text + "\""
                : "bytes %02X %02X and others".formatted(head[0], head.length > 1 ? head[1] : 0);
    }
}
