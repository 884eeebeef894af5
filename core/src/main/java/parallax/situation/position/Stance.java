package parallax.situation.position;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import parallax.situation.told.Side;

/**
 * What one speaker holds on one question. Somebody who said the one and then the other has two stances.
 *
 * @param speaker who
 * @param kind whether it is said or denied; who is silent has no stance
 * @param says what is held, in words
 * @param tellings where, in order of time; at least one
 */
public record Stance(String speaker, Kind kind, String says, List<Side> tellings) {

    static final Comparator<Side> BY_TIME = Comparator.comparing(
                    Side::date, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(Side::article)
            .thenComparing(Side::sentence)
            .thenComparing(Side::entry);

    public Stance {
        Objects.requireNonNull(speaker);
        Objects.requireNonNull(kind);
        Objects.requireNonNull(says);
        tellings = tellings.stream().distinct().sorted(BY_TIME).toList();
        if (tellings.isEmpty()) {
            throw new IllegalArgumentException("a stance that is nowhere taken: " + speaker + " " + says);
        }
    }

    /** The first telling. */
    public Side first() {
        return tellings.get(0);
    }

    /** Whether it is said or denied. */
    public enum Kind {
        SAYS,
        DENIES
    }
}
