package parallax.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import parallax.Reading;
import parallax.capture.Origin;
import parallax.capture.Refusal;
import parallax.format.found.Finding;
import parallax.format.outside.Outside;
import parallax.ledger.Entry;
import parallax.ledger.Figure;
import parallax.ledger.Quantity;
import parallax.ledger.Statement;
import parallax.ledger.Statement.CueKind;
import parallax.story.outlet.OutletTable;

/** What every ledger that lasts promises: it is run against SQLite and PostgreSQL. */
abstract class StoreContract implements LedgerContract {

    private static final Making BY_ROE = new Making(
            Instant.parse("2031-06-01T10:00:00Z"), "J. Roe", "the number is a typing error", Cause.CORRECTED);

    private static final Making NEWER =
            new Making(Instant.parse("2031-07-01T10:00:00Z"), "parallax 9", "newer reader", Cause.REREAD);

    private JdbcLedger ledger;

    /** Where an empty ledger may be made. */
    abstract Location emptyLocation(String name);

    private Location emptyLocation() {
        return emptyLocation("ledger");
    }

    @BeforeEach
    void open() {
        ledger = JdbcLedger.open(emptyLocation());
    }

    @AfterEach
    void close() {
        ledger.close();
    }

    @Override
    public JdbcLedger ledger() {
        return ledger;
    }

    @Test
    void aBatchIsWrittenInAnyOrderToTheSameLedger() {
        List<Reading> many = new ArrayList<>();
        for (int number = 0; number < 60; number++) {
            many.add(new Made("The Lantern", Made.DAY.plusDays(number % 7), "Report " + number)
                    .says(NORTH, CueKind.SAYS, "that column " + number + " has left")
                    .killed(number + 1)
                    .reading());
        }
        Collections.shuffle(many, new Random(7));
        List<Outcome> outcomes = ledger.writer().write(many, Making.added("test"));
        assertThat(outcomes).hasSize(60).containsOnly(Outcome.ADDED);
        assertThat(ledger.listReadings()).containsExactlyInAnyOrderElementsOf(many);
        assertThat(ledger.countArticles()).isEqualTo(60);
    }

    @Test
    void anArticleTwiceInOneBatchIsKeptOnce() {
        Reading reading = LedgerContract.shelling();
        assertThat(ledger.writer().write(List.of(reading, reading), Making.added("test")))
                .containsExactlyInAnyOrder(Outcome.ADDED, Outcome.KNOWN);
    }

    @Test
    void aCorrectionIsAFurtherReadingAndTheEarlierOnesStay() {
        Reading read = LedgerContract.withdrawal();
        ledger.append(read);
        Figure corrected = twenty(read);
        int number = ledger.writer().correct(List.of(correctionTo(read, corrected)), BY_ROE);
        assertThat(number).isEqualTo(2);
        assertThat(ledger.findReading(read.article().id())
                        .orElseThrow()
                        .account()
                        .figures())
                .containsExactly(corrected);
        List<RecordRevision> history = ledger.listRevisions(read.article().id(), corrected.id());
        assertThat(history)
                .extracting(RecordRevision::entry)
                .containsExactly(read.account().figures().get(0), corrected);
        assertThat(history.get(1).making()).isEqualTo(BY_ROE);
    }

    @Test
    void whatAPersonCorrectedOutlivesANewerReader() {
        Reading read = LedgerContract.withdrawal();
        ledger.append(read);
        Figure corrected = twenty(read);
        ledger.writer().correct(List.of(correctionTo(read, corrected)), BY_ROE);
        Statement denial = read.account().statements().get(1);
        Reading newer = new Correction(read.article().id(), denial.id(), null).apply(read);
        assertThat(ledger.writer().write(List.of(newer), NEWER)).containsExactly(Outcome.CHANGED);
        Reading current = ledger.findReading(read.article().id()).orElseThrow();
        assertThat(current.account().figures()).containsExactly(corrected);
        assertThat(current.account().statements()).hasSize(1);
        assertThat(ledger.listRevisions(read.article().id(), denial.id()))
                .extracting(RecordRevision::entry)
                .containsExactly(denial, null);
        assertThat(ledger.writer().write(List.of(newer), NEWER)).containsExactly(Outcome.KNOWN);
    }

    @Test
    void aRecordTakenOutStaysOut() {
        Reading read = LedgerContract.withdrawal();
        ledger.append(read);
        String denial = read.account().statements().get(1).id();
        ledger.writer().correct(List.of(new Correction(read.article().id(), denial, null)), BY_ROE);
        Figure other = twenty(read);
        ledger.writer().write(List.of(correctionTo(read, other).apply(read)), NEWER);
        Reading current = ledger.findReading(read.article().id()).orElseThrow();
        assertThat(current.account().findEntry(denial)).isEmpty();
        assertThat(current.account().figures()).containsExactly(other);
    }

    @Test
    void aCorrectionOfWhatIsNotThereNamesIt() {
        Reading read = LedgerContract.withdrawal();
        Correction change = new Correction(read.article().id(), "s0", null);
        assertThatThrownBy(() -> ledger.writer().correct(List.of(change), BY_ROE))
                .hasMessageContaining(read.article().id());
        ledger.append(read);
        assertThatThrownBy(() -> ledger.writer().correct(List.of(change), BY_ROE))
                .hasMessageContaining("s0");
    }

