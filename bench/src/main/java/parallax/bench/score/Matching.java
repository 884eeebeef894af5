package parallax.bench.score;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleBiFunction;

/**
 * Pairs two lists one to one, heaviest pair first. Greedy: the sum of the weights may be less than the best possible one,
 * but a pair is never explained by a worse one.
 */
public final class Matching {

    private Matching() {}

    /**
     * @param left index in the first list
     * @param right index in the second list
     * @param weight of the pair
     */
    public record Pair(int left, int right, double weight) {}

    /**
     * Pairs of at least this weight; each index at most once. Ties go to the earlier ones.
     *
     * @param least smallest weight of a pair, above 0
     */
    public static <L, R> List<Pair> greedy(
            List<L> lefts, List<R> rights, ToDoubleBiFunction<? super L, ? super R> weight, double least) {
        List<Pair> candidates = new ArrayList<>();
        for (int left = 0; left < lefts.size(); left++) {
            for (int right = 0; right < rights.size(); right++) {
                double value = weight.applyAsDouble(lefts.get(left), rights.get(right));
                if (value >= least && value > 0) {
                    candidates.add(new Pair(left, right, value));
                }
            }
        }
        candidates.sort(Comparator.comparingDouble(Pair::weight)
                .reversed()
                .thenComparingInt(Pair::left)
                .thenComparingInt(Pair::right));
        boolean[] leftTaken = new boolean[lefts.size()];
        boolean[] rightTaken = new boolean[rights.size()];
        List<Pair> taken = new ArrayList<>();
        for (Pair pair : candidates) {
            if (!leftTaken[pair.left()] && !rightTaken[pair.right()]) {
                leftTaken[pair.left()] = true;
                rightTaken[pair.right()] = true;
                taken.add(pair);
            }
        }
        return taken;
    }
}
