package parallax.store;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import parallax.Reading;

/**
 * One reading of an article among all that were made of it.
 *
 * @param number from 1
 * @param making who made it, when and why
 * @param reading what was read, null when the article was taken out for good
 */
public record Revision(int number, Making making, @Nullable Reading reading) {

    public Revision {
        Objects.requireNonNull(making);
    }
}
