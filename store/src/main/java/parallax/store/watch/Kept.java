package parallax.store.watch;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A watch as a ledger keeps it.
 *
 * @param watch as it was saved
 * @param runAt when it last looked; null before the first time
 * @param reported how many matches it has reported
 */
public record Kept(Watch watch, @Nullable Instant runAt, int reported) {

    public Kept {
        Objects.requireNonNull(watch);
    }
}
