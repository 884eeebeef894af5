package parallax.bench.ledger;

import java.util.Arrays;
import java.util.Random;

/** Ranks that are drawn as words of a language are: the n-th an n-th as often as the first. */
final class Zipf {

    private Zipf() {}

    /** For each rank, how often it or one before it is drawn. */
    static double[] shares(int ranks) {
        double[] shares = new double[ranks];
        double sum = 0;
        for (int rank = 0; rank < ranks; rank++) {
            sum += 1.0 / (rank + 1);
            shares[rank] = sum;
        }
        for (int rank = 0; rank < ranks; rank++) {
            shares[rank] /= sum;
        }
        return shares;
    }

    static int draw(double[] shares, Random random) {
        int place = Arrays.binarySearch(shares, random.nextDouble());
        return Math.min(shares.length - 1, place < 0 ? -place - 1 : place);
    }
}
