package parallax.store;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import parallax.Reading;
import parallax.ledger.Actor;
import parallax.ledger.Ledger;
import parallax.ledger.Statement.CueKind;

/** What every ledger promises, whatever it is made of. */
interface LedgerContract {

    Actor NORTH = Made.country("Northland", "NOR");
    Actor SOUTH = Made.country("Southland", "SDN");

    /** An empty ledger. */
    Ledger<Reading> ledger();

    static Reading withdrawal() {
        return new Made("The Lantern", Made.DAY, "Columns leave")
                .says(NORTH, CueKind.SAYS, "its tanks are going home")
                .says(SOUTH, CueKind.DENIES, "that anything has moved")
                .killed(12)
                .reading();
    }

    static Reading shelling() {
        return new Made("The Herald", Made.DAY.plusDays(1), "Shells on the harbour")
                .shells(NORTH, Made.city("Portsaint", 51.5, 3.25, "SDN"))
                .says(SOUTH, CueKind.ACCUSES, "the north of breaking the truce")
                .killed(70)
                .reading();
    }

    @Test
    default void whatWasAppendedIsFound() {
        Ledger<Reading> ledger = ledger();
        Reading reading = withdrawal();
        assertThat(ledger.append(reading)).isTrue();
        assertThat(ledger.findReading(reading.article().id())).contains(reading);
        assertThat(ledger.findReading("0000000000000000")).isEmpty();
    }

    @Test
    default void theSameTwiceIsKeptOnce() {
        Ledger<Reading> ledger = ledger();
        assertThat(ledger.append(shelling())).isTrue();
        assertThat(ledger.append(shelling())).isFalse();
        assertThat(ledger.listReadings()).containsExactly(shelling());
    }

    @Test
    default void readingsAreListedInTheOrderOfTheirIds() {
        Ledger<Reading> ledger = ledger();
        ledger.append(shelling());
        ledger.append(withdrawal());
        assertThat(ledger.listReadings())
                .hasSize(2)
                .isSortedAccordingTo(
                        java.util.Comparator.comparing(each -> each.article().id()));
    }

    @Test
    default void anotherReadingOfAnArticleBecomesTheLatest() {
        Ledger<Reading> ledger = ledger();
        Reading first = withdrawal();
        Reading second = new Correction(
                        first.article().id(), first.account().entries().get(2).id(), null)
                .apply(first);
        ledger.append(first);
        assertThat(ledger.append(second)).isTrue();
        assertThat(ledger.findReading(first.article().id())).contains(second);
        assertThat(ledger.listReadings()).containsExactly(second);
    }
}
