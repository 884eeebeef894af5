package parallax.flink.local;

import java.time.Duration;
import parallax.flink.local.process.Installation;
import parallax.flink.local.rest.JobState;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code parallax cluster cancel}. */
@Command(
        name = "cancel",
        mixinStandardHelpOptions = true,
        description =
                "Ends a job. What it has written stays in the ledger; handed over again, the job passes that over.")
final class CancelCommand implements Runnable {

    private static final Duration MOST = Duration.ofMinutes(3);

    private final Installation installation;

    @Mixin
    @SuppressWarnings("NullAway.Init") // filled in by the command line library
    private FolderOption place;

    @Option(
            names = "--savepoint",
            description = "keep the state of the job and print where: submit --savepoint goes on there")
    private boolean savepoint;

    @Parameters(paramLabel = "JOB", description = "its id, as submit and status print it")
    private String job = "";

    @Spec
    @SuppressWarnings("NullAway.Init") // filled in by the command line library
    private CommandSpec spec;

    CancelCommand(Installation installation) {
        this.installation = installation;
    }

    @Override
    public void run() {
        LocalCluster cluster = LocalCluster.openRunning(installation, place.folder());
        if (savepoint) {
            String kept = cluster.rest().stop(job, cluster.folder().savepoints(), MOST);
            spec.commandLine().getOut().println("Savepoint  " + kept);
        } else {
            cluster.rest().cancel(job);
            cluster.rest().await(job, JobState.CANCELED, MOST);
        }
    }
}
