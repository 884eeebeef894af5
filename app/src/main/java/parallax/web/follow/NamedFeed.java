package parallax.web.follow;

import java.util.Objects;

/**
 * A feed that a page names.
 *
 * @param address of it
 * @param title as the page calls it, or the address
 */
public record NamedFeed(String address, String title) {

    public NamedFeed {
        Objects.requireNonNull(address);
        Objects.requireNonNull(title);
    }
}
