package parallax.flink.local;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A job as it is handed to a cluster.
 *
 * @param jar the job with what it needs, without the engine
 * @param parallelism how many tasks side by side; absent: as many as the cluster has slots
 * @param savepoint where the state is that it goes on from
 * @param detached handed over only; else its end is waited for where it has one
 * @param arguments the job's own
 */
public record Submission(
        Path jar, @Nullable Integer parallelism, @Nullable String savepoint, boolean detached, List<String> arguments) {

    public Submission {
        arguments = List.copyOf(arguments);
    }

    /** One that is handed over only. */
    public static Submission of(Path jar, List<String> arguments) {
        return new Submission(jar, null, null, true, arguments);
    }

    public Submission withParallelism(int tasks) {
        return new Submission(jar, tasks, savepoint, detached, arguments);
    }

    public Submission from(String place) {
        return new Submission(jar, parallelism, place, detached, arguments);
    }

    /** The arguments of Flink's own command line. */
    List<String> commandLine() {
        List<String> line = new ArrayList<>(List.of("run"));
        if (detached) {
            line.add("--detached");
        }
        if (parallelism != null) {
            line.addAll(List.of("--parallelism", parallelism.toString()));
        }
        if (savepoint != null) {
            line.addAll(List.of("--fromSavepoint", savepoint));
        }
        line.add(jar.toAbsolutePath().toString());
        line.addAll(arguments);
        return line;
    }
}
