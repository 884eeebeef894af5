package parallax.store.link;

import java.util.Objects;
import parallax.LinkKey;

/**
 * Two articles that share a key. Every article of a bucket but the least is the greater end of an edge, so that a key with
 * very many articles costs one edge for each.
 *
 * @param key what they share
 * @param lesser id of the article with the lesser id
 * @param greater id of the other
 */
public record Edge(LinkKey key, String lesser, String greater) {

    public Edge {
        Objects.requireNonNull(key);
        int order = lesser.compareTo(greater);
        if (order == 0) {
            throw new IllegalArgumentException("an edge of an article and itself: " + lesser);
        }
        if (order > 0) {
            String swapped = lesser;
            lesser = greater;
            greater = swapped;
        }
    }

    /** What may be found where they meet. */
    public LinkKey.Kind kind() {
        return key.kind();
    }
}
