package parallax.store.watch;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Matches that are still to be handed to the address of a watch.
 *
 * @param id the same at every try
 * @param watch name of the watch
 * @param madeAt when the matches were found
 * @param attempts how often it was tried
 * @param nextTry when it is tried next; null when it was given up
 * @param trouble why it was not taken when it was last tried; null before the first try
 */
public record Delivery(
        String id,
        String watch,
        Instant madeAt,
        int attempts,
        @Nullable Instant nextTry,
        @Nullable String trouble) {

    public Delivery {
        Objects.requireNonNull(id);
        Objects.requireNonNull(watch);
        Objects.requireNonNull(madeAt);
    }

    public boolean isGivenUp() {
        return nextTry == null;
    }
}
