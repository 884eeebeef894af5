package parallax.story.copy;

import java.util.Comparator;

/**
 * Two articles that share their text.
 *
 * @param lesser the lesser id
 * @param greater the greater id
 */
public record Edge(String lesser, String greater) implements Comparable<Edge> {

    private static final Comparator<Edge> ORDER =
            Comparator.comparing(Edge::lesser).thenComparing(Edge::greater);

    public Edge {
        if (lesser.compareTo(greater) >= 0) {
            throw new IllegalArgumentException("the lesser id first, found " + lesser + ", " + greater);
        }
    }

    /** The edge of two ids in any order. */
    public static Edge of(String one, String other) {
        return one.compareTo(other) < 0 ? new Edge(one, other) : new Edge(other, one);
    }

    @Override
    public int compareTo(Edge other) {
        return ORDER.compare(this, other);
    }
}
