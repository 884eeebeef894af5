package parallax.capture.input;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;
import parallax.capture.BoundedLines;
import parallax.capture.BrokenInputException;
import parallax.capture.Captured;
import parallax.capture.Items;
import parallax.capture.Origin;
import parallax.capture.Refusal;

/** The records of one JSON Lines input, one capture or refusal a line; empty lines are not records. */
final class Records implements Items {

    private final Origin origin;
    private final InputStream in;
    private final BoundedLines lines;
    private final long limit;
    private boolean broken;
    private boolean ended;
    private @Nullable Captured next;

    Records(Origin origin, InputStream in, long limit) {
        this.origin = origin;
        this.in = in;
        this.lines = new BoundedLines(in, limit);
        this.limit = limit;
    }

    @Override
    public boolean hasNext() {
        while (next == null && !ended) {
            next = read();
            ended = next == null;
        }
        return next != null;
    }

    @Override
    public Captured next() {
        if (!hasNext() || next == null) {
            throw new NoSuchElementException("no more records");
        }
        Captured result = next;
        next = null;
        return result;
    }

    /** The next record, null at the end. */
    private @Nullable Captured read() {
        try {
            for (BoundedLines.Line line = nextLine(); line != null; line = nextLine()) {
                byte[] bytes = line.bytes();
                Origin place = origin.atLine(Math.max(origin.line(), 1) + line.number() - 1);
                if (bytes == null) {
                    return new Refusal(
                            place, "too-large", "the line has " + line.size() + " bytes; expected at most " + limit);
                }
                if (!isBlank(bytes)) {
                    return RecordLine.read(place, bytes);
                }
            }
            return null;
        } catch (IOException e) {
            broken = true;
            return BrokenInputException.refusal(origin, e);
        }
    }

    private BoundedLines.@Nullable Line nextLine() throws IOException {
        return broken ? null : lines.next();
    }

    private static boolean isBlank(byte[] bytes) {
        for (byte b : bytes) {
            if (b != ' ' && b != '\t' && b != '\r') {
                return false;
            }
        }
        return true;
    }

    @Override
    public void close() {
        try {
            in.close();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot close " + origin.place(), e);
        }
    }
}
