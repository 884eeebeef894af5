package parallax.flink.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import parallax.flink.local.process.Installation;
import parallax.flink.local.process.RunFolder;
import parallax.flink.local.rest.FlinkRest;
import parallax.flink.local.rest.Job;
import parallax.flink.local.rest.JobState;

/**
 * What the tests of the cluster share: a cluster, a broker and a database, each started when the first test asks for it and
 * ended after the last. A test class is extended with {@link Resolver} and takes a rig in its constructor or its methods.
 */
public final class Rig implements AutoCloseable {

    /** What the build of this checkout left. */
    public static final Installation BUILT = Installation.of(Path.of(".."));

    private final Path root;
    private @Nullable LocalCluster cluster;
    private @Nullable LocalBroker broker;
    private @Nullable RunningPostgres postgres;

    Rig() {
        try {
            root = Files.createTempDirectory("parallax-cluster");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A JobManager and two TaskManagers of one slot; where a test left fewer or a job that runs, all is as it was before it. */
    public LocalCluster cluster() {
        if (cluster == null) {
            cluster = LocalCluster.start(BUILT, root.resolve("cluster"), ClusterSettings.LAPTOP);
        }
        while (cluster.listTaskManagers().size() < ClusterSettings.LAPTOP.taskManagers()) {
            cluster.addTaskManager();
        }
        cancelJobs(cluster.rest());
        return cluster;
    }

    private static void cancelJobs(FlinkRest rest) {
        for (Job job : rest.listJobs()) {
            if (!job.state().isOver()) {
                rest.cancel(job.id());
                rest.await(job.id(), JobState.CANCELED, Duration.ofMinutes(1));
            }
        }
    }

    public LocalBroker broker() {
        if (broker == null) {
            broker = LocalBroker.start(BUILT, root.resolve("broker"));
        }
        return broker;
    }

    public RunningPostgres postgres() {
        if (postgres == null) {
            postgres = new RunningPostgres(root.resolve("postgres"));
        }
        if (!postgres.runs()) {
            postgres.start();
        }
        return postgres;
    }

    @Override
    public void close() {
        if (cluster != null) {
            cluster.stop();
        }
        if (broker != null) {
            broker.stop();
        }
        if (postgres != null) {
            postgres.close();
        }
        new RunFolder(root).delete();
    }

    /** Gives the tests of all classes the one rig, and closes it after the last of them. */
    public static final class Resolver implements ParameterResolver {

        @Override
        public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
            return parameter.getParameter().getType() == Rig.class;
        }

        @Override
        public Object resolveParameter(ParameterContext parameter, ExtensionContext test) {
            return test.getRoot()
                    .getStore(ExtensionContext.Namespace.create(Rig.class))
                    .computeIfAbsent(Rig.class, key -> new Rig(), Rig.class);
        }
    }
}
