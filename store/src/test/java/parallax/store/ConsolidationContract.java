package parallax.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import parallax.Comparison;
import parallax.Reading;
import parallax.format.found.Finding;
import parallax.format.found.Findings;
import parallax.ledger.Account;
import parallax.ledger.Entry;
import parallax.store.link.Bucket;
import parallax.store.link.Edge;
import parallax.store.link.Linked;
import parallax.store.link.Linker;
import parallax.story.group.Correction.Kind;
import parallax.story.outlet.OutletTable;

/** What is found turn by turn is what a look at everything finds, whatever came in whatever order. */
abstract class ConsolidationContract {

    private static final Making BY_ROE =
            new Making(Instant.parse("2031-06-01T10:00:00Z"), "J. Roe", "a slip", Cause.CORRECTED);

    private JdbcLedger ledger;

    abstract Location emptyLocation();

    /** How often the dice are thrown anew. */
    abstract int seeds();

    @BeforeEach
    void open() {
        ledger = JdbcLedger.open(emptyLocation());
    }

    @AfterEach
    void close() {
        ledger.close();
    }

    private Consolidation consolidation() {
        return new Consolidation(ledger, OutletTable.SHIPPED);
    }

    @Test
    void inAnyOrderAndInAnyTurnsTheSameIsFoundAsAtOnce() {
        TreeSet<Finding.Kind> seen = new TreeSet<>();
        for (int seed = 0; seed < seeds(); seed++) {
            live(new Random(seed), new InventedNews(seed), 1000 * seed);
            ledger.database().read(this::kept).forEach(row -> seen.add(row.kind()));
            for (String article : ledger.listArticles()) {
                ledger.writer().remove(article, BY_ROE);
            }
            consolidation().run();
            assertThat(ledger.database().read(this::kept)).isEmpty();
        }
        assertThat(seen).containsExactlyInAnyOrder(Finding.Kind.values());
    }

    /** Articles come in turns; some are corrected, read again or removed, and persons decide about them. */
    private void live(Random random, InventedNews news, int from) {
        int number = from;
        while (number < from + 36) {
            List<Reading> batch = new ArrayList<>();
            for (int left = random.nextInt(7); left >= 0; left--) {
                batch.add(news.next(number++));
            }
            ledger.writer().write(batch, Making.added("test"));
            change(random);
            consolidation().run();
            assertSame();
        }
        List<Object> turns = ledger.database().read(ConsolidationContract::rows);
        consolidation().runWhole();
        assertThat(turns).isEqualTo(ledger.database().read(ConsolidationContract::rows));
    }

    private void change(Random random) {
        List<String> all = ledger.listArticles();
        String article = all.get(random.nextInt(all.size()));
        String other = all.get(random.nextInt(all.size()));
        Reading reading = ledger.findReading(article).orElseThrow();
        List<Entry> entries = reading.account().entries();
        switch (random.nextInt(5)) {
            case 0 -> ledger.writer().remove(article, BY_ROE);
            case 1 -> {
                if (!entries.isEmpty()) {
                    ledger.writer()
                            .correct(
                                    List.of(new Correction(
                                            article, entries.get(0).id(), null)),
                                    BY_ROE);
                }
            }
            case 2 -> {
                Account less = reading.account().with(entries.subList(0, entries.size() / 2));
                ledger.writer().write(List.of(new Reading(reading.article(), less)), BY_ROE);
            }
            case 3 -> {
                if (!article.equals(other)) {
                    new Decisions(ledger)
                            .decide(random.nextBoolean() ? Kind.TOGETHER : Kind.APART, article, other, BY_ROE);
                }
            }
            default -> {}
        }
    }

    private record Kept(Finding.Kind kind, String id, String body) {}

    private List<Kept> kept(org.jdbi.v3.core.Handle handle) {
        return handle.createQuery("select kind, id, body from finding order by kind, id")
                .map((row, context) -> new Kept(
                        Finding.Kind.valueOf(row.getString(1).toUpperCase(java.util.Locale.ROOT)),
                        row.getString(2),
                        row.getString(3)))
                .list();
    }

    /** By the finders alone, without anything that is remembered. */
    private void assertSame() {
        Comparison all = new Comparison(ledger.listReadings(), OutletTable.SHIPPED, new Decisions(ledger).decided());
        assertThat(ledger.database().read(this::kept))
                .containsExactlyInAnyOrderElementsOf(Findings.of(all.whole(), all.articles()).stream()
                        .map(finding -> new Kept(finding.kind(), finding.id(), finding.body()))
                        .toList());
    }

