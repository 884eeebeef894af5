package parallax.capture;

import java.util.Objects;

/**
 * Something that could not be taken. It is data, not an exception: it is counted under its name, reported with its place,
 * and never stops the run.
 *
 * @param origin where it stands
 * @param name the kind of trouble, lower case with hyphens: {@code invalid-utf-8}, {@code missing-file}
 * @param message one line: what was found and what was expected
 */
public record Refusal(Origin origin, String name, String message) implements Captured {

    public Refusal {
        Objects.requireNonNull(origin);
        Objects.requireNonNull(name);
        Objects.requireNonNull(message);
    }
}
