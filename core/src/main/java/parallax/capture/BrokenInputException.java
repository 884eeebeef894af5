package parallax.capture;

import java.io.IOException;

/**
 * Bytes that are not what they should be, found while they are read. Who reads makes a {@link Refusal} of it and goes on
 * with what can still be read.
 */
public final class BrokenInputException extends IOException {

    private static final long serialVersionUID = 1L;

    private final String name;

    /** @param name the kind of trouble, as in {@link Refusal} */
    public BrokenInputException(String name, String message) {
        super(message);
        this.name = name;
    }

    public String name() {
        return name;
    }

    /** What is reported when reading failed here: broken bytes under their name, all else as an unreadable file. */
    public static Refusal refusal(Origin origin, IOException failure) {
        String message = String.valueOf(failure.getMessage());
        return failure instanceof BrokenInputException broken
                ? new Refusal(origin, broken.name, message)
                : new Refusal(origin, "unreadable-file", message);
    }
}
