package parallax.flink.local.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DaemonTest {

    private RunFolder folder;

    @BeforeEach
    void prepare(@TempDir Path root) {
        folder = new RunFolder(root);
        folder.prepare();
    }

    @Test
    void aProcessIsFoundByWhatWasWrittenDownAndEnded() {
        Daemon started = Daemon.start(folder, "sleeper", 0, List.of("sleep", "60"));
        List<Daemon> found = Daemon.list(folder);

        assertThat(found).hasSize(1);
        assertThat(found.get(0).pid()).isEqualTo(started.pid());
        assertThat(found.get(0).alive()).isTrue();

        Daemon.stop(folder, found);

        assertThat(started.alive()).isFalse();
        assertThat(Daemon.list(folder)).isEmpty();
    }

    @Test
    void anotherProcessThatWasGivenTheNumberIsLeftAlone() {
        Daemon living = Daemon.start(folder, "foreign", 0, List.of("sleep", "60"));
        Daemon gone = new Daemon(
                "gone",
                living.pid(),
                Instant.now().minus(Duration.ofDays(1)),
                0,
                folder.logs().resolve("gone.log"));

        assertThat(gone.alive()).isFalse();
        gone.kill(folder);
        assertThat(living.alive()).isTrue();

        living.kill(folder);
        assertThat(living.alive()).isFalse();
    }

    @Test
    void whatAnEarlierProcessOfTheNameSaidIsKept() {
        Path log = say("first");
        say("second");

        assertThat(log).hasContent("second");
        assertThat(folder.logs().resolve("speaker.log.1")).hasContent("first");
    }

    @Test
    void aBrokenEntryIsNamed() throws Exception {
        Path entry = Files.writeString(folder.processes().resolve("broken.properties"), "pid=many");
        assertThatThrownBy(() -> Daemon.list(folder))
                .isInstanceOf(ClusterException.class)
                .hasMessageContaining(entry.toString());
    }

    private Path say(String word) {
        Daemon speaker = Daemon.start(folder, "speaker", 0, List.of("echo", word));
        Patience.await(Duration.ofSeconds(10), () -> !speaker.alive(), () -> "the end of echo");
        return speaker.log();
    }
}
