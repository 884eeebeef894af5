package parallax.story.group;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Average linkage: the two groups that are tied most strongly become one, until none is tied strongly enough. A group
 * asks of a newcomer as much more as its own members are tied among themselves: next to five reports of one vote, the
 * report of last week's vote is a stranger. Ties of equal strength are settled by the lesser ids.
 */
final class Linkage {

    /** Beyond this, a tie says no more than that it is strong, or that there is none. */
    private static final double CLIP = 5;
    /** What two groups must have in common at least, in log-odds. */
    private static final double LEAST = -3.25;
    /** How much of the strength within the groups is asked for between them. */
    private static final double COHESION = 0.85;

    private final double[][] sums;
    private final List<List<Integer>> groups = new ArrayList<>();
    private final double[] inner;

    /**
     * @param strength ties between articles in the order of their ids, by half: {@code strength[later][earlier]};
     *     infinite where somebody said that two belong together, or that they do not
     */
    Linkage(double[][] strength) {
        int size = strength.length;
        sums = new double[size][size];
        inner = new double[size];
        for (int later = 0; later < size; later++) {
            groups.add(new ArrayList<>(List.of(later)));
            for (int earlier = 0; earlier < later; earlier++) {
                double tie = strength[later][earlier];
                double clipped = Double.isInfinite(tie) ? tie : Math.max(-CLIP, Math.min(CLIP, tie));
                sums[later][earlier] = clipped;
                sums[earlier][later] = clipped;
            }
        }
    }

    /** Numbers of the articles of each group. */
    List<List<Integer>> groups() {
        int[] best = closest();
        while (best.length > 0) {
            merge(best[0], best[1]);
            best = closest();
        }
        return groups.stream().filter(group -> !group.isEmpty()).toList();
    }

    /** The two groups that are tied most strongly; empty when no tie is strong enough. */
    private int[] closest() {
        double most = LEAST;
        int[] found = {};
        for (int later = 0; later < groups.size(); later++) {
            for (int earlier = 0; earlier < later; earlier++) {
                if (!groups.get(later).isEmpty() && !groups.get(earlier).isEmpty()) {
                    double tie = between(earlier, later);
                    if (tie > most) {
                        most = tie;
                        found = new int[] {earlier, later};
                    }
                }
            }
        }
        return found;
    }

    private double between(int first, int second) {
        int one = groups.get(first).size();
        int other = groups.get(second).size();
        double cohesion = (cohesion(first) * one + cohesion(second) * other) / (one + other);
        return sums[first][second] / (one * other) - COHESION * Math.max(0, cohesion);
    }

    /** Mean strength of the ties within a group; nothing for one article. */
    private double cohesion(int group) {
        int size = groups.get(group).size();
        return size < 2 ? 0 : inner[group] / (size * (size - 1) / 2.0);
    }

    private void merge(int kept, int gone) {
        double between = sums[kept][gone];
        inner[kept] += inner[gone]
                + (Double.isInfinite(between)
                        ? CLIP * groups.get(kept).size() * groups.get(gone).size()
                        : between);
        groups.get(kept).addAll(groups.get(gone));
        groups.get(gone).clear();
        for (int other = 0; other < sums.length; other++) {
            double sum = either(sums[kept][other], sums[gone][other]);
            sums[kept][other] = sum;
            sums[other][kept] = sum;
        }
        Arrays.fill(sums[gone], 0);
    }

    /** A sum in which a word of somebody's holds, and that two do not belong together before that they do. */
    private static double either(double first, double second) {
        return first == Double.NEGATIVE_INFINITY || second == Double.NEGATIVE_INFINITY
                ? Double.NEGATIVE_INFINITY
                : first + second;
    }
}
