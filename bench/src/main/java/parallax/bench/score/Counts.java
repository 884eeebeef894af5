package parallax.bench.score;

/**
 * What a reader found beside what was to be found.
 *
 * @param right found and to be found
 * @param predicted found
 * @param gold to be found
 */
public record Counts(long right, long predicted, long gold) {

    public static final Counts NONE = new Counts(0, 0, 0);

    public Counts {
        if (right < 0 || predicted < right || gold < right) {
            throw new IllegalArgumentException("right " + right + ", predicted " + predicted + ", gold " + gold);
        }
    }

    public Counts plus(Counts other) {
        return new Counts(right + other.right, predicted + other.predicted, gold + other.gold);
    }

    /** Share of the found that is right; 0 when nothing was found. */
    public double precision() {
        return predicted == 0 ? 0 : (double) right / predicted;
    }

    /** Share of the gold that was found; 0 when there is none. */
    public double recall() {
        return gold == 0 ? 0 : (double) right / gold;
    }

    /** Harmonic mean of the two. */
    public double f1() {
        return predicted + gold == 0 ? 0 : 2.0 * right / (predicted + gold);
    }
}
