package parallax.language;

import java.util.Arrays;
import java.util.stream.IntStream;

/** Finds the best tree with exactly one root in a matrix of arc scores (Chu and Liu 1965, Edmonds 1967). */
final class DependencyTree {

    private static final double NEVER = -1e9;

    private DependencyTree() {}

    /**
     * Heads of the best tree.
     *
     * @param scores row: dependent, column: head; slot 0 is the root above the sentence. Its diagonal is overwritten
     * @return for every slot the slot of its head; that of slot 0 is 0
     */
    static int[] heads(double[][] scores) {
        for (int i = 0; i < scores.length; i++) {
            scores[i][i] = NEVER;
        }
        int[] heads = arborescence(scores);
        int[] roots =
                IntStream.range(1, heads.length).filter(i -> heads[i] == 0).toArray();
        if (roots.length <= 1) {
            return heads;
        }
        int[] best = heads;
        double most = Double.NEGATIVE_INFINITY;
        for (int root : roots) {
            int[] tree = arborescence(withRoot(scores, root));
            double sum = IntStream.range(1, tree.length)
                    .mapToDouble(i -> scores[i][tree[i]])
                    .sum();
            if (sum > most) {
                most = sum;
                best = tree;
            }
        }
        return best;
    }

    /** The same scores, but no other slot may be the root. */
    private static double[][] withRoot(double[][] scores, int root) {
        double[][] changed = Arrays.stream(scores).map(double[]::clone).toArray(double[][]::new);
        for (int i = 1; i < changed.length; i++) {
            changed[i][0] = i == root ? changed[i][0] : NEVER / 10;
        }
        return changed;
    }

    private static int[] arborescence(double[][] scores) {
        int n = scores.length;
        int[] heads = new int[n];
        for (int i = 1; i < n; i++) {
            for (int j = 1; j < n; j++) {
                heads[i] = scores[i][j] > scores[i][heads[i]] ? j : heads[i];
            }
        }
        boolean[] cycle = findCycle(heads);
        return cycle.length == 0 ? heads : contract(scores, heads, cycle);
    }

    /** Marks the members of one cycle; empty if there is none. */
    private static boolean[] findCycle(int[] heads) {
        int[] seen = new int[heads.length];
        for (int start = 1; start < heads.length; start++) {
            int at = start;
            while (at != 0 && seen[at] == 0) {
                seen[at] = start;
                at = heads[at];
            }
            if (at != 0 && seen[at] == start) {
                boolean[] cycle = new boolean[heads.length];
                while (!cycle[at]) {
                    cycle[at] = true;
                    at = heads[at];
                }
                return cycle;
            }
        }
        return new boolean[0];
    }

    /** Solves the smaller matrix in which the cycle is one slot, the last, and breaks the cycle where it is entered. */
    private static int[] contract(double[][] scores, int[] heads, boolean[] cycle) {
        int[] rest = slots(cycle, false);
        int[] members = slots(cycle, true);
        int k = rest.length;
        double[][] inner = new double[k + 1][k + 1];
        int[] leaves = new int[k];
        int[] enters = new int[k];
        for (int a = 0; a < k; a++) {
            for (int b = 0; b < k; b++) {
                inner[a][b] = scores[rest[a]][rest[b]];
            }
            leaves[a] = members[0];
            enters[a] = members[0];
            for (int member : members) {
                leaves[a] = scores[rest[a]][member] > scores[rest[a]][leaves[a]] ? member : leaves[a];
                boolean better = loss(scores, heads, member, rest[a]) > loss(scores, heads, enters[a], rest[a]);
                enters[a] = better ? member : enters[a];
            }
            inner[a][k] = scores[rest[a]][leaves[a]];
            inner[k][a] = loss(scores, heads, enters[a], rest[a]);
        }
        inner[0][k] = NEVER;
        inner[k][k] = NEVER;
        int[] found = arborescence(inner);
        int[] result = heads.clone();
        for (int a = 1; a < k; a++) {
            result[rest[a]] = found[a] == k ? leaves[a] : rest[found[a]];
        }
        result[enters[found[k]]] = rest[found[k]];
        return result;
    }

    private static double loss(double[][] scores, int[] heads, int member, int outside) {
        return scores[member][outside] - scores[member][heads[member]];
    }

    private static int[] slots(boolean[] cycle, boolean within) {
        return IntStream.range(0, cycle.length)
                .filter(slot -> cycle[slot] == within)
                .toArray();
    }
}
