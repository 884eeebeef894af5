package parallax.flink.local;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import parallax.flink.local.process.ClusterException;
import parallax.flink.local.process.Installation;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code parallax cluster submit}. */
@Command(
        name = "submit",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description =
                "Hands the job to the cluster, shows what it says and waits for its end where it has one; what stands"
                        + " behind -- is the job's own. Ended with Ctrl-C, it leaves the job running.",
        footer = {
            "",
            "Example:",
            "  parallax cluster submit -- --ledger jdbc:postgresql://localhost/news --input crawl/"
        })
final class SubmitCommand implements Runnable {

    private static final Pattern TAKEN = Pattern.compile("Job has been submitted with JobID ([0-9a-f]{32})");

    private final Installation installation;

    @Mixin
    @SuppressWarnings("NullAway.Init") // filled in by the command line library
    private FolderOption place;

    @Option(names = "--jar", paramLabel = "JAR", description = "another job than the one that was built")
    private @Nullable Path jar;

    @Option(names = "--parallelism", paramLabel = "N", description = "tasks side by side (default: all slots)")
    private @Nullable Integer parallelism;

    @Option(names = "--savepoint", paramLabel = "PLACE", description = "go on from a savepoint or a checkpoint")
    private @Nullable String savepoint;

    @Option(names = "--detached", description = "hand it over only, and do not wait for its end")
    private boolean detached;

    @Parameters(paramLabel = "ARGUMENT", description = "arguments of the job")
    private List<String> arguments = List.of();

    @Spec
    @SuppressWarnings("NullAway.Init") // filled in by the command line library
    private CommandSpec spec;

    SubmitCommand(Installation installation) {
        this.installation = installation;
    }

    @Override
    public void run() {
        LocalCluster cluster = LocalCluster.openRunning(installation, place.folder());
        Path built = jar == null ? installation.getJob() : jar;
        Waiting waiting = new Waiting(cluster);
        Runtime.getRuntime().addShutdownHook(new Thread(waiting::leave));
        try {
            cluster.submit(new Submission(built, parallelism, savepoint, detached, arguments), waiting::hear);
        } catch (ClusterException e) {
            waiting.end(e);
        }
        waiting.over = true;
    }

    /** Somebody who looks on while the job is handed over and runs. */
    private final class Waiting {

        private final LocalCluster cluster;
        private final PrintWriter out = spec.commandLine().getOut();
        private volatile @Nullable String job;
        private volatile boolean left;
        private volatile boolean over;

        private Waiting(LocalCluster cluster) {
            this.cluster = cluster;
        }

        private void hear(String line) {
            Matcher taken = TAKEN.matcher(line);
            if (!taken.matches()) {
                out.println(line);
                return;
            }
            job = taken.group(1);
            out.println("Job        " + job);
            out.println("Dashboard  " + cluster.rest().address() + "/#/job/running/" + job);
        }

        /** A failure is told, but not that Flink's command line was ended together with this. */
        private void end(ClusterException failure) {
            if (!left) {
                over = true;
                throw failure;
            }
        }

        /** This program is ended, by Ctrl-C say. As with Flink's own command line, which ends too, the job goes on. */
        private void leave() {
            if (!over && job != null) {
                left = true;
                ProcessHandle.current().children().forEach(ProcessHandle::destroy);
                out.println(
                        "The job goes on; parallax cluster cancel " + job + " ends it. Not waited for, it does not look"
                                + " across articles at its end: parallax consolidate does.");
            }
        }
    }
}
