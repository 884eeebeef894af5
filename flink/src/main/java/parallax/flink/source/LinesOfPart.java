package parallax.flink.source;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * The lines that begin in a part of a file: it starts behind the first line end of the part, unless the part is the first,
 * and ends with the line end behind the part. So every line belongs to exactly one part.
 */
final class LinesOfPart extends InputStream {

    private static final int BUFFER = 1 << 16;

    private final InputStream in;
    private final long end;
    private final long firstLine;
    private long position;
    private boolean ended;

    /**
     * @param file from its beginning; what lies before the part is read over, since lines have numbers
     * @param from first byte of the part
     * @param length bytes of the part
     */
    LinesOfPart(InputStream file, long from, long length) throws IOException {
        this.in = new BufferedInputStream(file, BUFFER);
        this.end = from + length;
        this.firstLine = 1 + pass(from);
        this.ended = position >= end;
    }

    /** Reads to the first line that begins at a byte or behind it; the lines before it. */
    private long pass(long from) throws IOException {
        long lines = 0;
        int last = '\n';
        while (position < from || last != '\n') {
            last = in.read();
            if (last < 0) {
                return lines;
            }
            position++;
            lines += last == '\n' ? 1 : 0;
        }
        return lines;
    }

    /** Number of the first line, from 1. */
    long firstLine() {
        return firstLine;
    }

    @Override
    public int read() throws IOException {
        int next = ended ? -1 : in.read();
        position++;
        ended = next < 0 || (next == '\n' && position >= end);
        return next;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        int given = 0;
        while (given < length) {
            int next = read();
            if (next < 0) {
                return given == 0 ? -1 : given;
            }
            target[offset + given++] = (byte) next;
            if (ended) {
                break;
            }
        }
        return given;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
