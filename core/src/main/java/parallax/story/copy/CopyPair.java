package parallax.story.copy;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import parallax.article.Article;
import parallax.story.copy.Copy.Extent;

/**
 * One article and another one that has its text.
 *
 * @param from id of the article that the changes are told from: the likely origin, else the longer text
 * @param to id of the other
 * @param extent how much is shared
 * @param shareOfFrom share of the words of the first that the other has, 0 to 1
 * @param shareOfTo share of the words of the other that the first has
 * @param changes what the other has done to the text
 */
public record CopyPair(
        String from, String to, Extent extent, double shareOfFrom, double shareOfTo, List<Change> changes) {

    /** An excerpt is shorter than this part of its source, ... */
    private static final double SHORTER = 0.5;
    /** ... and has little beside it. */
    private static final double WITHIN = 0.9;

    public CopyPair {
        Objects.requireNonNull(from);
        Objects.requireNonNull(to);
        Objects.requireNonNull(extent);
        changes = List.copyOf(changes);
    }

    /** Lays two articles side by side that are known to be copies. */
    public static CopyPair of(Article from, Article to) {
        Overlap overlap = Overlap.of(BodyWords.of(from), BodyWords.of(to));
        List<Change> changes = Differences.of(from, to, overlap);
        return new CopyPair(
                from.id(),
                to.id(),
                extent(overlap, changes),
                rounded(overlap.shareOfFirst()),
                rounded(overlap.shareOfSecond()),
                changes);
    }

    private static Extent extent(Overlap overlap, List<Change> changes) {
        if (changes.isEmpty()) {
            return Extent.EXACT;
        }
        double first = overlap.first().size();
        double second = overlap.second().size();
        boolean excerpt = Math.min(first, second) < SHORTER * Math.max(first, second) && overlap.share() >= WITHIN;
        return excerpt ? Extent.EXCERPT : Extent.EDITED;
    }

    private static double rounded(double share) {
        return Math.round(share * 1000) / 1000.0;
    }

    /** The share of the text of which more is shared. */
    public double share() {
        return Math.max(shareOfFrom, shareOfTo);
    }

    /** The changes in one line: {@code headline changed; tail of 3 paragraphs cut}. */
    public String words() {
        return changes.isEmpty()
                ? "the same words"
                : changes.stream().map(Change::words).collect(Collectors.joining("; "));
    }
}
