package parallax.store.link;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What came of an article that met a bucket.
 *
 * @param least id to be remembered for the key
 * @param bucket to be written when the article is the new least one, else null
 * @param edge to be written when another article was there, else null
 */
public record Linked(
        String least, @Nullable Bucket bucket, @Nullable Edge edge) {

    public Linked {
        Objects.requireNonNull(least);
    }
}
