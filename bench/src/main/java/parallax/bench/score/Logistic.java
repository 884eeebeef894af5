package parallax.bench.score;

import java.util.List;

/** Logistic regression by Newton's method, with a penalty on the squares of all weights but the first. */
public final class Logistic {

    private static final int MOST_STEPS = 50;
    private static final double SMALL = 1e-6;

    private Logistic() {}

    /**
     * One example.
     *
     * @param signs the first is 1 for all
     * @param right what is to be foretold
     * @param weight how much it counts
     */
    public record Example(List<Double> signs, boolean right, double weight) {

        public Example {
            signs = List.copyOf(signs);
        }
    }

    /** The weights of the signs in the log-odds. */
    public static double[] fit(List<Example> examples, double penalty) {
        int size = examples.get(0).signs().size();
        double[] weights = new double[size];
        for (int step = 0; step < MOST_STEPS; step++) {
            double[][] system = system(examples, weights, penalty);
            double[] change = solve(system);
            double greatest = 0;
            for (int i = 0; i < size; i++) {
                weights[i] -= change[i];
                greatest = Math.max(greatest, Math.abs(change[i]));
            }
            if (greatest < SMALL) {
                break;
            }
        }
        return weights;
    }

    public static double probability(double[] weights, List<Double> signs) {
        double sum = 0;
        for (int i = 0; i < weights.length; i++) {
            sum += weights[i] * signs.get(i);
        }
        return 1 / (1 + Math.exp(-sum));
    }

    /** Second derivatives, and the first ones in the last column. */
    private static double[][] system(List<Example> examples, double[] weights, double penalty) {
        int size = weights.length;
        double[][] system = new double[size][size + 1];
        for (int i = 0; i < size; i++) {
            double strength = i == 0 ? SMALL : penalty;
            system[i][i] = strength;
            system[i][size] = strength * weights[i];
        }
        for (Example example : examples) {
            double probability = probability(weights, example.signs());
            double slope = example.weight() * probability * (1 - probability);
            double error = example.weight() * (probability - (example.right() ? 1 : 0));
            for (int i = 0; i < size; i++) {
                double sign = example.signs().get(i);
                if (sign != 0) {
                    system[i][size] += error * sign;
                    for (int j = 0; j < size; j++) {
                        system[i][j] += slope * sign * example.signs().get(j);
                    }
                }
            }
        }
        return system;
    }

    /** Gaussian elimination; the system is positive definite, so that no rows need be exchanged. */
    private static double[] solve(double[][] system) {
        int size = system.length;
        for (int pivot = 0; pivot < size; pivot++) {
            for (int row = pivot + 1; row < size; row++) {
                double factor = system[row][pivot] / system[pivot][pivot];
                for (int column = pivot; column <= size; column++) {
                    system[row][column] -= factor * system[pivot][column];
                }
            }
        }
        double[] solution = new double[size];
        for (int row = size - 1; row >= 0; row--) {
            double sum = system[row][size];
            for (int column = row + 1; column < size; column++) {
                sum -= system[row][column] * solution[column];
            }
            solution[row] = sum / system[row][row];
        }
        return solution;
    }
}
