package parallax.situation.series;

import java.util.List;
import java.util.Objects;
import parallax.situation.told.Side;

/**
 * Figures about one thing, a line for each speaker.
 *
 * @param id derived from what is counted and from when on
 * @param thing what they count
 * @param lines by their first day; together they hold at least two values that are not taken from one another
 */
public record FigureSeries(String id, Thing thing, List<Line> lines) {

    public FigureSeries {
        Objects.requireNonNull(id);
        Objects.requireNonNull(thing);
        lines = List.copyOf(lines);
    }

    /** All values, line by line. */
    public List<Point> points() {
        return lines.stream().flatMap(line -> line.points().stream()).toList();
    }

    /** Ids of the articles that tell them, as often as they do. */
    public List<String> articles() {
        return points().stream()
                .flatMap(point -> point.tellings().stream())
                .map(Side::article)
                .toList();
    }
}
