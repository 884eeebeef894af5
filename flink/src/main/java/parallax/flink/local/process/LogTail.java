package parallax.flink.local.process;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/** The end of what a process said: where it says why it went. */
public final class LogTail {

    private static final int LINES = 25;
    private static final Pattern FRAME = Pattern.compile("\\s+(at |\\.\\.\\. \\d+ more)");

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

    /** The last lines of what was printed. Of a failure they are to show the reasons: the frames of its trace are left out. */
    public static String of(String text) {
        List<String> lines =
                text.lines().filter(line -> !FRAME.matcher(line).lookingAt()).toList();
        return String.join(System.lineSeparator(), lines.subList(Math.max(0, lines.size() - LINES), lines.size()));
    }
}
