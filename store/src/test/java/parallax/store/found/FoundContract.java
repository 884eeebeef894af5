package parallax.store.found;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import parallax.Comparison;
import parallax.Reading;
import parallax.format.found.Finding;
import parallax.format.found.FindingParser;
import parallax.ledger.Actor;
import parallax.ledger.Statement.CueKind;
import parallax.situation.Situation;
import parallax.store.Cause;
import parallax.store.Consolidation;
import parallax.store.Correction;
import parallax.store.Decisions;
import parallax.store.JdbcLedger;
import parallax.store.Location;
import parallax.store.Made;
import parallax.store.Making;
import parallax.store.search.Cursor;
import parallax.store.search.QueryParser;
import parallax.store.search.Search;
import parallax.story.outlet.OutletTable;

/** What was found across articles, read from a ledger, whatever it lies in. */
abstract class FoundContract {

    private static final Actor NORTH = Made.country("Northland", "NOR");
    private static final Actor SOUTH = Made.country("Southland", "SDN");
    private static final Making BY_ROE =
            new Making(Instant.parse("2031-06-01T10:00:00Z"), "J. Roe", "a slip", Cause.CORRECTED);
    private static final String TANKS = "its tanks are going home over the old bridge at Portsaint";

    private final Reading lantern = new Made("The Lantern", Made.DAY, "Columns leave the harbour at Portsaint")
            .says(NORTH, CueKind.SAYS, TANKS)
            .says(SOUTH, CueKind.DENIES, "that anything has moved at the harbour of Portsaint")
            .killed(12)
            .reading();
    private final Reading courier = new Made("The Courier", Made.DAY, "Nothing moved at the harbour of Portsaint")
            .says(SOUTH, CueKind.DENIES, "that anything has moved at the harbour of Portsaint")
            .says(NORTH, CueKind.SAYS, TANKS)
            .reading();
    private final Reading herald = new Made("The Herald", Made.DAY.plusDays(1), "Tanks seen at Portsaint harbour")
            .says(SOUTH, CueKind.DENIES, "that the north's tanks are going home over the old bridge at Portsaint")
            .says(NORTH, CueKind.SAYS, TANKS)
            .killed(70)
            .reading();

    private JdbcLedger ledger;
    private Found found;

    abstract Location emptyLocation();

    @BeforeEach
    void open() {
        ledger = JdbcLedger.open(emptyLocation());
        found = new Found(ledger);
        ledger.writer().write(List.of(lantern, courier, herald), Making.added("test"));
        new Consolidation(ledger, OutletTable.SHIPPED).run();
    }

    @AfterEach
    void close() {
        ledger.close();
    }

    private List<Finding> all() {
        List<Finding> all = new ArrayList<>();
        for (Finding.Kind kind : Finding.Kind.values()) {
            all.addAll(found.list(kind, Slice.Mark.START, 100).findings());
        }
        return all;
    }

    @Test
    void whatIsReadIsWhatComparingFinds() {
        Situation situation = new Comparison(List.of(lantern, courier, herald), OutletTable.SHIPPED).whole();
        List<Finding> all = all();
        FindingParser parser = Found.parser(found.readings(all));

        assertThat(situation.claims()).isNotEmpty();
        assertThat(all.stream()
                        .filter(each -> each.kind() == Finding.Kind.CLAIM)
                        .map(parser::claim))
                .containsExactlyInAnyOrderElementsOf(situation.claims());
        assertThat(all.stream()
                        .filter(each -> each.kind() == Finding.Kind.STORY)
                        .map(parser::story))
                .containsExactlyInAnyOrderElementsOf(situation.stories());
        assertThat(all.stream()
                        .filter(each -> each.kind() == Finding.Kind.DISPUTE)
                        .map(parser::dispute))
                .containsExactlyInAnyOrderElementsOf(situation.disputes());
        assertThat(found.count().values().stream().mapToInt(count -> count).sum())
                .isEqualTo(all.size());
        assertThat(found.findFinding(all.get(0).id())).contains(all.get(0));
        assertThat(found.findFinding("nothing")).isEmpty();
    }

