package parallax.capture;

import java.util.Objects;

/**
 * One thing to read, as it was received.
 *
 * @param origin where it came from
 * @param payload what was received
 * @param given what the input itself or the caller says about it
 */
public record Capture(Origin origin, Payload payload, Given given) implements Captured {

    public Capture {
        Objects.requireNonNull(origin);
        Objects.requireNonNull(payload);
        Objects.requireNonNull(given);
    }
}
