package parallax.ledger;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Silence, recorded: what could not be known of a record, or of the article.
 *
 * @param about id of the record, actor or place; null when it is about the article
 * @param what in words: {@code date not resolved: "recently"}
 */
public record Note(@Nullable String about, String what) {

    public Note {
        Objects.requireNonNull(what);
    }
}
