package parallax.article.plain;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import parallax.article.Furniture;
import parallax.article.plain.FurnitureRules.Rule;

/**
 * Where a page goes on when its article has ended. Prose speaks for the article, furniture and short lines against it; the
 * article ends where most speaks for it. What follows is taken for a tail only from a line on that a rule knows.
 */
final class Tail {

    /** As many words of prose as one line of furniture outweighs. */
    private static final int FURNITURE = 20;

    /** As many words of prose as one title outweighs. */
    private static final int TITLE = 8;

    /** As many words of prose as a box in the midst of the text outweighs, however long it is. */
    private static final int MOST_OF_A_BOX = 50;

    /** A tail outweighs so many words of prose: less is a few lines, which are judged one by one. */
    private static final int LEAST = 60;

    /** The share of the prose that stands above the tail. */
    private static final double MOST = 0.7;

    /** What stands below an article as a rule; captions and buttons stand anywhere. */
    private static final Set<Furniture.Kind> BELOW =
            Set.of(Furniture.Kind.RELATED, Furniture.Kind.FORM, Furniture.Kind.NOTICE);

    private Tail() {}

    /**
     * The first line of the tail, or the number of lines where there is no tail.
     *
     * @param known the rule that knows each line, null where none does
     */
    static int start(List<Line> lines, Marks marks, List<@Nullable Rule> known) {
        double[] sum = new double[lines.size() + 1];
        int[] prose = new int[lines.size() + 1];
        int best = 0;
        double beforeBox = 0;
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            boolean isMarked = marks.isMarked(i);
            int words = line.countWords();
            boolean isProse = !isMarked && line.isProse();
            sum[i + 1] = isProse
                    ? Math.max(sum[i], beforeBox - MOST_OF_A_BOX) + words
                    : sum[i] + weight(line, isMarked, words);
            beforeBox = isProse ? sum[i + 1] : beforeBox;
            prose[i + 1] = prose[i] + (isProse ? words : 0);
            best = sum[i + 1] >= sum[best] ? i + 1 : best;
        }
        int start = best;
        while (start < lines.size() && !begins(known.get(start))) {
            start++;
        }
        boolean isTail = sum[best] - sum[lines.size()] >= LEAST
                && prose[start] > 0
                && prose[start] >= MOST * prose[lines.size()];
        return isTail ? start : lines.size();
    }

    private static boolean begins(@Nullable Rule rule) {
        return rule != null && BELOW.contains(rule.kind());
    }

    private static double weight(Line line, boolean isMarked, int words) {
        if (line.isBlank()) {
            return 0;
        }
        if (isMarked) {
            return -FURNITURE;
        }
        return line.endsLikeSentence() ? words / 2.0 : -TITLE;
    }
}
