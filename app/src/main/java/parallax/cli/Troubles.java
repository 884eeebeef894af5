package parallax.cli;

import java.io.PrintWriter;
import java.util.Map;
import java.util.TreeMap;

/** Counts under their names what could not be read, and reports each once with its place. */
final class Troubles {

    private final PrintWriter err;
    private final Map<String, Integer> counts = new TreeMap<>();

    Troubles(PrintWriter err) {
        this.err = err;
    }

    void report(String place, String name, String message) {
        counts.merge(name, 1, Integer::sum);
        err.println(place + ": " + message);
    }

    /** One line that sums up, where there was trouble. */
    void summary(long read) {
        if (!counts.isEmpty()) {
            err.println(read + " read, " + left() + " left: " + counts);
        }
    }

    /** The same where something else says how many were read. */
    void summary() {
        if (!counts.isEmpty()) {
            err.println(left() + " left: " + counts);
        }
    }

    private int left() {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }

    int exitCode() {
        return counts.isEmpty() ? ExitCode.DONE : ExitCode.LEFT;
    }
}
