package parallax.bench.score;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One line of a table.
 *
 * @param name what is measured
 * @param precision null when the measure has none
 * @param recall null when the measure has none
 * @param value the figure that counts, 0 to 1: F1, or a share
 * @param counts the counts behind it, in words
 */
public record Score(
        String name, @Nullable Double precision, @Nullable Double recall, double value, String counts) {

    public Score {
        Objects.requireNonNull(name);
        Objects.requireNonNull(counts);
    }

    /** Precision, recall and F1 with their counts. */
    public static Score of(String name, Counts counts) {
        return new Score(
                name,
                counts.precision(),
                counts.recall(),
                counts.f1(),
                counts.right() + " / " + counts.predicted() + " / " + counts.gold());
    }

    /** A share of a whole; 0 when the whole is empty. */
    public static Score share(String name, long right, long whole) {
        return new Score(name, null, null, whole == 0 ? 0 : (double) right / whole, right + " of " + whole);
    }

    /** Precision and recall that were counted apart. */
    public static Score of(String name, double precision, double recall, String counts) {
        double sum = precision + recall;
        return new Score(name, precision, recall, sum == 0 ? 0 : 2 * precision * recall / sum, counts);
    }
}
