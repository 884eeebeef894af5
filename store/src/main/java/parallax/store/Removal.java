package parallax.store;

import java.time.Instant;
import java.util.Objects;

/**
 * A line of the deletions list: who keeps a copy of the ledger takes the article out too.
 *
 * @param article id of the article
 * @param at when
 * @param by who took it out
 * @param why in words
 */
public record Removal(String article, Instant at, String by, String why) {

    public Removal {
        Objects.requireNonNull(article);
        Objects.requireNonNull(at);
        Objects.requireNonNull(by);
        Objects.requireNonNull(why);
    }
}
