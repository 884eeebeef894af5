package parallax.discussion;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A reply as it was typed, before anybody looked at it.
 *
 * @param parent id of the reply that it answers; null when it answers the article
 * @param name as typed
 * @param address the e-mail address as typed; it goes back to nobody but who typed it
 * @param website as typed
 * @param text as typed
 */
public record Draft(@Nullable String parent, String name, String address, String website, String text) {

    public Draft {
        Objects.requireNonNull(name);
        Objects.requireNonNull(address);
        Objects.requireNonNull(website);
        Objects.requireNonNull(text);
    }

    /** Nothing typed yet. */
    public static Draft empty(@Nullable String parent) {
        return new Draft(parent, "", "", "", "");
    }

    /** Without the address. */
    @Override
    public String toString() {
        return name + ": " + text;
    }
}
