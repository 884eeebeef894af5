package parallax.story;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import parallax.text.Fingerprint;

/**
 * Republished text: articles whose words are the same, wholly or in large part. Two reports of one happening in their own
 * words are not copies.
 *
 * @param id derived from the ids of its articles
 * @param articles ids, at least two, in order
 * @param extent how much of the text they share
 * @param overlap the least share of the shorter text that a pair in the group has in common, 0 to 1
 * @param origin id of the article that the others likely go back to, null when nothing tells
 * @param reason in words: what is shared, and why the origin is likely the origin
 */
public record Copy(
        String id,
        List<String> articles,
        Extent extent,
        double overlap,
        @Nullable String origin,
        String reason) {

    public Copy {
        Objects.requireNonNull(extent);
        Objects.requireNonNull(reason);
        articles = articles.stream().sorted().toList();
        if (articles.size() < 2) {
            throw new IllegalArgumentException("a copy needs two articles, found " + articles);
        }
    }

    static String idOf(List<String> articles) {
        return Fingerprint.id("c", 8, articles.stream().sorted().toList());
    }

    /** How much of the text is shared. */
    public enum Extent {
        /** The same words from beginning to end. */
        EXACT,
        /** The same text with passages added, dropped or changed. */
        EDITED,
        /** The shorter text stands within the longer one. */
        EXCERPT
    }
}
