package parallax.capture;

import java.util.List;
import java.util.Objects;

/**
 * One thing to read, as it was received.
 *
 * @param origin where it came from
 * @param payload what was received
 * @param given what the input itself or the caller says about it
 * @param left what of it could not be taken although the rest could: a broken date, a byte that is not UTF-8
 */
public record Capture(Origin origin, Payload payload, Given given, List<Refusal> left) implements Captured {

    public Capture {
        Objects.requireNonNull(origin);
        Objects.requireNonNull(payload);
        Objects.requireNonNull(given);
        left = List.copyOf(left);
    }

    public Capture(Origin origin, Payload payload, Given given) {
        this(origin, payload, given, List.of());
    }
}
