package parallax.situation.series;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import parallax.ledger.Quantity;
import parallax.situation.told.Side;

/**
 * One value that a speaker gives. Bounds stay bounds; nothing is interpolated.
 *
 * @param from first day it holds for
 * @param to last day it holds for
 * @param told day of publication of the first telling, null when not known
 * @param words the figure as printed in the first telling
 * @param quantity the number with its bounds
 * @param mark what it is to the value before it in the line
 * @param takenFrom the telling of another speaker that it is taken from; null when it is the speaker's own
 * @param tellings where it is told, the first one first; more than one where texts repeat it
 */
public record Point(
        LocalDate from,
        LocalDate to,
        @Nullable LocalDate told,
        String words,
        Quantity quantity,
        Mark mark,
        @Nullable Side takenFrom,
        List<Side> tellings) {

    public Point {
        Objects.requireNonNull(words);
        Objects.requireNonNull(quantity);
        Objects.requireNonNull(mark);
        tellings = List.copyOf(tellings);
        if (to.isBefore(from) || tellings.isEmpty()) {
            throw new IllegalArgumentException(from + " to " + to + ", told by " + tellings);
        }
    }

    /** The first telling. */
    public Side side() {
        return tellings.get(0);
    }

    Point marked(Mark other) {
        return new Point(from, to, told, words, quantity, other, takenFrom, tellings);
    }

    /** What a value is to the one before it in its line. */
    public enum Mark {
        /** A further value. */
        NONE,
        /** The speaker gives another value for the same time, or says that he corrects one. */
        REVISION,
        /** A running total that is counted anew, from a later day on. */
        RESET,
        /** A running total below the one before, and nothing says why. */
        FALL
    }
}
