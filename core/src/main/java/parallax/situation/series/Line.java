package parallax.situation.series;

import java.util.List;
import java.util.Objects;

/**
 * The values of one speaker, in order of time. Organs of one state are one speaker; each telling keeps its own name.
 *
 * @param speaker name of who gives the first of them
 * @param points at least one
 */
public record Line(String speaker, List<Point> points) {

    public Line {
        Objects.requireNonNull(speaker);
        points = List.copyOf(points);
        if (points.isEmpty()) {
            throw new IllegalArgumentException("no figure of " + speaker);
        }
    }
}
