package parallax.capture;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** Splits a stream of bytes at line ends and never holds more of a line than the limit. */
public final class BoundedLines {

    private static final int BUFFER = 1 << 16;

    private final InputStream in;
    private final long limit;
    private final byte[] buffer = new byte[BUFFER];
    private int position;
    private int filled;
    private long number;

    /** @param limit most bytes of a line that are kept */
    public BoundedLines(InputStream in, long limit) {
        this.in = in;
        this.limit = limit;
    }

    /**
     * @param number from 1
     * @param size in bytes, without the line end
     * @param bytes null when the line is longer than the limit
     */
    @SuppressWarnings("ArrayRecordComponent") // handed on once, compared nowhere
    public record Line(long number, long size, byte @Nullable [] bytes) {}

    /** The next line, null at the end. */
    public @Nullable Line next() throws IOException {
        if (!fill()) {
            return null;
        }
        number++;
        ByteArrayOutputStream kept = new ByteArrayOutputStream(256);
        long size = 0;
        while (fill()) {
            int end = lineEnd();
            int length = end - position;
            size += length;
            if (size <= limit) {
                kept.write(buffer, position, length);
            } else {
                kept = new ByteArrayOutputStream(0);
            }
            boolean complete = end < filled;
            position = complete ? end + 1 : end;
            if (complete) {
                break;
            }
        }
        return new Line(number, size, size <= limit ? kept.toByteArray() : null);
    }

    private int lineEnd() {
        int end = position;
        while (end < filled && buffer[end] != '\n') {
            end++;
        }
        return end;
    }

    private boolean fill() throws IOException {
        if (position < filled) {
            return true;
        }
        position = 0;
        filled = Math.max(0, in.read(buffer));
        return filled > 0;
    }
}
