package parallax.store;

import java.time.Instant;
import java.util.Objects;

/**
 * Who made a reading, when and why.
 *
 * @param at when
 * @param by a person, or name and version of the reader
 * @param why in words
 * @param cause what sort of change it is
 */
public record Making(Instant at, String by, String why, Cause cause) {

    public Making {
        Objects.requireNonNull(at);
        Objects.requireNonNull(why);
        Objects.requireNonNull(cause);
        if (by.isBlank()) {
            throw new IllegalArgumentException("a change without the name of who makes it");
        }
    }

    /** Read for the first time. */
    public static Making added(String by) {
        return new Making(Instant.now(), by, "", Cause.ADDED);
    }
}
