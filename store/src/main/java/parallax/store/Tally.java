package parallax.store;

import java.util.Objects;
import parallax.ledger.Entry;

/**
 * How many records of one sort a ledger holds.
 *
 * @param kind of record
 * @param what kind of cue, type of event, measure or sort of evidence; empty when not known
 * @param records how many
 */
public record Tally(Entry.Kind kind, String what, long records) {

    public Tally {
        Objects.requireNonNull(kind);
        Objects.requireNonNull(what);
    }
}
