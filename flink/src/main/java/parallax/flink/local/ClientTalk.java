package parallax.flink.local;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import parallax.flink.local.process.LogTail;

/**
 * What Flink's command line says: which job it took, what the job itself prints, and where it failed, of a trace of many causes
 * the one that is the user's.
 */
final class ClientTalk {

    private static final Pattern JOB_ID = Pattern.compile("JobID ([0-9a-f]{32})");
    private static final String FAILURE = "The program finished with the following exception:";
    private static final Pattern RULE = Pattern.compile("-{20,}");
    private static final Pattern FRAME = Pattern.compile("\\s+(at |\\.\\.\\. \\d+ more).*");
    private static final Pattern CAUSE =
            Pattern.compile("(?:Caused by: )?((?:[a-z][\\w]*\\.)+[A-Z][\\w$]*)(?:: (.*))?");
    private static final String WRAPPED = "org.apache.flink.util.SerializedThrowable: ";
    private static final Pattern ENGINE = Pattern.compile("org\\.apache\\.flink\\..*|java\\.util\\.concurrent\\..*");

    private final Consumer<String> listener;
    private final List<String> all = new ArrayList<>();
    private boolean failing;
    private @Nullable String job;

    /** @param listener takes all that is no failure */
    ClientTalk(Consumer<String> listener) {
        this.listener = listener;
    }

    void hear(String line) {
        all.add(line);
        Matcher id = JOB_ID.matcher(line);
        if (job == null && id.find()) {
            job = id.group(1);
        }
        failing |= line.contains(FAILURE);
        if (!failing && !RULE.matcher(line).matches()) {
            listener.accept(line);
        }
    }

    /** The job that was handed over. */
    Optional<String> findJob() {
        return Optional.ofNullable(job);
    }

    /** Why it failed: the first cause that is not the engine's own wrapping, else the end of what was said. */
    String failure() {
        String last = "";
        for (int line = 0; line < all.size(); line++) {
            Matcher cause = CAUSE.matcher(all.get(line).replace(WRAPPED, ""));
            if (cause.matches() && cause.group(2) != null) {
                last = cause.group(2) + rest(line + 1);
                boolean wraps = CAUSE.matcher(cause.group(2)).matches(); // its words are those of its own cause
                if (!wraps && !ENGINE.matcher(cause.group(1)).matches()) {
                    return last;
                }
            }
        }
        return last.isEmpty() ? "the job was not taken: " + LogTail.of(String.join("\n", all)) : last;
    }

    /** A message may have several lines; it ends where the frames begin. */
    private String rest(int from) {
        StringBuilder rest = new StringBuilder();
        for (int line = from; line < all.size() && !FRAME.matcher(all.get(line)).matches(); line++) {
            rest.append(System.lineSeparator()).append(all.get(line));
        }
        return rest.toString().stripTrailing();
    }
}