    @Test
    void whatWasRemovedLeavesATombstoneAndIsNotTakenInAgain() {
        Reading read = LedgerContract.withdrawal();
        ledger.append(read);
        ledger.append(LedgerContract.shelling());
        assertThat(ledger.writer().remove(read.article().id(), BY_ROE)).isTrue();
        assertThat(ledger.writer().remove(read.article().id(), BY_ROE)).isFalse();
        assertThat(ledger.findReading(read.article().id())).isEmpty();
        assertThat(ledger.listReadings()).containsExactly(LedgerContract.shelling());
        assertThat(ledger.countArticles()).isEqualTo(1);
        assertThat(ledger.listRevisions(read.article().id()))
                .extracting(Revision::reading)
                .containsOnlyNulls();
        assertThat(ledger.listRemovals())
                .containsExactly(new Removal(read.article().id(), BY_ROE.at(), "J. Roe", BY_ROE.why()));
        assertThat(ledger.writer().write(List.of(read), NEWER)).containsExactly(Outcome.REMOVED);
        assertThat(ledger.findReading(read.article().id())).isEmpty();
    }

    @Test
    void inputsAreKnownTheNextTimeAndRefusalsAreKept() {
        Reading read = LedgerContract.withdrawal();
        Refusal refusal = new Refusal(Origin.file("pages.warc").atByte(17), "damaged-record", "expected WARC/1.1");
        Map<Outcome, Long> outcomes = ledger.writer()
                .load(
                        List.of(
                                new Intake("aa", "a.txt", read, null),
                                new Intake("bb", refusal.origin().place(), null, refusal)),
                        Making.added("test"));
        assertThat(outcomes).containsExactly(Map.entry(Outcome.ADDED, 1L));
        assertThat(ledger.knows("aa")).isTrue();
        assertThat(ledger.knows("bb")).isTrue();
        assertThat(ledger.knows("cc")).isFalse();
        assertThat(ledger.listRefused())
                .extracting(Refused::place, Refused::trouble, Refused::message)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("pages.warc@17", "damaged-record", "expected WARC/1.1"));
    }

    @Test
    void severalCorrectionsAreOneReading() {
        Reading read = LedgerContract.withdrawal();
        ledger.append(read);
        Figure corrected = twenty(read);
        String denial = read.account().statements().get(1).id();
        int number = ledger.writer()
                .correct(
                        List.of(
                                correctionTo(read, corrected),
                                new Correction(read.article().id(), denial, null)),
                        BY_ROE);
        assertThat(number).isEqualTo(2);
        assertThat(ledger.listRevisions(read.article().id())).hasSize(2);
        Reading current = ledger.findReading(read.article().id()).orElseThrow();
        assertThat(current.account().figures()).containsExactly(corrected);
        assertThat(current.account().statements()).hasSize(1);
    }

    @Test
    void dataOfOthersIsKeptApart() {
        OutsideFile file = new OutsideFile(Outside.Dataset.ACLED, "theirs.csv", 1, "event_id_cnty\nNOR1\n");
        assertThat(ledger.writer().keep(file, BY_ROE.at())).isTrue();
        assertThat(ledger.writer().keep(file, BY_ROE.at())).isFalse();
        assertThat(ledger.listOutside(Outside.Dataset.ACLED)).containsExactly(file);
        assertThat(ledger.listOutside(Outside.Dataset.GDELT)).isEmpty();
        assertThat(ledger.countArticles()).isZero();
        assertThat(ledger.listTallies()).isEmpty();
    }

    @Test
    void whatIsFoundAcrossArticlesDoesNotDependOnTheOrderOfLoading() {
        List<Reading> readings = List.of(LedgerContract.withdrawal(), LedgerContract.shelling(), denial());
        List<FoundRow> first = found(readings);
        ledger.close();
        ledger = JdbcLedger.open(emptyLocation("second"));
        List<Reading> other = new ArrayList<>(readings);
        Collections.reverse(other);
        assertThat(found(other)).isEqualTo(first).isNotEmpty();
    }

    private List<FoundRow> found(List<Reading> readings) {
        readings.forEach(ledger::append);
        new Consolidation(ledger, OutletTable.SHIPPED).run();
        List<FoundRow> all = new ArrayList<>();
        for (Finding.Kind kind : Finding.Kind.values()) {
            all.addAll(ledger.listFindings(kind));
        }
        return all;
    }

    /** The same words as another outlet's. */
    private static Reading denial() {
        return new Made("The Courier", Made.DAY, "Nothing moved")
                .says(SOUTH, CueKind.DENIES, "that anything has moved")
                .says(NORTH, CueKind.SAYS, "its tanks are going home")
                .reading();
    }

    @Test
    void talliesFollowEveryChange() {
        Reading read = LedgerContract.withdrawal();
        ledger.append(read);
        ledger.append(LedgerContract.shelling());
        assertThat(tally("killed")).isEqualTo(2);
        ledger.writer().remove(read.article().id(), BY_ROE);
        assertThat(tally("killed")).isEqualTo(1);
        assertThat(tally("denies")).isZero();
    }

    private long tally(String what) {
        return ledger.database()
                .read(handle -> handle.createQuery(
                                "select coalesce(sum(records), 0) from tally join sort on tally.sort = sort.key where what = :what")
                        .bind("what", what)
                        .mapTo(Long.class)
                        .one());
    }

    private static Correction correctionTo(Reading read, Entry entry) {
        return new Correction(read.article().id(), entry.id(), entry);
    }

    private static Figure twenty(Reading read) {
        Figure figure = read.account().figures().get(0);
        return new Figure(
                figure.id(),
                figure.anchor(),
                Quantity.exactly(java.math.BigDecimal.valueOf(20)),
                figure.counted(),
                figure.period(),
                figure.asOf(),
                figure.where(),
                figure.saidBy(),
                figure.profile(),
                figure.provenance());
    }
}
