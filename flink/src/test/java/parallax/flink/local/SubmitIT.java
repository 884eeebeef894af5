package parallax.flink.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import parallax.flink.local.process.Patience;
import parallax.flink.local.rest.Job;
import parallax.flink.local.rest.JobState;

/** A job from the command line: shown and waited for, handed over, left, ended, refused. */
@ExtendWith(Rig.Resolver.class)
class SubmitIT {

    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final String NEWS = """
            {"title":"Bridge closed","published":"2024-03-04","text":"The army closed the bridge near Kharkiv on Monday. \
            The mayor said that 40 families had left their homes and that nobody was hurt."}
            {"title":"Talks go on","published":"2024-03-05","text":"Russia said on Tuesday that talks would go on in Geneva. \
            Ukraine's foreign ministry denied that it had agreed to a date for them."}
            no record at all
            """;

    @TempDir
    private Path folder;

    private final Rig rig;
    private final LocalCluster cluster;
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private Path news = Path.of("");

    SubmitIT(Rig rig) {
        this.rig = rig;
        this.cluster = rig.cluster();
    }

    @BeforeEach
    void writeNews() throws IOException {
        news = Files.writeString(folder.resolve("news.jsonl"), NEWS);
    }

    @Test
    void aJobThatEndsIsWaitedForAndWhatItDidIsTold() {
        String ledger = rig.postgres().emptyDatabase();

        assertThat(submit("--", "--ledger", ledger, "--input", news.toString()))
                .as(said())
                .isZero();

        assertThat(out.toString())
                .contains("Job  ", "Dashboard  ")
                .contains("the ledger has 2 (+2) articles and ")
                .containsPattern("refused: [a-z-]+ 1 \\(\\+1\\)")
                .contains("found across articles: ");
        assertThat(cluster.rest().getState(newest())).isEqualTo(JobState.FINISHED);
    }

    @Test
    void aJobThatIsHandedOverSaysWhatIsLeftToDo() {
        String ledger = rig.postgres().emptyDatabase();

        assertThat(submit("--detached", "--", "--ledger", ledger, "--input", news.toString()))
                .as(said())
                .isZero();

        assertThat(out.toString()).contains("Job  ", "when the job has ended, start: parallax consolidate --ledger ");
        cluster.rest().await(newest(), JobState.FINISHED, MINUTE);
    }

    @Test
    void aStreamIsHandedOverAndSeenAndEnded() {
        String ledger = rig.postgres().emptyDatabase();

        assertThat(submit("--", "--mode", "stream", "--ledger", ledger, "--input", news.toString()))
                .as(said())
                .isZero();

        String job = newest();
        Patience.await(
                MINUTE,
                () -> command("status") == 0 && out.toString().contains("articles 2"),
                () -> "2 articles: " + said());
        assertThat(out.toString()).contains("back-pressure ok", "records ");
        assertThat(command("cancel", job)).as(said()).isZero();
        assertThat(cluster.rest().getState(job)).isEqualTo(JobState.CANCELED);
    }

    @Test
    void whatIsWrongWithTheArgumentsOfTheJobIsToldInALine() {
        assertThat(submit("--", "--input", news.toString())).isEqualTo(1);
        assertThat(submit("--", "--ledger", folder.toString(), "--input", news.toString()))
                .isEqualTo(1);
        assertThat(submit("--", "--mode", "sideways", "--ledger", "jdbc:postgresql://localhost/none"))
                .isEqualTo(1);
        assertThat(submit("--", "--ledger", "jdbc:postgresql://localhost:1/none", "--input", news.toString()))
                .isEqualTo(1);

        assertThat(err.toString().lines())
                .hasSize(4)
                .allSatisfy(line -> assertThat(line).startsWith("parallax cluster: "))
                .satisfiesExactly(
                        line -> assertThat(line).contains("Missing required option", "--ledger"),
                        line -> assertThat(line).contains("--ledger: expected jdbc:postgresql:", folder.toString()),
                        line -> assertThat(line).contains("--mode", "sideways"),
                        line -> assertThat(line).contains("localhost:1"));
        assertThat(out.toString()).doesNotContain("at org.apache.flink", "Caused by");
    }

    @Test
    void whoLeavesLeavesTheJobRunning() throws Exception {
        Process launcher = launch(
                "submit", "--folder", place(), "--jar", CountingJob.jar(folder).toString());
        Patience.await(
                MINUTE, () -> cluster.rest().listJobs().stream().anyMatch(SubmitIT::counts), () -> "a job that counts");
        Patience.await(
                MINUTE, () -> read(folder.resolve("said")).contains("Job  "), () -> read(folder.resolve("said")));

        launcher.destroy();
        assertThat(launcher.waitFor()).isNotZero();

        Job job = cluster.rest().listJobs().stream()
                .filter(SubmitIT::counts)
                .findAny()
                .orElseThrow();
        assertThat(read(folder.resolve("said"))).contains("The job goes on; parallax cluster cancel " + job.id());
        assertThat(command("cancel", job.id())).isZero();
    }

    private static boolean counts(Job job) {
        return job.name().equals("counting") && job.state() == JobState.RUNNING;
    }

    /** The program in a process of its own, as a terminal has it. */
    private Process launch(String... arguments) throws IOException {
        List<String> line = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx128m",
                "-Dparallax.home=..",
                "-cp",
                Rig.BUILT.getJob().toString(),
                ClusterMain.class.getName()));
        line.addAll(List.of(arguments));
        return new ProcessBuilder(line)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("said").toFile())
                .start();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (IOException e) {
            return "";
        }
    }

    private int submit(String... arguments) {
        return command("submit", arguments);
    }

    private int command(String name, String... arguments) {
        List<String> line = new ArrayList<>(List.of(name, "--folder", place()));
        line.addAll(List.of(arguments));
        return ClusterMain.run(
                Rig.BUILT, new PrintWriter(out, true), new PrintWriter(err, true), line.toArray(String[]::new));
    }

    private String place() {
        return cluster.folder().root().toString();
    }

    /** The id of the job that was handed over last. */
    private String newest() {
        String told = out.toString();
        return told.substring(told.lastIndexOf("Job  "))
                .lines()
                .findFirst()
                .orElseThrow()
                .replaceFirst("Job +", "")
                .strip();
    }

    private String said() {
        return out + "\n" + err;
    }
}
