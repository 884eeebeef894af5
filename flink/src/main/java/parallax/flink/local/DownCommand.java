package parallax.flink.local;

import parallax.flink.local.process.Installation;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code parallax cluster down}. */
@Command(
        name = "down",
        mixinStandardHelpOptions = true,
        description = "Ends all processes that were started in the folder, after a crash too.")
final class DownCommand implements Runnable {

    private final Installation installation;

    @Mixin
    @SuppressWarnings("NullAway.Init") // filled in by the command line library
    private FolderOption place;

    @Option(names = "--delete", description = "delete the folder too: logs, checkpoints, savepoints, messages")
    private boolean delete;

    @Spec
    @SuppressWarnings("NullAway.Init") // filled in by the command line library
    private CommandSpec spec;

    DownCommand(Installation installation) {
        this.installation = installation;
    }

    @Override
    public void run() {
        LocalCluster cluster = LocalCluster.open(installation, place.folder());
        cluster.stop();
        LocalBroker.find(place.folder()).ifPresent(LocalBroker::stop);
        if (delete) {
            cluster.folder().delete();
        }
        spec.commandLine()
                .getOut()
                .println(
                        delete
                                ? "Nothing of it is left."
                                : "Nothing runs; kept in " + cluster.folder().root());
    }
}
