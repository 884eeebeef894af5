package parallax.capture;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * One thing to read, as it was received.
 *
 * @param origin where it came from
 * @param payload what was received
 * @param given what the input itself or the caller says about it
 * @param left what of it could not be taken although the rest could: a broken date, a byte that is not UTF-8
 * @param receipt how it was received and where it is kept
 */
public record Capture(Origin origin, Payload payload, Given given, List<Refusal> left, Receipt receipt)
        implements Captured {

    public Capture {
        Objects.requireNonNull(origin);
        Objects.requireNonNull(payload);
        Objects.requireNonNull(given);
        Objects.requireNonNull(receipt);
        left = List.copyOf(left);
    }

    public Capture(Origin origin, Payload payload, Given given, List<Refusal> left) {
        this(origin, payload, given, left, Receipt.NONE);
    }

    public Capture(Origin origin, Payload payload, Given given) {
        this(origin, payload, given, List.of());
    }

    public Capture with(Given told) {
        return new Capture(origin, payload, told, left, receipt);
    }

    public Capture with(Payload other) {
        return new Capture(origin, other, given, left, receipt);
    }

    public Capture with(Receipt received) {
        return new Capture(origin, payload, given, left, received);
    }

    /** This, made of an earlier one: with what was given, left and received with that. */
    public Capture after(Capture earlier) {
        List<Refusal> all = new ArrayList<>(earlier.left);
        all.addAll(left);
        return new Capture(origin, payload, earlier.given.or(given), all, earlier.receipt);
    }
}
