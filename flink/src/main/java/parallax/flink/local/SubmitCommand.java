package parallax.flink.local;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
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
        description = "Hands the job to the cluster and prints its id; what stands behind -- is the job's own.",
        footer = {
            "",
            "Example:",
            "  parallax cluster submit -- --ledger jdbc:postgresql://localhost/news --input crawl/"
        })
final class SubmitCommand implements Runnable {

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
        LocalCluster cluster = LocalCluster.open(installation, place.folder());
        Path built = jar == null ? installation.getJob() : jar;
        String id = cluster.submit(new Submission(built, parallelism, savepoint, arguments));
        PrintWriter out = spec.commandLine().getOut();
        out.println("Job        " + id);
        out.println("Dashboard  " + cluster.rest().address() + "/#/job/running/" + id);
    }
}
