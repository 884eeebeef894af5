package parallax.discussion;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How a draft came in.
 *
 * @param from address on the network; it is sealed at once and kept nowhere
 * @param made what the form says of when it was made; null when it says nothing
 * @param hidden what stands in the field that persons do not see
 */
public record Arrival(String from, @Nullable String made, String hidden) {

    public Arrival {
        Objects.requireNonNull(from);
        Objects.requireNonNull(hidden);
    }

    /** Without from where. */
    @Override
    public String toString() {
        return "a form made " + made;
    }
}
