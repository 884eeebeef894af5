package parallax.situation.dispute;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import parallax.situation.told.Side;
import parallax.text.Fingerprint;

/**
 * Accounts that cannot both hold. Nothing is decided here: the positions stand in the order of their first telling.
 *
 * @param id derived from the question and the positions' first words, not from the order of arrival
 * @param kind why they cannot both hold
 * @param same what is the same for all, in words: actor, measure, place, time
 * @param cannotBothHold what cannot both hold, in words
 * @param positions at least two, in order of time
 * @param rule name of the rule that paired them
 * @param closeness 0 to 1, how surely the positions speak of one thing: the closest disputes are those to read first. It says
 *     nothing of who is to be believed
 */
public record Dispute(
        String id,
        Kind kind,
        List<String> same,
        String cannotBothHold,
        List<Position> positions,
        String rule,
        double closeness) {

    /** The closest first; where two are equally close, the older. */
    public static final Comparator<Dispute> BY_CLOSENESS = Comparator.comparingDouble(Dispute::closeness)
            .reversed()
            .thenComparing(Dispute::first, Position.BY_TIME)
            .thenComparing(Dispute::id);

    public Dispute {
        Objects.requireNonNull(id);
        Objects.requireNonNull(kind);
        Objects.requireNonNull(cannotBothHold);
        Objects.requireNonNull(rule);
        same = List.copyOf(same);
        positions = positions.stream()
                .sorted(Comparator.comparing(Position::first, Position.BY_TIME))
                .toList();
        if (positions.size() < 2) {
            throw new IllegalArgumentException("a dispute has at least two positions, found " + positions.size());
        }
        if (!(closeness >= 0 && closeness <= 1)) {
            throw new IllegalArgumentException("closeness is 0 to 1, found " + closeness);
        }
    }

    static Dispute of(Kind kind, Matter matter, List<Position> positions, String rule) {
        String id = Fingerprint.id("d", 8, kind, matter.question());
        return new Dispute(id, kind, matter.same(), matter.cannotBothHold(), positions, rule, 0);
    }

    Dispute measured(double close) {
        return new Dispute(id, kind, same, cannotBothHold, positions, rule, close);
    }

    private Side first() {
        return positions.get(0).first();
    }

    /**
     * What is in dispute.
     *
     * @param question what makes the dispute the same one when further tellings are added
     * @param same what is the same for all
     * @param cannotBothHold what cannot both hold
     */
    record Matter(String question, List<String> same, String cannotBothHold) {}

    /** All tellings of all positions, in order of time. */
    public List<Side> sides() {
        return positions.stream()
                .flatMap(position -> position.tellings().stream())
                .distinct()
                .sorted(Position.BY_TIME)
                .toList();
    }

    /** Why accounts cannot both hold. */
    public enum Kind {
        /** One asserts what the other denies. */
        DENIAL,
        /** One says that it happened, the other that it did not. */
        HAPPENED,
        /** The same actor is said to do opposite things in one window of time. */
        OPPOSITE_COURSE,
        /** The same deed is laid at the door of different actors. */
        AUTHOR,
        /** Two figures for the same thing and time exclude each other. */
        FIGURES,
        /** The same happening is said to have been in two places. */
        PLACE,
        /** The same happening is said to have been on two days. */
        TIME,
        /** The same piece of evidence is said to come from different publishers. */
        EVIDENCE_PUBLISHER
    }
}
