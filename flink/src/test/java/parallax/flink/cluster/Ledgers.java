package parallax.flink.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import parallax.flink.local.process.Patience;
import parallax.store.JdbcLedger;
import parallax.store.LedgerException;
import parallax.store.Location;
import parallax.store.copy.LedgerDigest;
import parallax.store.copy.Strength;

/** What tests ask of ledgers, and what they have the command line do with them. */
final class Ledgers {

    private Ledgers() {}

    /** Runs the command line as a user does; what it printed. */
    static String parallax(String... arguments) {
        List<String> line = new ArrayList<>(
                List.of(Path.of("..", "parallax").toAbsolutePath().toString()));
        line.addAll(List.of(arguments));
        try {
            Process process = new ProcessBuilder(line).redirectErrorStream(true).start();
            String told = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(process.waitFor()).as(told).isIn(0, 3); // 3: some inputs were refused
            return told;
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Fails with the tables and rows in which two ledgers differ. */
    static void assertSame(String one, String other) {
        try (JdbcLedger first = JdbcLedger.openToRead(Location.parse(one));
                JdbcLedger second = JdbcLedger.openToRead(Location.parse(other))) {
            assertThat(first.countArticles()).isPositive();
            assertThat(LedgerDigest.differences(first.database(), second.database(), Strength.CONTENT))
                    .isEmpty();
        }
    }

    /** How many articles there are; none while the database does not answer. */
    static long count(String place) {
        try (JdbcLedger ledger = JdbcLedger.openToRead(Location.parse(place))) {
            return ledger.countArticles();
        } catch (LedgerException e) {
            return 0;
        }
    }

    /** What was refused: the name of the trouble and its place. */
    static List<String> refused(String place) {
        try (JdbcLedger ledger = JdbcLedger.openToRead(Location.parse(place))) {
            return ledger.listRefused().stream()
                    .map(each -> each.trouble() + " " + each.place())
                    .toList();
        }
    }

    static void awaitArticles(String place, long atLeast, Duration most) {
        Patience.await(most, () -> count(place) >= atLeast, () -> atLeast + " articles, found " + count(place));
    }
}
