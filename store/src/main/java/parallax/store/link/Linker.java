package parallax.store.link;

import org.jspecify.annotations.Nullable;
import parallax.LinkKey;

/**
 * Brings an article into the bucket of a key. All that is remembered of a bucket is the least id, so that a key that very many
 * articles have costs one comparison a newcomer. In whatever order articles come, and however often, the bucket ends with the
 * least of them, and every other one is the greater end of an edge.
 */
public final class Linker {

    /**
     * @param least id that is remembered for the key, null for a key that nobody had
     * @param article id of the article that has it too
     */
    public Linked meet(@Nullable String least, LinkKey key, String article) {
        if (least == null) {
            return new Linked(article, new Bucket(key, article), null);
        }
        int order = article.compareTo(least);
        if (order == 0) {
            return new Linked(least, null, null);
        }
        Edge edge = new Edge(key, least, article);
        return order < 0 ? new Linked(article, new Bucket(key, article), edge) : new Linked(least, null, edge);
    }
}