    private static List<Object> rows(org.jdbi.v3.core.Handle handle) {
        List<Object> rows = new ArrayList<>();
        for (String select : List.of(
                "select id, kind, day, label, body from finding order by id",
                "select finding, article, entry from finding_member order by finding, article, entry",
                "select key from entry where disputed = 1 order by key",
                "select kind, band, least from link_bucket order by kind, band",
                "select kind, band, article from link_member order by kind, band, article",
                "select kind, article, part from link_part order by kind, article",
                "select article from link_profile order by article")) {
            rows.addAll(handle.createQuery(select).mapToMap().list());
        }
        return rows;
    }

    @Test
    void manyThatWaitAreLookedAtInTurnsWhereTheyDoNotFitIntoMemory() {
        InventedNews news = new InventedNews(7);
        for (int number = 0; number < 80; number++) {
            ledger.writer().write(List.of(news.next(number)), Making.added("test"));
        }
        new Consolidation(ledger, OutletTable.SHIPPED, 0).runWhole();
        assertSame();
        assertThat(consolidation().countWaiting()).isZero();
    }

    @Test
    void whatIsWrittenWhileSomebodyLooksWaitsForTheNextLook() {
        InventedNews news = new InventedNews(3);
        ledger.writer().write(List.of(news.next(0), news.next(1), news.next(2)), Making.added("test"));
        Consolidation.Found found = consolidation().find();
        ledger.writer().write(List.of(news.next(3), news.next(4)), Making.added("test"));
        ledger.writer().remove(ledger.listArticles().get(0), BY_ROE);
        found.keepIn(ledger);
        assertThat(consolidation().countWaiting()).isGreaterThan(0);
        consolidation().run();
        assertSame();
    }

    @Test
    void theSlowerOfTwoLooksIsNotKept() {
        ledger.writer().write(List.of(new InventedNews(3).next(0)), Making.added("test"));
        Consolidation.Found slower = consolidation().find();
        consolidation().run();
        org.assertj.core.api.Assertions.assertThatThrownBy(() -> slower.keepIn(ledger))
                .isInstanceOf(LedgerException.class);
        assertSame();
    }

    @Test
    void whatAJobHasLinkedBeforeIsNoOtherThanWhatIsLinkedHere() {
        InventedNews news = new InventedNews(5);
        List<Reading> readings = new ArrayList<>();
        for (int number = 0; number < 12; number++) {
            readings.add(news.next(number));
        }
        ledger.writer().write(readings.subList(0, 4), Making.added("test"));
        consolidation().run();
        java.util.Map<parallax.LinkKey, String> least = new java.util.HashMap<>();
        Linker linker = new Linker();
        for (Reading reading : readings.subList(4, 12)) {
            List<Bucket> buckets = new ArrayList<>();
            List<Edge> edges = new ArrayList<>();
            for (parallax.LinkKey key : parallax.LinkKeys.of(reading)) {
                Linked linked =
                        linker.meet(least.get(key), key, reading.article().id());
                least.put(key, linked.least());
                java.util.Optional.ofNullable(linked.bucket()).ifPresent(buckets::add);
                java.util.Optional.ofNullable(linked.edge()).ifPresent(edges::add);
            }
            ledger.links().write(buckets, edges);
            ledger.writer().write(List.of(reading), Making.added("job"));
        }
        List<Object> linked = ledger.database().read(ConsolidationContract::rows);
        consolidation().run();
        assertSame();
        List<Object> looked = ledger.database().read(ConsolidationContract::rows);
        assertThat(linked).isNotEqualTo(looked);
        consolidation().runWhole();
        assertThat(ledger.database().read(ConsolidationContract::rows)).isEqualTo(looked);
    }

    @Test
    void anotherTableOfOutletsHasEverythingLookedAtAnew() throws java.io.IOException {
        ledger.writer().write(List.of(new InventedNews(3).next(0)), Making.added("test"));
        consolidation().run();
        OutletTable other = OutletTable.SHIPPED.with(OutletTable.parse(
                "test",
                new java.io.BufferedReader(
                        new java.io.StringReader("outlet\tnames\tdomains\tfamily\nThe Lantern\t\t\tLamp House\n"))));
        assertThat(new Consolidation(ledger, other).countWaiting()).isEqualTo(1);
        new Consolidation(ledger, other).run();
        assertThat(new Consolidation(ledger, other).countWaiting()).isZero();
    }
}
