package parallax.flink.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.apache.flink.runtime.util.EnvironmentInformation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import parallax.flink.local.process.ClusterException;
import parallax.flink.local.process.Daemon;
import parallax.flink.local.process.Patience;
import parallax.flink.local.rest.JobState;
import parallax.flink.local.rest.Vertex;

@ExtendWith(Rig.Resolver.class)
class LocalClusterIT {

    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final LocalCluster cluster;

    LocalClusterIT(Rig rig) {
        cluster = rig.cluster();
    }

    @Test
    void twoWorkersOfTheVersionThatTheJobIsCompiledWithRegister() {
        assertThat(cluster.rest().listTaskManagers())
                .containsExactlyInAnyOrderElementsOf(names(cluster.listTaskManagers()));
        assertThat(cluster.rest().overview().slots()).isEqualTo(2);
        assertThat(cluster.rest().overview().version()).isEqualTo(EnvironmentInformation.getVersion());
    }

    @Test
    void aWorkersHeapIsWhatFlinkMakesOfItsMemory() {
        Daemon worker = cluster.listTaskManagers().get(0);
        String line = String.join(
                " ",
                ProcessHandle.of(worker.pid()).orElseThrow().info().arguments().orElseThrow());
        assertThat(line)
                .contains("-Xmx", "-XX:MaxDirectMemorySize=", "-XX:MaxMetaspaceSize=")
                .contains("taskmanager.memory.task.off-heap.size=" + (600L << 20) + "b")
                .contains("taskmanager.resource-id=" + worker.name());
    }

    @Test
    void everyProcessTellsItsMetricsToPrometheus() throws Exception {
        for (Daemon each : cluster.listProcesses()) {
            assertThat(textOf("http://localhost:" + each.port() + "/metrics"))
                    .as(each.name())
                    .contains("Status_JVM_Memory_Heap_Used{");
        }
    }

    @Test
    void theDashboardIsThere() throws Exception {
        assertThat(textOf(cluster.rest().address() + "/index.html")).contains("Apache Flink");
    }

    @Test
    void aJobGoesOnWhenItsWorkerIsKilledAndReplaced(@TempDir Path folder) {
        String job = cluster.submit(Submission.of(CountingJob.jar(folder), List.of()));
        awaitCheckpoint(job);
        Daemon killed = cluster.listTaskManagers().get(0);

        cluster.killTaskManager(killed.name());
        Daemon replacement = cluster.addTaskManager();

        assertThat(killed.alive()).isFalse();
        assertThat(replacement.name()).isNotEqualTo(killed.name());
        Patience.await(
                MINUTE,
                () -> cluster.rest().getCheckpoints(job).restored() > 0 && handedOn(job) > 0,
                () -> "numbers from a job that went back to its checkpoint");
        assertThat(cluster.rest().findFailure(job)).isPresent();
        cluster.rest().cancel(job);
        cluster.rest().await(job, JobState.CANCELED, MINUTE);
    }

    @Test
    void aJobGoesOnFromItsSavepointInANewJobManager(@TempDir Path folder) {
        Submission counting = Submission.of(CountingJob.jar(folder), List.of());
        String job = cluster.submit(counting);
        cluster.rest().await(job, JobState.RUNNING, MINUTE);
        awaitNumbers(job);
        String savepoint = cluster.rest().stop(job, cluster.folder().savepoints(), MINUTE);
        cluster.rest().await(job, JobState.FINISHED, MINUTE);

        cluster.restartJobManager();

        assertThat(cluster.rest().listJobs()).isEmpty();
        assertThat(cluster.rest().listTaskManagers()).hasSize(2);
        String resumed = cluster.submit(counting.from(savepoint).withParallelism(1));
        awaitNumbers(resumed);
        assertThat(cluster.rest().getCheckpoints(resumed).restored()).isEqualTo(1);
        assertThat(cluster.rest().listVertices(resumed)).allMatch(part -> part.parallelism() == 1);
        cluster.rest().cancel(resumed);
        cluster.rest().await(resumed, JobState.CANCELED, MINUTE);
    }

    @Test
    void whatIsNoJobIsRefusedWithWhatFlinkSays(@TempDir Path folder) {
        Path nothing = folder.resolve("nothing.jar");
        assertThatThrownBy(() -> cluster.submit(Submission.of(nothing, List.of())))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(nothing.toString());
        Submission fromNowhere =
                Submission.of(CountingJob.jar(folder), List.of()).from("file:/no/such/savepoint");
        assertThatThrownBy(() -> cluster.submit(fromNowhere))
                .isInstanceOf(ClusterException.class)
                .hasMessageContaining("/no/such/savepoint");
    }

    private void awaitCheckpoint(String job) {
        Patience.await(
                MINUTE, () -> cluster.rest().getCheckpoints(job).latest() != null, () -> "a checkpoint of " + job);
    }

    private void awaitNumbers(String job) {
        Patience.await(MINUTE, () -> handedOn(job) > 0, () -> "numbers from " + job);
    }

    private long handedOn(String job) {
        return cluster.rest().listVertices(job).stream()
                .mapToLong(Vertex::recordsOut)
                .sum();
    }

    private static List<String> names(List<Daemon> daemons) {
        return daemons.stream().map(Daemon::name).toList();
    }

    private static String textOf(String address) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(address)).build();
        return HttpClient.newHttpClient()
                .send(request, HttpResponse.BodyHandlers.ofString())
                .body();
    }
}
