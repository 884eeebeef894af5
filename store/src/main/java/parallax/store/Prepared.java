package parallax.store;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import parallax.Reading;
import parallax.format.pack.PackedReading;
import parallax.ledger.Account;
import parallax.ledger.Actor;
import parallax.ledger.Entry;
import parallax.ledger.Place;

/**
 * A reading made ready for writing: all that takes time and needs no database. Threads that read prepare; one writes.
 *
 * @param reading as read
 * @param id of the article
 * @param body packed
 * @param entries rows of its records
 * @param words of the headline and the text
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Prepared(Reading reading, String id, byte[] body, List<EntryRow> entries, List<String> words) {

    Prepared {
        Objects.requireNonNull(reading);
        Objects.requireNonNull(id);
        entries = List.copyOf(entries);
        words = List.copyOf(words);
    }

    /**
     * @param words remembers stems
     * @throws IllegalArgumentException when the article has more records than a ledger can hold of one
     */
    static Prepared of(Reading reading, Words words) {
        int entries = reading.account().entries().size();
        if (entries > Keys.MOST_ENTRIES) {
            throw new IllegalArgumentException(
                    "a ledger takes " + Keys.MOST_ENTRIES + " records of one article at most, found " + entries + " in "
                            + reading.article().id());
        }
        Reading kept = asItComesBack(reading);
        return new Prepared(
                kept,
                kept.account().article(),
                PackedReading.pack(kept.article(), kept.account()),
                EntryRow.of(kept.account(), words),
                words.stems(kept.article().transcript()));
    }

    /** One that comes from a ledger, for its rows of full text. */
    static Prepared kept(Reading reading, Words words) {
        return new Prepared(
                reading,
                reading.account().article(),
                new byte[0],
                EntryRow.of(reading.account(), words),
                words.stems(reading.article().transcript()));
    }

    /**
     * With its records kind by kind, as a packed reading gives them back: the row of a record names it by its number in that
     * order.
     */
    private static Reading asItComesBack(Reading reading) {
        Account account = reading.account();
        List<Entry> entries = account.entries().stream()
                .sorted(Comparator.comparing(Entry::kind))
                .toList();
        return new Reading(reading.article(), account.with(entries));
    }

    List<Actor> actors() {
        return reading.account().actors();
    }

    List<Place> places() {
        return reading.account().places();
    }
}
