package parallax.situation.revision;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import parallax.ledger.Entry;
import parallax.situation.told.Side;

/**
 * One record that is not what it was.
 *
 * @param kind what became of it
 * @param record what kind of record it is
 * @param before what was said; null when it was added
 * @param now what is said instead; null when it is gone
 */
public record Amendment(
        Kind kind,
        Entry.Kind record,
        @Nullable Side before,
        @Nullable Side now) {

    public Amendment {
        Objects.requireNonNull(kind);
        Objects.requireNonNull(record);
        if ((before == null) != (kind == Kind.ADDED) || (now == null) != (kind == Kind.GONE)) {
            throw new IllegalArgumentException(kind + " from " + before + " to " + now);
        }
    }

    /** What became of a record. */
    public enum Kind {
        /** It is no longer said. */
        GONE,
        /** Something else is said of the same. */
        CHANGED,
        /** It was not said before. */
        ADDED
    }
}
