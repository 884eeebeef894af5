package parallax.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DependencyTreeTest {

    @Test
    void takesTheBestHeadsWhereTheyFormATree() {
        double[][] scores = {{0, 0, 0}, {9, 0, 1}, {2, 8, 0}};
        assertThat(DependencyTree.heads(scores)).containsExactly(0, 0, 1);
    }

    @Test
    void breaksACycleWhereItCostsLeast() {
        double[][] scores = {{0, 0, 0, 0}, {5, 0, 9, 0}, {1, 9, 0, 0}, {0, 7, 6, 0}};
        assertThat(DependencyTree.heads(scores)).containsExactly(0, 0, 1, 1);
    }

    @Test
    void leavesOneRoot() {
        double[][] scores = {{0, 0, 0}, {9, 0, 5}, {8, 1, 0}};
        assertThat(DependencyTree.heads(scores)).containsExactly(0, 2, 0);
    }

    @Test
    void findsTheBestTreeOfSmallSentences() {
        Random random = new Random(7);
        for (int round = 0; round < 300; round++) {
            int n = 2 + random.nextInt(4);
            double[][] scores = new double[n][n];
            for (double[] row : scores) {
                Arrays.setAll(row, i -> random.nextInt(1000));
            }
            double[][] kept = Arrays.stream(scores).map(double[]::clone).toArray(double[][]::new);
            int[] heads = DependencyTree.heads(scores);
            assertThat(isTree(heads)).isTrue();
            assertThat(Arrays.stream(heads).skip(1).filter(head -> head == 0).count())
                    .isOne();
            double best = best(kept, new int[n], 1);
            double apart = IntStream.range(1, n)
                    .mapToDouble(root -> best(onlyRoot(kept, root), new int[n], 1))
                    .max()
                    .orElseThrow();
            if (best == apart) {
                assertThat(sum(kept, heads)).isEqualTo(best);
            }
        }
    }

    private static double[][] onlyRoot(double[][] scores, int root) {
        double[][] changed = Arrays.stream(scores).map(double[]::clone).toArray(double[][]::new);
        for (int i = 1; i < changed.length; i++) {
            changed[i][0] = i == root ? changed[i][0] : -10_000;
        }
        return changed;
    }

    private static double best(double[][] scores, int[] heads, int at) {
        if (at == heads.length) {
            return isTree(heads) ? sum(scores, heads) : Double.NEGATIVE_INFINITY;
        }
        double best = Double.NEGATIVE_INFINITY;
        for (int head = 0; head < heads.length; head++) {
            heads[at] = head;
            best = Math.max(best, head == at ? best : best(scores, heads, at + 1));
        }
        return best;
    }

    private static boolean isTree(int[] heads) {
        for (int i = 1; i < heads.length; i++) {
            int at = i;
            for (int steps = 0; at != 0 && steps <= heads.length; steps++) {
                at = heads[at];
            }
            if (at != 0) {
                return false;
            }
        }
        return true;
    }

    private static double sum(double[][] scores, int[] heads) {
        double sum = 0;
        for (int i = 1; i < heads.length; i++) {
            sum += scores[i][heads[i]];
        }
        return sum;
    }
}
