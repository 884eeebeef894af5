package parallax.situation.series;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import parallax.ledger.Quantity;
import parallax.situation.told.Side;
import parallax.text.Fingerprint;

/**
 * Figures about the same thing, in order of time. Bounds stay bounds; nothing is interpolated.
 *
 * @param id derived from what is counted
 * @param measure what is said of the counted ("deployed"), null when not recognised
 * @param counted the thing, in the words of the first figure
 * @param points at least two
 */
public record FigureSeries(String id, @Nullable String measure, String counted, List<Point> points) {

    public FigureSeries {
        Objects.requireNonNull(id);
        Objects.requireNonNull(counted);
        points = List.copyOf(points);
    }

    static String idOf(String key) {
        return Fingerprint.id("g", 8, key);
    }

    /**
     * One figure of the series.
     *
     * @param date day it holds for, or else the day of publication; null when neither is known
     * @param words the figure as printed
     * @param quantity the number with its bounds
     * @param side who gives it and where it stands
     */
    public record Point(@Nullable LocalDate date, String words, Quantity quantity, Side side) {

        public Point {
            Objects.requireNonNull(words);
            Objects.requireNonNull(quantity);
            Objects.requireNonNull(side);
        }
    }
}
