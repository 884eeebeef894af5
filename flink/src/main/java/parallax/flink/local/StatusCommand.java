package parallax.flink.local;

import java.io.PrintWriter;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import parallax.flink.local.process.Daemon;
import parallax.flink.local.process.Installation;
import parallax.flink.local.rest.ClusterOverview;
import parallax.flink.local.rest.FlinkRest;
import parallax.flink.local.rest.Job;
import parallax.flink.local.rest.Vertex;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code parallax cluster status}. */
@Command(
        name = "status",
        mixinStandardHelpOptions = true,
        description =
                "Says which processes live, which jobs there are, what went through their parts since they last began,"
                        + " what holds which back, and what the job counts.")
final class StatusCommand implements Callable<Integer> {

    private final Installation installation;

    @Mixin
    @SuppressWarnings("NullAway.Init") // filled in by the command line library
    private FolderOption place;

    @Spec
    @SuppressWarnings("NullAway.Init") // filled in by the command line library
    private CommandSpec spec;

    StatusCommand(Installation installation) {
        this.installation = installation;
    }

    @Override
    public Integer call() {
        LocalCluster cluster = LocalCluster.open(installation, place.folder());
        PrintWriter out = spec.commandLine().getOut();
        cluster.listProcesses().forEach(each -> tell(each, out));
        LocalBroker.find(place.folder()).map(LocalBroker::process).ifPresent(each -> tell(each, out));
        if (!cluster.rest().answers()) {
            out.println("No JobManager answers at " + cluster.rest().address());
            return 1;
        }
        ClusterOverview overview = cluster.rest().overview();
        out.println("Flink " + overview.version() + ", " + overview.taskManagers() + " TaskManagers, " + overview.free()
                + " of " + overview.slots() + " slots free  " + cluster.rest().address());
        cluster.rest().listJobs().forEach(job -> tell(job, cluster.rest(), out));
        return 0;
    }

    private static void tell(Daemon daemon, PrintWriter out) {
        out.println(daemon.name() + "  process " + daemon.pid() + (daemon.alive() ? "  lives" : "  is dead") + "  port "
                + daemon.port() + "  " + daemon.log());
    }

    private static void tell(Job job, FlinkRest rest, PrintWriter out) {
        out.println("Job " + job.id() + "  " + job.state() + "  " + job.name());
        for (Vertex part : rest.listVertices(job.id())) {
            String pressed = rest.findBackPressure(job.id(), part.id())
                    .map(level -> "  back-pressure " + level)
                    .orElse("");
            out.println("  " + part.name() + "  × " + part.parallelism() + "  in " + part.recordsIn() + "  out "
                    + part.recordsOut() + pressed);
            counted(rest.listOwn(job.id(), part.id()), out);
        }
    }

    /** What the operators of the job count beside what Flink counts of each. */
    private static void counted(Map<String, Double> sums, PrintWriter out) {
        if (!sums.isEmpty()) {
            out.println(sums.entrySet().stream()
                    .map(each -> each.getKey() + " " + Math.round(each.getValue()))
                    .collect(Collectors.joining("  ", "    ", "")));
        }
    }
}
