package parallax.cli;

import java.io.InputStream;
import java.io.PrintWriter;
import java.util.Map;
import java.util.Objects;
import parallax.format.Palette;

/**
 * The streams of one run, and what is known of them.
 *
 * @param in standard input
 * @param out standard output
 * @param err standard error
 * @param outIsTerminal whether a person reads standard output
 * @param errIsTerminal whether a person reads standard error
 */
public record Terminal(InputStream in, PrintWriter out, PrintWriter err, boolean outIsTerminal, boolean errIsTerminal) {

    public Terminal {
        Objects.requireNonNull(in);
        Objects.requireNonNull(out);
        Objects.requireNonNull(err);
    }

    /**
     * Streams of this process. The launcher says in the property {@code parallax.terminal} which of {@code out} and
     * {@code err} are terminals; without it none is.
     */
    static Terminal of(InputStream in, PrintWriter out, PrintWriter err) {
        String told = System.getProperty("parallax.terminal", "");
        return new Terminal(in, out, err, told.contains("out"), told.contains("err"));
    }

    /** Colours on a terminal, unless NO_COLOR is set (no-color.org) or the terminal is dumb. */
    Palette palette(Map<String, String> environment) {
        boolean refused = !environment.getOrDefault("NO_COLOR", "").isEmpty() || "dumb".equals(environment.get("TERM"));
        return outIsTerminal && !refused ? Palette.ANSI : Palette.PLAIN;
    }
}
