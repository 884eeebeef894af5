package parallax.story.copy;

import java.util.List;
import java.util.Objects;
import parallax.text.Fingerprint;

/**
 * Republished text: articles whose words are the same, wholly or in large part. Two reports of one happening in their own
 * words are not copies, nor are two that quote the same statement.
 *
 * @param id derived from the ids of its articles
 * @param articles ids, at least two, in order
 * @param extent how much of the text they share
 * @param overlap the least share of its shorter text that a pair has in common, 0 to 1
 * @param pairs how each article goes back to another one, which is the origin where that is known
 * @param origin the article or the agency that they likely go back to, and why
 */
public record Copy(
        String id, List<String> articles, Extent extent, double overlap, List<CopyPair> pairs, Origin origin) {

    public Copy {
        Objects.requireNonNull(id);
        Objects.requireNonNull(extent);
        Objects.requireNonNull(origin);
        articles = articles.stream().sorted().toList();
        pairs = List.copyOf(pairs);
        if (articles.size() < 2) {
            throw new IllegalArgumentException("a copy needs two articles, found " + articles);
        }
    }

    /** Summed up from the pairs that join its articles. */
    static Copy of(List<String> articles, List<CopyPair> pairs, Origin origin) {
        List<String> ordered = articles.stream().sorted().toList();
        double overlap = pairs.stream().mapToDouble(CopyPair::share).min().orElse(0);
        return new Copy(
                Fingerprint.id("c", 8, ordered),
                ordered,
                extent(pairs),
                Math.round(overlap * 1000) / 1000.0,
                pairs,
                origin);
    }

    private static Extent extent(List<CopyPair> pairs) {
        List<Extent> distinct = pairs.stream()
                .map(CopyPair::extent)
                .filter(extent -> extent != Extent.EXACT)
                .distinct()
                .toList();
        return distinct.isEmpty() ? Extent.EXACT : distinct.size() == 1 ? distinct.get(0) : Extent.EDITED;
    }

    /** In words: what is shared, and why the origin is likely the origin. */
    public String reason() {
        return "at least " + Math.round(overlap * 100) + " % of the shorter text is shared; " + origin.reason();
    }

    /** How much of the text is shared. */
    public enum Extent {
        /** The same words from beginning to end, under the same headline. */
        EXACT,
        /** The same text with passages added, dropped or changed, or with another headline. */
        EDITED,
        /** The shorter text, not half as long, stands within the longer one. */
        EXCERPT
    }
}
