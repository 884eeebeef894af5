package parallax.store.link;

import java.util.Objects;
import parallax.LinkKey;

/**
 * The articles that have a key, represented by the one with the least id: which that is does not depend on who came first.
 *
 * @param key what they share
 * @param least id of the article
 */
public record Bucket(LinkKey key, String least) {

    public Bucket {
        Objects.requireNonNull(key);
        Objects.requireNonNull(least);
    }
}
