package parallax.story;

import java.util.Objects;
import java.util.Optional;

/**
 * An article that has much in common with another.
 *
 * @param article its id
 * @param sameStory whether the two are in one story
 * @param reason in words: what they have in common
 */
public record Related(String article, boolean sameStory, String reason) {

    public Related {
        Objects.requireNonNull(article);
        Objects.requireNonNull(reason);
    }

    /** What else is known of two articles: that one is a copy of the other, say, or a later version of it. */
    @FunctionalInterface
    public interface Kinship {

        /** In words; empty when there is nothing of the kind. */
        Optional<String> find(String first, String second);
    }
}
