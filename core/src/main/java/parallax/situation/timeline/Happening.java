package parallax.situation.timeline;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import parallax.ledger.Event.Auxiliary;
import parallax.ledger.EventType;
import parallax.ledger.Place;
import parallax.ledger.When.Precision;
import parallax.situation.told.Side;
import parallax.text.Fingerprint;
import parallax.text.Labels;

/**
 * One event with all who tell it. That two tellings are of one event is said by type, day, actors, recipients and place,
 * none of which may differ where both are known, and by actors or words that they share.
 *
 * @param id derived from the kind of event, its day and the least of its tellings
 * @param kind what sort of event, and how it is told
 * @param parties who acts on whom
 * @param place where; null when no telling says
 * @param days when
 * @param clause what is told in the words of the plainest telling
 * @param tellings who tells it where, in order of time; at least one
 */
public record Happening(
        String id,
        Kind kind,
        Parties parties,
        @Nullable Place place,
        @Nullable Days days,
        String clause,
        List<Side> tellings) {

    /** In order of time; what has no date stands last. */
    static final Comparator<Side> BY_TIME = Comparator.comparing(
                    Side::date, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(Side::article)
            .thenComparing(Side::sentence)
            .thenComparing(Side::entry);

    public Happening {
        Objects.requireNonNull(id);
        Objects.requireNonNull(kind);
        Objects.requireNonNull(parties);
        Objects.requireNonNull(clause);
        tellings = tellings.stream().distinct().sorted(BY_TIME).toList();
        if (tellings.isEmpty()) {
            throw new IllegalArgumentException("an event that nobody tells: " + clause);
        }
    }

    static String idOf(Kind kind, @Nullable Days days, List<Side> tellings) {
        String least = tellings.stream().map(Side::pointer).sorted().findFirst().orElse("");
        return Fingerprint.id("h", 8, kind, days == null ? "" : days, least);
    }

    /** The day on which it is first told; null when none of its tellings has one. */
    public @Nullable LocalDate firstTold() {
        return tellings.get(0).date();
    }

    /** Names of those who tell it, in the order of their first telling. */
    public List<String> tellers() {
        return tellings.stream().map(Side::speaker).distinct().toList();
    }

    /** Ids of the articles that tell it. */
    public List<String> articles() {
        return tellings.stream().map(Side::article).distinct().sorted().toList();
    }

    /** In PLOVER's terms: {@code ASSAULT, explosives (planned): actor unknown → town, in Vesna}. */
    public String label() {
        Place where = place;
        return kind.words() + ": " + parties.words() + (where == null ? "" : ", in " + where.name());
    }

    /**
     * What sort of event.
     *
     * @param type PLOVER's type before its preference for one category
     * @param modes PLOVER's modes, in order
     * @param auxiliary whether it is told as planned, or as not having happened
     */
    public record Kind(EventType type, List<String> modes, Set<Auxiliary> auxiliary) {

        public Kind {
            Objects.requireNonNull(type);
            modes = modes.stream().distinct().sorted().toList();
            auxiliary = java.util.Collections.unmodifiableSet(new TreeSet<>(auxiliary));
        }

        /** Whether it is told as not having happened. */
        public boolean denied() {
            return auxiliary.contains(Auxiliary.NEGATED);
        }

        /** {@code ASSAULT, explosives (planned)}. */
        public String words() {
            String told = auxiliary.stream()
                    .map(each -> " (" + (each == Auxiliary.FUTURE ? "planned" : Labels.of(each)) + ")")
                    .collect(Collectors.joining());
            return type + (modes.isEmpty() ? "" : ", " + String.join(", ", modes)) + told;
        }
    }

    /**
     * Who acts on whom, by name.
     *
     * @param actors empty when no telling says
     * @param recipients likewise
     */
    public record Parties(List<String> actors, List<String> recipients) {

        public Parties {
            actors = List.copyOf(actors);
            recipients = List.copyOf(recipients);
        }

        String words() {
            String who = actors.isEmpty() ? "actor unknown" : String.join(", ", actors);
            return recipients.isEmpty() ? who : who + " → " + String.join(", ", recipients);
        }
    }

    /**
     * When it is told to have been.
     *
     * @param from first day
     * @param to last day
     * @param precision how finely the tellings put it
     */
    public record Days(LocalDate from, LocalDate to, Precision precision) {

        public Days {
            Objects.requireNonNull(from);
            Objects.requireNonNull(to);
            Objects.requireNonNull(precision);
        }

        /** Whether it is told of one day. */
        public boolean single() {
            return from.equals(to);
        }
    }
}
