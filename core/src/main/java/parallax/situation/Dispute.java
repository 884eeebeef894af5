package parallax.situation;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import parallax.text.Fingerprint;

/**
 * Accounts that cannot both hold. Nothing is decided here: the sides stand in order of time.
 *
 * @param id derived from the records that it joins
 * @param kind why they cannot both hold
 * @param same what is the same on both sides, in words: actor, measure, place, time
 * @param cannotBothHold what cannot both hold, in words
 * @param sides at least two, in order of time
 * @param rule name of the rule that paired them
 */
public record Dispute(String id, Kind kind, List<String> same, String cannotBothHold, List<Side> sides, String rule) {

    private static final Comparator<Side> BY_TIME = Comparator.comparing(
                    Side::date, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(Side::article)
            .thenComparing(Side::sentence)
            .thenComparing(Side::entry);

    public Dispute {
        Objects.requireNonNull(id);
        Objects.requireNonNull(kind);
        Objects.requireNonNull(cannotBothHold);
        Objects.requireNonNull(rule);
        same = List.copyOf(same);
        sides = sides.stream().sorted(BY_TIME).toList();
        if (sides.size() < 2) {
            throw new IllegalArgumentException("a dispute has at least two sides, found " + sides.size());
        }
    }

    static Dispute of(Kind kind, List<String> same, String cannotBothHold, List<Side> sides, String rule) {
        List<String> pointers = sides.stream().map(Side::pointer).sorted().toList();
        return new Dispute(Fingerprint.id("d", 8, kind, pointers), kind, same, cannotBothHold, sides, rule);
    }

    /** Why accounts cannot both hold. */
    public enum Kind {
        /** One asserts what the other denies. */
        DENIAL,
        /** One says that it happened, the other that it did not. */
        HAPPENED,
        /** The same actor is said to do opposite things in one window of time. */
        OPPOSITE_COURSE,
        /** Two figures for the same thing and time exclude each other. */
        FIGURES,
        /** The same piece of evidence is said to come from different publishers. */
        EVIDENCE_PUBLISHER
    }
}
