package parallax.flink.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parallax.flink.local.process.Daemon;

/** The commands, as somebody at a laptop gives them; in a folder of their own, beside whatever else runs. */
class ClusterMainIT {

    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void upStartsEverythingAndDownLeavesNoProcess() {
        String place = folder.resolve("mine").toString();
        try {
            assertThat(cluster("up", "--folder", place, "--task-managers", "1", "--kafka"))
                    .isZero();
            assertThat(out.toString()).contains("Dashboard", "taskmanager-1", "Kafka");
            List<Daemon> started = LocalCluster.open(Rig.BUILT, Path.of(place)).listProcesses();
            assertThat(started).hasSize(2).allMatch(Daemon::alive);
            Daemon broker = LocalBroker.find(Path.of(place)).orElseThrow().process();
            assertThat(broker.alive()).isTrue();

            assertThat(cluster("up", "--folder", place)).isEqualTo(1);
            assertThat(err.toString()).contains("runs in", "already");
            assertThat(cluster("status", "--folder", place)).isZero();
            assertThat(out.toString()).contains("broker", "1 of 1 slots free");

            assertThat(cluster("add", "--folder", place)).isZero();
            assertThat(cluster("status", "--folder", place)).isZero();
            assertThat(out.toString()).contains("taskmanager-2", "2 of 2 slots free");

            ProcessHandle.of(started.get(0).pid()).orElseThrow().destroyForcibly();
            assertThat(cluster("down", "--folder", place)).isZero();
            assertThat(started).noneMatch(Daemon::alive);
            assertThat(broker.alive()).isFalse();
            assertThat(Path.of(place, "logs", "taskmanager-1.log")).isNotEmptyFile();
            assertThat(cluster("status", "--folder", place)).isEqualTo(1);
        } finally {
            assertThat(cluster("down", "--folder", place, "--delete")).isZero();
        }
        assertThat(Files.exists(Path.of(place))).isFalse();
    }

    @Test
    void whatIsExpectedIsSaid() {
        assertThat(cluster("status", "--folder", folder.resolve("none").toString()))
                .isEqualTo(1);
        assertThat(err.toString()).contains("no cluster was started in", "config.yaml");
        assertThat(cluster("up", "--folder", folder.toString(), "--memory", "700"))
                .isEqualTo(2);
        assertThat(err.toString()).contains("700", "expected at least 1500");
    }

    private int cluster(String... arguments) {
        return ClusterMain.run(Rig.BUILT, new PrintWriter(out, true), new PrintWriter(err, true), arguments);
    }
}