    @Test
    void slicesGoOnWhereTheLastOneEnded() {
        List<Finding> whole =
                found.list(Finding.Kind.CLAIM, Slice.Mark.START, 100).findings();
        List<Finding> oneByOne = new ArrayList<>();
        Slice.Mark next = Slice.Mark.START;
        while (next != null) {
            Slice slice = found.list(Finding.Kind.CLAIM, next, 1);
            oneByOne.addAll(slice.findings());
            Slice.Mark after = slice.next();
            next = after == null ? null : Slice.Mark.parse(after.write());
        }
        assertThat(whole).hasSizeGreaterThan(1);
        assertThat(oneByOne).isEqualTo(whole);
        assertThatThrownBy(() -> Slice.Mark.parse("c12")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void anArticleAndARecordNameWhatJoinsThem() {
        String article = lantern.article().id();
        String said = lantern.account().statements().get(0).id();
        String killed = lantern.account().figures().get(0).id();

        assertThat(found.listOf(article))
                .isNotEmpty()
                .allSatisfy(each -> assertThat(each.members())
                        .extracting(Finding.Member::article)
                        .contains(article));
        assertThat(found.listOf(article, said)).extracting(Finding::kind).contains(Finding.Kind.CLAIM);
        assertThat(found.listOf(article, Finding.Kind.CLAIM))
                .containsAll(found.listOf(article, said).stream()
                        .filter(each -> each.kind() == Finding.Kind.CLAIM)
                        .toList());
        assertThat(found.listOf(article, killed))
                .extracting(Finding::kind)
                .doesNotContain(Finding.Kind.CLAIM, Finding.Kind.STORY);
        assertThat(found.listOf("nothing")).isEmpty();
    }

    @Test
    void aCorrectedArticleKeepsWhatJoinsIt() {
        String article = lantern.article().id();
        List<Finding> before = found.listOf(article);
        ledger.writer()
                .correct(
                        List.of(new Correction(
                                article, lantern.account().figures().get(0).id(), null)),
                        BY_ROE);
        assertThat(found.listOf(article)).isEqualTo(before);
    }

    @Test
    void whatWasTakenOutIsQuotedNowhere() {
        String words = herald.account().statements().get(0).content().text();
        assertThat(all()).extracting(Finding::body).anyMatch(body -> body.contains(words));
        ledger.writer().remove(herald.article().id(), BY_ROE);
        assertThat(all())
                .extracting(Finding::body)
                .noneMatch(body ->
                        body.contains(words) || body.contains(herald.article().id()));
        assertThat(found.readings(all())).doesNotContainKey(herald.article().id());
        assertThat(new Search(ledger)
                        .find(QueryParser.parse("disputed:yes"), Cursor.START, 10)
                        .hits())
                .allSatisfy(hit -> assertThat(found.listOf(hit.article(), Finding.Kind.DISPUTE))
                        .isNotEmpty());
    }

    @Test
    void everyWriteThatChangesTheLedgerCountsAndNoOther() {
        List<Long> seen = new ArrayList<>(List.of(ledger.generation()));
        Reading other = new Made("The Gazette", Made.DAY, "Harbour open again")
                .says(NORTH, CueKind.SAYS, "its ships may come")
                .reading();
        List<Runnable> changes = List.of(
                () -> ledger.append(other),
                () -> ledger.writer()
                        .correct(
                                List.of(new Correction(
                                        other.article().id(),
                                        other.account().statements().get(0).id(),
                                        null)),
                                BY_ROE),
                () -> new Consolidation(ledger, OutletTable.SHIPPED).run(),
                () -> ledger.writer().remove(other.article().id(), BY_ROE));
        for (Runnable change : changes) {
            change.run();
            seen.add(ledger.generation());
        }
        assertThat(seen).doesNotHaveDuplicates().isSorted();
        ledger.append(lantern);
        ledger.append(other);
        found.count();
        assertThat(ledger.generation()).isEqualTo(seen.get(seen.size() - 1));
    }

    @Test
    void writersAtTheSameTimeAreAllCounted() throws InterruptedException {
        long before = ledger.generation();
        List<Thread> threads = new ArrayList<>();
        for (int number = 0; number < 12; number++) {
            Reading reading = new Made("The Gazette", Made.DAY.plusDays(number), "Day " + number)
                    .killed(number + 1)
                    .reading();
            Thread thread = new Thread(() -> ledger.append(reading));
            thread.start();
            threads.add(thread);
        }
        for (Thread thread : threads) {
            thread.join();
        }
        assertThat(ledger.generation()).isEqualTo(before + 12);
        assertThat(ledger.countArticles()).isEqualTo(15);
    }

    @Test
    void relatedArticlesComeWithReasonsAndOthersDoNot() {
        Reading herring = new Made("The Gull", Made.DAY, "Herring catch falls for a third year")
                .says(
                        Made.country("Westerland", "ISL"),
                        CueKind.SAYS,
                        "fishermen of the western isles landed fewer herring than ever")
                .reading();
        Reading tern = new Made("The Tern", Made.DAY.plusDays(2), "More columns leave the harbour at Portsaint")
                .says(SOUTH, CueKind.SAYS, "tanks were seen on the old bridge at Portsaint harbour again")
                .reading();
        ledger.writer().write(List.of(herring, tern), Making.added("test"));
        try (RelatedArticles related = new RelatedArticles(ledger)) {
            List<RelatedArticle> found = related.list(lantern.article().id(), 20);

            assertThat(found)
                    .extracting(RelatedArticle::article)
                    .containsExactlyInAnyOrder(
                            courier.article().id(),
                            herald.article().id(),
                            tern.article().id());
            RelatedArticle copied = found.get(0);
            assertThat(copied.article()).isEqualTo(courier.article().id());
            assertThat(copied.sameStory()).isTrue();
            assertThat(copied.reason()).startsWith("the same text").contains("same names Northland, Southland");
            assertThat(copied.headline()).isEqualTo("Nothing moved at the harbour of Portsaint");
            assertThat(copied.outlet()).isEqualTo("The Courier");
            assertThat(copied.published()).isEqualTo(Made.DAY);
            assertThat(found)
                    .filteredOn(each -> each.article().equals(tern.article().id()))
                    .isNotEmpty()
                    .allSatisfy(each -> assertThat(each.reason()).contains("2 days apart"));
            assertThat(related.list(lantern.article().id(), 1)).hasSize(1);
            new Decisions(ledger)
                    .decide(
                            parallax.story.group.Correction.Kind.APART,
                            lantern.article().id(),
                            courier.article().id(),
                            BY_ROE);
            assertThat(related.list(lantern.article().id(), 1))
                    .isNotEmpty()
                    .allSatisfy(each -> assertThat(each.reason()).startsWith("put apart by J. Roe; the same text"));
            assertThat(related.list("nothing", 20)).isEmpty();
            ledger.writer().remove(courier.article().id(), BY_ROE);
            assertThat(related.list(lantern.article().id(), 20))
                    .extracting(RelatedArticle::article)
                    .doesNotContain(courier.article().id());
        }
    }
}
