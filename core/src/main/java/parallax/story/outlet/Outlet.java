package parallax.story.outlet;

import java.util.Objects;

/**
 * Who published.
 *
 * @param name as the table has it, else as the article has it, else its host
 * @param family the publisher family; the outlet's own name where no table knows one
 */
public record Outlet(String name, String family) {

    public Outlet {
        Objects.requireNonNull(name);
        Objects.requireNonNull(family);
    }
}
