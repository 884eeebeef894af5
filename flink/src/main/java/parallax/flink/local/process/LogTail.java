package parallax.flink.local.process;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The end of what a process said: where it says why it went. */
public final class LogTail {

    private static final int LINES = 25;

    private LogTail() {}

    /** The last lines of a log file. */
    public static String of(Path log) {
        try {
            return of(new String(Files.readAllBytes(log), StandardCharsets.UTF_8));
        } catch (IOException e) {
            return "(its log cannot be read: " + log + ")";
        }
    }

    /** Whether a process has said something since it was started. */
    public static boolean says(Path log, String words) {
        try {
            return new String(Files.readAllBytes(log), StandardCharsets.UTF_8).contains(words);
        } catch (IOException notYet) {
            return false;
        }
    }

    /** The last lines of what was printed. */
    public static String of(String text) {
        List<String> lines = text.lines().toList();
        return String.join(System.lineSeparator(), lines.subList(Math.max(0, lines.size() - LINES), lines.size()));
    }
}
