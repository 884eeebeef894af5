package parallax.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parallax.Reading;

/**
 * A process that loads is killed at random moments. How often says the system property {@code parallax.kills}: a few times
 * in every build, 200 times when it is asked for.
 */
class CrashTest {

    private static final int KILLS = Integer.getInteger("parallax.kills", 5);
    private static final int LONGEST_MS = 900;

    @TempDir
    Path folder;

    private int checked;
    private long records;

    @Test
    void nothingAcknowledgedIsLostAndTheLedgerAlwaysOpens() throws Exception {
        Location.Folder place = new Location.Folder(folder.resolve("ledger"));
        Random random = new Random();
        int acknowledged = 0;
        for (int kill = 0; kill < KILLS; kill++) {
            acknowledged = Math.max(acknowledged, loadAndKill(place, random.nextInt(LONGEST_MS)));
            if (Files.exists(place.file())) {
                acknowledged = check(place, acknowledged);
            }
        }
        assertThat(acknowledged).as("articles acknowledged in %d runs", KILLS).isPositive();
    }

    /** The number that the process acknowledged last, before it was killed so many milliseconds after its first word. */
    private int loadAndKill(Location.Folder place, int milliseconds) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        CrashingLoader.class.getName(),
                        place.path().toString())
                .redirectError(folder.resolve("errors").toFile())
                .start();
        int last = 0;
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            Thread killer = new Thread(() -> kill(process, milliseconds));
            String line = lines.readLine();
            assertThat(line).as(Files.readString(folder.resolve("errors"))).isNotNull();
            killer.start();
            while (line != null) {
                last = Integer.parseInt(line);
                line = lines.readLine();
            }
            killer.join();
        }
        process.waitFor();
        return last;
    }

    private static void kill(Process process, int milliseconds) {
        try {
            Thread.sleep(milliseconds);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        process.toHandle().destroyForcibly(); // SIGKILL; what the process said last can still be read
    }

    /** Whole articles only, all that were acknowledged, and indexes that agree with them; how many articles there are. */
    private int check(Location.Folder place, int acknowledged) {
        try (JdbcLedger ledger = JdbcLedger.open(place)) {
            int articles = Math.toIntExact(ledger.countArticles());
            assertThat(articles).isGreaterThanOrEqualTo(acknowledged);
            for (; checked < articles; checked++) {
                Reading expected = CrashingLoader.reading(checked);
                records += expected.account().entries().size();
                assertThat(ledger.knows("input " + checked)).isTrue();
                assertThat(ledger.findReading(expected.article().id())).contains(expected);
            }
            assertThat(ledger.listTallies().stream().mapToLong(Tally::records).sum())
                    .isEqualTo(records);
            ledger.database().read(handle -> {
                assertThat(handle.createQuery("pragma integrity_check")
                                .mapTo(String.class)
                                .list())
                        .containsExactly("ok");
                return 0;
            });
            return articles;
        }
    }
}
