package parallax.flink.local;

import java.io.PrintWriter;
import java.util.Optional;
import parallax.flink.local.process.Daemon;
import parallax.flink.local.process.Installation;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code parallax cluster up}. */
@Command(
        name = "up",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Starts a JobManager and TaskManagers, and comes back when all have registered.")
final class UpCommand implements Runnable {

    private final Installation installation;

    @Mixin
    @SuppressWarnings("NullAway.Init") // filled in by the command line library
    private FolderOption place;

    @Option(names = "--task-managers", paramLabel = "N", defaultValue = "2", description = "workers (default: 2)")
    private int taskManagers;

    @Option(
            names = "--slots",
            paramLabel = "N",
            defaultValue = "1",
            description = "tasks side by side in each (default: 1)")
    private int slots;

    @Option(
            names = "--memory",
            paramLabel = "MB",
            defaultValue = "1728",
            description = "what each worker's process may take, in megabytes (default: 1728)")
    private int memory;

    @Option(names = "--kafka", description = "start a Kafka broker beside it")
    private boolean kafka;

    @Spec
    @SuppressWarnings("NullAway.Init") // filled in by the command line library
    private CommandSpec spec;

    UpCommand(Installation installation) {
        this.installation = installation;
    }

    @Override
    public void run() {
        ClusterSettings settings = ClusterSettings.LAPTOP
                .withTaskManagers(taskManagers)
                .withSlots(slots)
                .withTaskManagerMemory(memory);
        LocalCluster cluster = LocalCluster.start(installation, place.folder(), settings);
        Optional<LocalBroker> broker = kafka ? Optional.of(startBroker(cluster)) : Optional.empty();
        PrintWriter out = spec.commandLine().getOut();
        out.println("A JobManager and " + taskManagers + " TaskManagers of " + slots + (slots == 1 ? " slot" : " slots")
                + " run; their folder is " + cluster.folder().root());
        out.println("Dashboard  " + cluster.rest().address());
        for (Daemon each : cluster.listProcesses()) {
            out.println("Metrics    http://localhost:" + each.port() + "/metrics  " + each.name());
        }
        broker.ifPresent(running -> out.println("Kafka      " + running.bootstrap()));
        out.println("Next       ./parallax cluster submit -- --ledger jdbc:postgresql://HOST/DATABASE --input FOLDER");
    }

    /** Where the broker cannot be started, the cluster that was goes down again: one command, one outcome. */
    private LocalBroker startBroker(LocalCluster cluster) {
        boolean started = false;
        try {
            LocalBroker broker = LocalBroker.start(installation, place.folder());
            started = true;
            return broker;
        } finally {
            if (!started) {
                cluster.stop();
            }
        }
    }
}
