package parallax.ledger;

import java.math.BigDecimal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A number with its bounds, as the words give it: "more than 100,000" is at least 100,000, exclusive.
 *
 * @param atLeast lower bound, null when there is none
 * @param atMost upper bound, null when there is none; equal to {@code atLeast} for a plain number
 * @param exclusive true when the bound itself is excluded ("more than", "fewer than")
 * @param approximate true for "about", "nearly", "dozens"
 * @param change whether the words say that the number moved
 */
public record Quantity(
        @Nullable BigDecimal atLeast,
        @Nullable BigDecimal atMost,
        boolean exclusive,
        boolean approximate,
        Change change) {

    public Quantity {
        Objects.requireNonNull(change);
        if (atLeast != null && atMost != null && atMost.compareTo(atLeast) < 0) {
            throw new IllegalArgumentException("at most " + atMost + " is less than at least " + atLeast);
        }
        atLeast = plain(atLeast);
        atMost = plain(atMost);
    }

    /** One form for one number: 2.50 and 2.5 are equal, and so are the records that hold them. */
    private static @Nullable BigDecimal plain(@Nullable BigDecimal number) {
        if (number == null) {
            return null;
        }
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    /** A plain number. */
    public static Quantity exactly(BigDecimal value) {
        return new Quantity(value, value, false, false, Change.NONE);
    }

    /** True when no number satisfies both; an approximate quantity excludes nothing. */
    public boolean excludes(Quantity other) {
        return !approximate && !other.approximate && (above(other) || other.above(this));
    }

    private boolean above(Quantity other) {
        if (atLeast == null || other.atMost == null) {
            return false;
        }
        int order = atLeast.compareTo(other.atMost);
        boolean touching = order == 0 && ((exclusive && atMost == null) || (other.exclusive && other.atLeast == null));
        return order > 0 || touching;
    }

    /** Whether the words say that the number moved: "up by 12", "down 3 per cent", "rose to 63". */
    public enum Change {
        NONE,
        UP,
        DOWN,
        TO
    }
}
