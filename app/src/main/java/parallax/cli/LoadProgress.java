package parallax.cli;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.Locale;

/** Says how far a load is: on a terminal one line that changes, elsewhere a line every ten seconds. */
final class LoadProgress implements AutoCloseable {

    private static final int WIDTH = 78;
    private static final long EXPECTED_UNKNOWN = -1;

    private final PrintWriter out;
    private final boolean terminal;
    private final long pause;
    private final long expected;
    private final long start = System.nanoTime();
    private long last = start;
    private boolean visible;

    /** @param expected how many inputs there are, -1 when that is not known beforehand */
    LoadProgress(PrintWriter out, boolean terminal, long expected) {
        this.out = out;
        this.terminal = terminal;
        this.pause = (terminal ? Duration.ofMillis(200) : Duration.ofSeconds(10)).toNanos();
        this.expected = expected;
    }

    /**
     * @param inputs done, those skipped among them
     * @param skipped inputs that the ledger knew
     * @param records written
     */
    void done(long inputs, long skipped, long records) {
        long now = System.nanoTime();
        if (now - last < pause) {
            return;
        }
        last = now;
        String line = line(inputs, skipped, records, (now - start) / 1e9);
        if (terminal) {
            out.print("\r" + (line + " ".repeat(WIDTH)).substring(0, WIDTH));
            out.flush();
            visible = true;
        } else {
            out.println(line);
        }
    }

    private String line(long inputs, long skipped, long records, double seconds) {
        long read = inputs - skipped;
        double rate = read / seconds;
        StringBuilder line = new StringBuilder();
        line.append(inputs);
        if (expected != EXPECTED_UNKNOWN) {
            line.append(" of ").append(expected);
        }
        line.append(" inputs · ").append(records).append(" records");
        if (skipped > 0) {
            line.append(" · ").append(skipped).append(" known");
        }
        line.append(String.format(Locale.ROOT, " · %.1f a second", rate));
        if (expected > inputs && rate > 0) {
            line.append(" · ").append(left((expected - inputs) / rate)).append(" left");
        }
        return line.toString();
    }

    private static String left(double seconds) {
        Duration left = Duration.ofSeconds(Math.round(seconds));
        return left.toHours() > 0
                ? left.toHours() + " h " + left.toMinutesPart() + " min"
                : left.toMinutes() > 0 ? left.toMinutes() + " min" : left.toSeconds() + " s";
    }

    @Override
    public void close() {
        if (visible) {
            out.print("\r" + " ".repeat(WIDTH) + "\r");
            out.flush();
        }
    }
}
