package parallax.store;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import parallax.Reading;
import parallax.ledger.Account;
import parallax.ledger.Actor;
import parallax.ledger.Entry;
import parallax.ledger.Event;
import parallax.ledger.Evidence;
import parallax.ledger.Figure;
import parallax.ledger.Statement;

/**
 * What a person changes in one record.
 *
 * @param article id of the article
 * @param record id of the record in it
 * @param entry the record as it should be, with the same id; null when there should be none
 * @param actors to whom it refers; those that the article does not name yet are put beside those that it names
 */
public record Correction(
        String article, String record, @Nullable Entry entry, List<Actor> actors) {

    public Correction {
        Objects.requireNonNull(article);
        Objects.requireNonNull(record);
        actors = List.copyOf(actors);
        if (entry != null && !entry.id().equals(record)) {
            throw new IllegalArgumentException("a correction keeps the id: " + record + ", found " + entry.id());
        }
    }

    /** One that refers to nobody whom the article does not name. */
    public Correction(String article, String record, @Nullable Entry entry) {
        this(article, record, entry, List.of());
    }

    /** The actors of an account to whom a record refers, with those that the account does not have left out. */
    static List<Actor> actorsOf(Entry entry, Account account) {
        Set<String> ids = idsOf(entry);
        return account.actors().stream()
                .filter(actor -> ids.contains(actor.id()))
                .toList();
    }

    private static Set<String> idsOf(Entry entry) {
        Set<String> ids = new TreeSet<>();
        switch (entry.kind()) {
            case STATEMENT -> {
                Statement.Speaker speaker = ((Statement) entry).speaker();
                ids.addAll(speaker.actors());
                add(ids, speaker.institution());
            }
            case EVENT -> {
                ids.addAll(((Event) entry).roles().actors());
                ids.addAll(((Event) entry).roles().recipients());
            }
            case FIGURE -> add(ids, ((Figure) entry).counted().actor());
            case EVIDENCE -> add(ids, ((Evidence) entry).publisher());
        }
        return ids;
    }

    private static void add(Set<String> ids, @Nullable String id) {
        if (id != null) {
            ids.add(id);
        }
    }

    /**
     * The reading with this change in it. A record that was taken out before comes back.
     *
     * @throws IllegalArgumentException when it is to be taken out and is not there
     */
    Reading apply(Reading reading) {
        Account account = reading.account();
        if (entry == null && account.findEntry(record).isEmpty()) {
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
        return new Reading(reading.article(), account.with(named(account), entries));
    }

    private List<Actor> named(Account account) {
        List<Actor> named = new ArrayList<>(account.actors());
        actors.stream().filter(actor -> account.findActor(actor.id()).isEmpty()).forEach(named::add);
        return named;
    }

    private void addTo(List<Entry> entries) {
        if (entry != null) {
            entries.add(entry);
        }
    }
}
