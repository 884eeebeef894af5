package parallax.flink.cluster;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import parallax.flink.local.LocalCluster;
import parallax.flink.local.Rig;
import parallax.flink.local.Submission;
import parallax.flink.local.process.Patience;
import parallax.flink.local.rest.FlinkRest;
import parallax.flink.local.rest.JobState;
import parallax.flink.local.rest.Vertex;

/**
 * The job that is shipped, on a cluster.
 *
 * @param cluster where it runs
 * @param id by which the cluster knows it
 */
record JobOnCluster(LocalCluster cluster, String id) {

    static JobOnCluster submit(LocalCluster cluster, String ledger, String... more) {
        return submit(cluster, submission(ledger, more));
    }

    static JobOnCluster submit(LocalCluster cluster, Submission submission) {
        return new JobOnCluster(cluster, cluster.submit(submission));
    }

    static Submission submission(String ledger, String... more) {
        List<String> arguments = new ArrayList<>(List.of("--ledger", ledger, "--checkpoint", "2s"));
        arguments.addAll(List.of(more));
        return Submission.of(Rig.BUILT.getJob(), arguments);
    }

    private FlinkRest rest() {
        return cluster.rest();
    }

    void awaitEnd() {
        rest().await(id, JobState.FINISHED, Duration.ofMinutes(5));
    }

    void awaitRunning() {
        rest().await(id, JobState.RUNNING, Duration.ofMinutes(5));
    }

    void awaitRestored() {
        Patience.await(
                Duration.ofMinutes(5),
                () -> rest().getCheckpoints(id).restored() > 0,
                () -> "a job that went back to its checkpoint");
    }

    void awaitCheckpoint() {
        Patience.await(
                Duration.ofMinutes(5), () -> rest().getCheckpoints(id).latest() != null, () -> "a checkpoint of " + id);
    }

    /** A number that tasks count, summed over them; nothing before they began. */
    Optional<Double> findMetric(String vertex, String metric) {
        return rest().listVertices(id).stream()
                .filter(each -> each.name().contains(vertex))
                .map(Vertex::id)
                .findFirst()
                .flatMap(found -> rest().listMetrics(id, found).stream()
                        .filter(name -> name.endsWith(metric))
                        .findFirst()
                        .flatMap(name -> rest().findSum(id, found, name)));
    }

    /** Stops it and keeps its state; where. */
    String stop() {
        return rest().stop(id, cluster.folder().savepoints(), Duration.ofMinutes(5));
    }

    void cancel() {
        rest().cancel(id);
        rest().await(id, JobState.CANCELED, Duration.ofMinutes(5));
    }
}
