package parallax.situation.dispute;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import parallax.situation.told.Side;

/**
 * One side of a dispute: all who say the same.
 *
 * @param says what they say, in words
 * @param tellings who says it where, in order of time; at least one
 */
public record Position(String says, List<Side> tellings) {

    /** In order of time; what has no date stands last. */
    static final Comparator<Side> BY_TIME = Comparator.comparing(
                    Side::date, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(Side::article)
            .thenComparing(Side::sentence)
            .thenComparing(Side::entry);

    public Position {
        Objects.requireNonNull(says);
        tellings = tellings.stream().distinct().sorted(BY_TIME).toList();
        if (tellings.isEmpty()) {
            throw new IllegalArgumentException("a position that nobody takes: " + says);
        }
    }

    Side first() {
        return tellings.get(0);
    }
}
