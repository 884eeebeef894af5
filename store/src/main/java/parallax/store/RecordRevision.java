package parallax.store;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import parallax.ledger.Entry;

/**
 * A record as it stood from one reading of its article to the next that changed it.
 *
 * @param number of the reading
 * @param making who made it so, when and why
 * @param entry the record; null from the reading on that no longer has it
 */
public record RecordRevision(
        int number, Making making, @Nullable Entry entry) {

    public RecordRevision {
        Objects.requireNonNull(making);
    }
}
