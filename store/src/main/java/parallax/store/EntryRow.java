package parallax.store;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import parallax.ledger.Account;
import parallax.ledger.Entry;
import parallax.ledger.Event;
import parallax.ledger.Evidence;
import parallax.ledger.Figure;
import parallax.ledger.Quantity;
import parallax.ledger.Statement;
import parallax.ledger.When;
import parallax.text.Labels;

/**
 * What of a record can be searched.
 *
 * @param entry the record
 * @param what kind of cue, type of event, measure or sort of evidence, in the words of the record contract; empty when not
 *     known
 * @param time the day it is about and whether that is its own
 * @param place id of its place
 * @param parties who takes part in it
 * @param words what full text finds it by: what a statement says, the sentence of any other record
 */
record EntryRow(
        Entry entry, String what, Time time, @Nullable String place, Set<Party> parties, List<String> words) {

    /**
     * @param day first day of the record's own time, else the day of publication; null when neither is known
     * @param own whether it is the record's own
     */
    record Time(@Nullable LocalDate day, boolean own) {}

    /**
     * @param actor id of the actor
     * @param role what the actor does in the record
     */
    record Party(String actor, Role role) implements Comparable<Party> {

        @Override
        public int compareTo(Party other) {
            int order = actor.compareTo(other.actor);
            return order != 0 ? order : role.compareTo(other.role);
        }
    }

    static List<EntryRow> of(Account account, Words words) {
        Rows rows = new Rows(account, words);
        return account.entries().stream().map(rows::row).toList();
    }

    /** Who says it, of several the first by name of id; null when nobody known does. */
    @Nullable
    String speaker() {
        return parties.stream()
                .filter(party -> party.role() == Role.SPEAKER)
                .map(Party::actor)
                .findFirst()
                .orElse(null);
    }

    @Nullable
    Quantity quantity() {
        return entry instanceof Figure figure ? figure.quantity() : null;
    }

    /** The least that it can be: of "more than 50" the next number above 50 that a double can be. */
    @Nullable
    Double atLeast() {
        Quantity quantity = quantity();
        if (quantity == null || quantity.atLeast() == null) {
            return null;
        }
        double bound = quantity.atLeast().doubleValue();
        return quantity.exclusive() && quantity.atMost() == null ? Math.nextUp(bound) : bound;
    }

    /** The most that it can be: of "fewer than 50" the next number below. */
    @Nullable
    Double atMost() {
        Quantity quantity = quantity();
        if (quantity == null || quantity.atMost() == null) {
            return null;
        }
        double bound = quantity.atMost().doubleValue();
        return quantity.exclusive() && quantity.atLeast() == null ? Math.nextDown(bound) : bound;
    }

    @Nullable
    String unit() {
        return entry instanceof Figure figure ? figure.counted().unit() : null;
    }

    /** Makes rows of the records of one account. */
    private record Rows(Account account, Words words) {

        EntryRow row(Entry entry) {
            if (entry instanceof Statement statement) {
                return row(statement);
            }
            if (entry instanceof Event event) {
                return row(event);
            }
            return entry instanceof Figure figure ? row(figure) : row((Evidence) entry);
        }

        private EntryRow row(Statement statement) {
            Set<Party> parties = new TreeSet<>();
            speakers(parties, statement);
            String said = Labels.of(statement.cue().kind());
            return new EntryRow(
                    statement,
                    said,
                    time(statement.when()),
                    null,
                    parties,
                    words.stems(statement.content().text()));
        }

        private EntryRow row(Event event) {
            Set<Party> parties = parties(event.saidBy());
            event.roles().actors().forEach(id -> parties.add(new Party(id, Role.ACTOR)));
            event.roles().recipients().forEach(id -> parties.add(new Party(id, Role.RECIPIENT)));
            String type = event.what().type().name().toLowerCase(Locale.ROOT);
            return new EntryRow(event, type, time(event.when()), event.where(), parties, sentence(event));
        }

        private EntryRow row(Figure figure) {
            Set<Party> parties = parties(figure.saidBy());
            add(parties, figure.counted().actor(), Role.OWNER);
            String measure = Objects.toString(figure.counted().measure(), "");
            return new EntryRow(figure, measure, time(figure.asOf()), figure.where(), parties, sentence(figure));
        }

        private EntryRow row(Evidence evidence) {
            Set<Party> parties = parties(evidence.saidBy());
            add(parties, evidence.publisher(), Role.PUBLISHER);
            return new EntryRow(
                    evidence, Labels.of(evidence.medium()), time(evidence.when()), null, parties, sentence(evidence));
        }

        private List<String> sentence(Entry entry) {
            return words.stems(entry.sentence().in(account.transcript()));
        }

        private Set<Party> parties(@Nullable String statement) {
            Set<Party> parties = new TreeSet<>();
            account.findEntry(statement).ifPresent(entry -> speakers(parties, (Statement) entry));
            return parties;
        }

        private static void speakers(Set<Party> parties, Statement statement) {
            statement.speaker().actors().forEach(id -> parties.add(new Party(id, Role.SPEAKER)));
            add(parties, statement.speaker().institution(), Role.INSTITUTION);
        }

        private static void add(Set<Party> parties, @Nullable String actor, Role role) {
            if (actor != null) {
                parties.add(new Party(actor, role));
            }
        }

        private Time time(@Nullable When when) {
            LocalDate own = when == null ? null : when.from();
            return own != null ? new Time(own, true) : new Time(account.published(), false);
        }
    }
}
