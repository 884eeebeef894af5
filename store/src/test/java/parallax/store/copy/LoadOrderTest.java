package parallax.store.copy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parallax.article.Article;
import parallax.store.Cause;
import parallax.store.Consolidation;
import parallax.store.Intake;
import parallax.store.JdbcLedger;
import parallax.store.Location;
import parallax.store.Made;
import parallax.store.Making;
import parallax.store.PostgresServer;
import parallax.store.Revision;
import parallax.story.outlet.OutletTable;

/** The same inputs give the same ledger, whatever the order, the batches, the writers and the kind of database. */
@SuppressWarnings("NullAway.Init") // opened before the tests
class LoadOrderTest {

    private static final Making MAKING =
            new Making(Instant.parse("2031-06-01T10:00:00Z"), "parallax test", "", Cause.ADDED);

    private static PostgresServer server;

    @TempDir
    private Path folder;

    @BeforeAll
    static void start() throws IOException {
        server = new PostgresServer();
    }

    @AfterAll
    static void stop() throws IOException {
        server.close();
    }

    private static List<Intake> shuffled(int seed) {
        List<Intake> shuffled = new ArrayList<>(NastyInputs.all());
        shuffled.addAll(NastyInputs.all());
        Collections.shuffle(shuffled, new Random(seed));
        return shuffled;
    }

    private static void load(JdbcLedger ledger, List<Intake> inputs, int batch) {
        for (int from = 0; from < inputs.size(); from += batch) {
            ledger.writer().load(inputs.subList(from, Math.min(inputs.size(), from + batch)), MAKING);
        }
    }

    /** Digests with moments and places: they are the same here, since all was loaded at one. */
    private static List<TableDigest> digests(JdbcLedger ledger) {
        new Consolidation(ledger, OutletTable.SHIPPED).run();
        return LedgerDigest.of(ledger.database(), Strength.WHOLE).tables();
    }

    private List<TableDigest> inOrder() {
        try (JdbcLedger ledger = JdbcLedger.open(new Location.Folder(folder.resolve("in order")))) {
            load(ledger, NastyInputs.all(), 1);
            return digests(ledger);
        }
    }

    @Test
    void inAnyOrderAndInBatchesOfAnySize() {
        List<TableDigest> expected = inOrder();
        assertThat(expected)
                .filteredOn(table -> table.table().equals("article"))
                .allMatch(table -> table.rows() == 30);
        int[] batches = {1, 3, 7, 64, 1000};
        for (int seed = 0; seed < batches.length; seed++) {
            Location place =
                    seed % 2 == 0 ? new Location.Folder(folder.resolve("order " + seed)) : server.emptyDatabase();
            try (JdbcLedger ledger = JdbcLedger.open(place)) {
                load(ledger, shuffled(seed), batches[seed]);
                assertThat(digests(ledger)).as("seed " + seed).isEqualTo(expected);
            }
        }
    }

    @Test
    void fromSeveralWritersAtOnce() throws InterruptedException, ExecutionException {
        List<TableDigest> expected = inOrder();
        Location place = server.emptyDatabase();
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try (JdbcLedger first = JdbcLedger.open(place);
                JdbcLedger second = JdbcLedger.open(place)) {
            List<Future<?>> running = new ArrayList<>();
            for (int writer = 0; writer < 4; writer++) {
                int seed = 100 + writer;
                JdbcLedger ledger = writer % 2 == 0 ? first : second;
                running.add(threads.submit(() -> load(ledger, shuffled(seed), 1 + seed % 5)));
            }
            for (Future<?> each : running) {
                each.get();
            }
            assertThat(digests(first)).isEqualTo(expected);
        } finally {
            threads.shutdownNow();
        }
    }

    /** Articles of one day, one in a transaction: what news is like. */
    @Test
    void manyWritersOfOneDayDoNotStandInEachOthersWay() throws InterruptedException, ExecutionException {
        Location place = server.emptyDatabase();
        ExecutorService threads = Executors.newFixedThreadPool(16);
        try (JdbcLedger one = JdbcLedger.open(place);
                JdbcLedger other = JdbcLedger.open(place)) {
            List<Future<?>> running = new ArrayList<>();
            for (int writer = 0; writer < 16; writer++) {
                List<Intake> own = ofOneDay(writer * 12, 12);
                JdbcLedger ledger = writer % 2 == 0 ? one : other;
                running.add(threads.submit(() -> load(ledger, own, 1)));
            }
            for (Future<?> each : running) {
                each.get();
            }
            assertThat(one.countArticles()).isEqualTo(16 * 12);
        } finally {
            threads.shutdownNow();
        }
    }

    private static List<Intake> ofOneDay(int first, int count) {
        List<Intake> inputs = new ArrayList<>();
        for (int number = first; number < first + count; number++) {
            inputs.add(new Intake(
                    "input " + number,
                    "input",
                    new Made("Paper " + number, Made.DAY, "Report " + number)
                            .killed(number + 1)
                            .reading(),
                    null));
        }
        return inputs;
    }

    @Test
    void ofSeveralFormsTheOneWithADayStays() {
        try (JdbcLedger ledger = JdbcLedger.open(new Location.Folder(folder.resolve("forms")))) {
            load(ledger, shuffled(5), 2);
            for (String article : ledger.listArticles()) {
                List<Revision> revisions = ledger.listRevisions(article);
                assertThat(revisions).hasSize(1);
                Article kept = ledger.findReading(article).orElseThrow().article();
                assertThat(kept.published().date()).isNotNull().isBefore(Made.DAY.plusDays(10));
            }
        }
    }

    @Test
    void anotherMakerAddsAReading() {
        try (JdbcLedger ledger = JdbcLedger.open(new Location.Folder(folder.resolve("makers")))) {
            List<Intake> forms = NastyInputs.all().subList(0, 6);
            load(ledger, forms, 6);
            String article = ledger.listArticles().get(0);
            Making newer = new Making(MAKING.at(), "parallax newer", "", Cause.ADDED);
            ledger.writer().load(forms.subList(2, 3), newer);
            assertThat(ledger.listRevisions(article))
                    .extracting(each -> each.making().by())
                    .containsExactly("parallax test", "parallax newer");
        }
    }

    @Test
    void whatDiffersIsNamed() {
        try (JdbcLedger one = JdbcLedger.open(new Location.Folder(folder.resolve("one")));
                JdbcLedger other = JdbcLedger.open(server.emptyDatabase())) {
            load(one, NastyInputs.all(), 50);
            load(other, NastyInputs.all(), 9);
            assertThat(LedgerDigest.differences(one.database(), other.database(), Strength.WHOLE))
                    .isEmpty();
            String article = one.listArticles().get(3);
            one.writer().remove(article, MAKING);
            List<TableDifference> differences =
                    LedgerDigest.differences(one.database(), other.database(), Strength.CONTENT);
            assertThat(differences)
                    .extracting(TableDifference::table)
                    .contains("article", "reading", "entry", "tally", "removal", "intake", "entry_words")
                    .doesNotContain("actor", "place", "sort");
            assertThat(differences.get(0).examples()).containsExactly(article + " (differs)");
            assertThat(differences)
                    .filteredOn(each -> each.table().equals("removal"))
                    .allMatch(each -> each.examples().equals(List.of(article + " (only in the first)")));
        }
    }
}
