package parallax.store;

import java.time.Instant;
import java.util.Objects;

/**
 * An input that could not be read.
 *
 * @param place file with line or byte
 * @param trouble its name
 * @param message what was found and what was expected
 * @param at when it was tried
 */
public record Refused(String place, String trouble, String message, Instant at) {

    public Refused {
        Objects.requireNonNull(place);
        Objects.requireNonNull(trouble);
        Objects.requireNonNull(message);
        Objects.requireNonNull(at);
    }
}
