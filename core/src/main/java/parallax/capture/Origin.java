package parallax.capture;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Where an input stands.
 *
 * @param name path, address or {@code <stdin>}
 * @param line line within it from 1, 0 when the whole is one input
 * @param url address it was fetched from or says it has, null when not known
 */
public record Origin(String name, long line, @Nullable String url) {

    public Origin {
        Objects.requireNonNull(name);
    }

    public static Origin file(String name) {
        return new Origin(name, 0, null);
    }

    /** As troubles are reported: {@code feed.jsonl:17}. */
    public String place() {
        return line > 0 ? name + ":" + line : name;
    }
}
