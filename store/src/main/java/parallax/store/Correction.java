package parallax.store;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import parallax.Reading;
import parallax.ledger.Account;
import parallax.ledger.Entry;

/**
 * What a person changes in one record.
 *
 * @param article id of the article
 * @param record id of the record in it
 * @param entry the record as it should be, with the same id; null when there should be none
 */
public record Correction(
        String article, String record, @Nullable Entry entry) {

    public Correction {
        Objects.requireNonNull(article);
        Objects.requireNonNull(record);
        if (entry != null && !entry.id().equals(record)) {
            throw new IllegalArgumentException("a correction keeps the id: " + record + ", found " + entry.id());
        }
    }

    /**
     * The reading with this change in it.
     *
     * @throws IllegalArgumentException when it holds no such record
     */
    Reading apply(Reading reading) {
        Account account = reading.account();
        if (account.findEntry(record).isEmpty()) {
            throw new IllegalArgumentException("the article " + article + " has no record " + record);
        }
        return applied(reading);
    }

    /** The same, where a record that is not there is put behind those of its kind. */
    Reading applied(Reading reading) {
        Account account = reading.account();
        List<Entry> entries = new ArrayList<>();
        boolean found = false;
        for (Entry each : account.entries()) {
            if (!each.id().equals(record)) {
                entries.add(each);
            } else {
                found = true;
                addTo(entries);
            }
        }
        if (!found) {
            addTo(entries);
            entries.sort(Comparator.comparing(Entry::kind)); // as accounts have them
        }
        return new Reading(
                reading.article(),
                new Account(
                        account.article(),
                        account.published(),
                        account.outlet(),
                        account.transcript(),
                        account.times(),
                        account.actors(),
                        account.places(),
                        entries,
                        account.notes()));
    }

    private void addTo(List<Entry> entries) {
        if (entry != null) {
            entries.add(entry);
        }
    }
}
