package parallax.flink.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import parallax.flink.local.LocalCluster;
import parallax.flink.local.Rig;
import parallax.flink.local.process.Daemon;
import parallax.flink.local.process.Patience;

/** One job after the other on the workers of one session: each brings its model, and none leaves it behind. */
@ExtendWith(Rig.Resolver.class)
class SessionIT {

    private static final int JOBS = 5;

    @TempDir
    Path folder;

    private final Rig rig;

    SessionIT(Rig rig) {
        this.rig = rig;
    }

    /**
     * What a worker holds after collection.
     *
     * @param classes how many are loaded
     * @param kilobytes of the process
     */
    private record Held(long classes, long kilobytes) {}

    @Test
    void fiveJobsLeaveTheMemoryAsTheSecondLeftIt() {
        new InventedArchive(700, 712).write(folder);
        LocalCluster cluster = rig.cluster();
        List<Daemon> workers = cluster.listTaskManagers();
        run(cluster);
        run(cluster);
        List<Held> early = workers.stream().map(SessionIT::held).toList();

        for (int job = 2; job < JOBS; job++) {
            run(cluster);
        }

        assertThat(cluster.listTaskManagers())
                .extracting(Daemon::pid)
                .containsExactlyElementsOf(workers.stream().map(Daemon::pid).toList());
        for (int worker = 0; worker < workers.size(); worker++) {
            awaitNoMore(workers.get(worker), early.get(worker));
        }
    }

    /** Flink gives the classes of a job up a moment after its end; those of three jobs that stay are far above the bound. */
    private static void awaitNoMore(Daemon worker, Held before) {
        Patience.await(
                Duration.ofMinutes(2),
                () -> {
                    Held now = held(worker);
                    return now.classes() < before.classes() * 11 / 10 && now.kilobytes() < before.kilobytes() * 13 / 10;
                },
                () -> "no more than " + before + ", found " + held(worker));
    }

    private void run(LocalCluster cluster) {
        JobOnCluster.submit(cluster, rig.postgres().emptyDatabase(), "--input", folder.toString())
                .awaitEnd();
    }

    private static Held held(Daemon worker) {
        String pid = String.valueOf(worker.pid());
        tool("jcmd", pid, "GC.run");
        tool("jcmd", pid, "GC.run");
        String[] counts = tool("jstat", "-class", pid)
                .lines()
                .skip(1)
                .findFirst()
                .orElseThrow()
                .strip()
                .split("\\s+");
        return new Held(Long.parseLong(counts[0]) - Long.parseLong(counts[2]), resident(pid));
    }

    private static long resident(String pid) {
        try {
            return Files.readAllLines(Path.of("/proc", pid, "status")).stream()
                    .filter(line -> line.startsWith("VmRSS:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                    .findFirst()
                    .orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A tool of the JDK that runs the tests. */
    private static String tool(String name, String... arguments) {
        List<String> line = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", name).toString()));
        line.addAll(List.of(arguments));
        try {
            Process process = new ProcessBuilder(line).redirectErrorStream(true).start();
            String told = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(process.waitFor()).as(told).isZero();
            return told;
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
