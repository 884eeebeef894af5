package parallax.store.desk.book;

import java.time.Instant;
import java.util.Objects;

/**
 * That somebody decided.
 *
 * @param by account or token
 * @param at when, to the second
 */
public record Decision(String by, Instant at) {

    public Decision {
        Objects.requireNonNull(by);
        Objects.requireNonNull(at);
    }
}
