package parallax.bench.score;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** How far confidences are what they say: in ten equal bins, the mean confidence beside the share that is right. */
public final class Reliability {

    private static final int BINS = 10;

    private final double[] confidence = new double[BINS];
    private final double[] right = new double[BINS];
    private final double[] count = new double[BINS];

    /** @param stated 0 to 1 */
    public void add(double stated, boolean isRight) {
        add(stated, isRight, 1);
    }

    /** @param weight how much this one counts */
    public void add(double stated, boolean isRight, double weight) {
        int bin = Math.min(BINS - 1, (int) (stated * BINS));
        confidence[bin] += weight * stated;
        right[bin] += isRight ? weight : 0;
        count[bin] += weight;
    }

    /** Expected calibration error: the mean distance between confidence and share right, bins weighted by their count. */
    public double error() {
        double sum = 0;
        double all = 0;
        for (int bin = 0; bin < BINS; bin++) {
            sum += Math.abs(confidence[bin] - right[bin]);
            all += count[bin];
        }
        return all == 0 ? 0 : sum / all;
    }

    /** One line for each bin that is not empty, and the error. */
    public List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add("confidence      mean    right    count");
        for (int bin = 0; bin < BINS; bin++) {
            if (count[bin] > 0) {
                lines.add(String.format(
                        Locale.ROOT,
                        "%.1f to %.1f    %5.1f    %5.1f    %5.0f",
                        (double) bin / BINS,
                        (bin + 1.0) / BINS,
                        100 * confidence[bin] / count[bin],
                        100 * right[bin] / count[bin],
                        count[bin]));
            }
        }
        lines.add(String.format(Locale.ROOT, "expected calibration error %.1f", 100 * error()));
        return lines;
    }
}
