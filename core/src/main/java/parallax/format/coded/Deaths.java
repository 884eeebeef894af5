package parallax.format.coded;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import parallax.ledger.Figure;
import parallax.ledger.Quantity;

/**
 * The killed that figures count, with their bounds.
 *
 * @param best the number where all figures give the same one, null otherwise
 * @param low the least lower bound, null when there is none
 * @param high the greatest upper bound, null when there is none
 */
record Deaths(
        @Nullable BigDecimal best,
        @Nullable BigDecimal low,
        @Nullable BigDecimal high) {

    static final String MEASURE = "killed";

    static Deaths of(List<Figure> figures) {
        List<Quantity> killed = figures.stream()
                .filter(figure -> MEASURE.equals(figure.counted().measure()))
                .map(Figure::quantity)
                .toList();
        BigDecimal low = killed.stream()
                .map(Deaths::low)
                .filter(Objects::nonNull)
                .min(BigDecimal::compareTo)
                .orElse(null);
        BigDecimal high = killed.stream()
                .map(Deaths::high)
                .filter(Objects::nonNull)
                .max(BigDecimal::compareTo)
                .orElse(null);
        boolean plain = killed.stream().allMatch(Deaths::isPlain);
        boolean same = low != null && high != null && low.compareTo(high) == 0;
        return new Deaths(plain && same ? low : null, low, high);
    }

    private static boolean isPlain(Quantity quantity) {
        BigDecimal low = quantity.atLeast();
        BigDecimal high = quantity.atMost();
        return !quantity.approximate() && low != null && high != null && low.compareTo(high) == 0;
    }

    /** "More than 40" is at least 41. */
    private static @Nullable BigDecimal low(Quantity quantity) {
        BigDecimal bound = quantity.atLeast();
        return bound != null && quantity.exclusive() && quantity.atMost() == null ? bound.add(BigDecimal.ONE) : bound;
    }

    private static @Nullable BigDecimal high(Quantity quantity) {
        BigDecimal bound = quantity.atMost();
        return bound != null && quantity.exclusive() && quantity.atLeast() == null
                ? bound.subtract(BigDecimal.ONE)
                : bound;
    }

    boolean known() {
        return low != null || high != null;
    }

    /** As a cell. */
    static @Nullable String plain(@Nullable BigDecimal value) {
        return value == null ? null : value.toPlainString();
    }
}
