package parallax.flink.local;

import parallax.flink.local.process.Daemon;
import parallax.flink.local.process.Installation;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code parallax cluster add}. */
@Command(
        name = "add",
        mixinStandardHelpOptions = true,
        description = "Starts TaskManagers beside those that run, as for one that died, and comes back when they have"
                + " registered.")
final class AddCommand implements Runnable {

    private final Installation installation;

    @Mixin
    @SuppressWarnings("NullAway.Init") // filled in by the command line library
    private FolderOption place;

    @Option(names = "--task-managers", paramLabel = "N", defaultValue = "1", description = "workers (default: 1)")
    private int taskManagers;

    @Spec
    @SuppressWarnings("NullAway.Init") // filled in by the command line library
    private CommandSpec spec;

    AddCommand(Installation installation) {
        this.installation = installation;
    }

    @Override
    public void run() {
        LocalCluster cluster = LocalCluster.openRunning(installation, place.folder());
        for (int each = 0; each < taskManagers; each++) {
            Daemon added = cluster.addTaskManager();
            spec.commandLine().getOut().println(added.name() + "  process " + added.pid() + "  " + added.log());
        }
    }
}
