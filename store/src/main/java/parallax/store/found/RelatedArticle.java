package parallax.store.found;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An article that has much in common with another.
 *
 * @param article its id
 * @param headline of it
 * @param outlet null when not known
 * @param published day of publication, null when not known
 * @param sameStory whether the two were in one story when the ledger was last consolidated
 * @param reason in words: what they have in common
 */
public record RelatedArticle(
        String article,
        String headline,
        @Nullable String outlet,
        @Nullable LocalDate published,
        boolean sameStory,
        String reason) {

    public RelatedArticle {
        Objects.requireNonNull(article);
        Objects.requireNonNull(headline);
        Objects.requireNonNull(reason);
    }
}
