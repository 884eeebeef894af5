package parallax.cli;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.Locale;

/** A line on a terminal that says how far a run is; it appears after two seconds and is wiped at the end. */
final class Progress implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final Duration PAUSE = Duration.ofMillis(200);
    private static final int WIDTH = 78;

    private final PrintWriter out;
    private final boolean shown;
    private final long start = System.nanoTime();
    private long last = start;
    private boolean visible;

    Progress(PrintWriter out, boolean shown) {
        this.out = out;
        this.shown = shown;
    }

    /** Says that so many inputs are done and which came last. */
    void done(long count, String place) {
        long now = System.nanoTime();
        boolean due = now - start > PATIENCE.toNanos() && now - last > PAUSE.toNanos();
        if (shown && due) {
            double seconds = (now - start) / 1e9;
            String line = String.format(
                    Locale.ROOT, "%d read · %.1f a second · %.0f s · %s", count, count / seconds, seconds, place);
            out.print("\r" + fit(line));
            out.flush();
            last = now;
            visible = true;
        }
    }

    private static String fit(String line) {
        return line.length() > WIDTH ? line.substring(0, WIDTH - 1) + "…" : line + " ".repeat(WIDTH - line.length());
    }

    @Override
    public void close() {
        if (visible) {
            out.print("\r" + " ".repeat(WIDTH) + "\r");
            out.flush();
        }
    }
}
