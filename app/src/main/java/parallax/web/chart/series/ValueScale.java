package parallax.web.chart.series;

import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Values from bottom to top.
 *
 * @param low the value at the bottom
 * @param high the value at the top
 * @param logarithmic whether each step is ten times the one before
 */
record ValueScale(double low, double high, boolean logarithmic) {

    private static final double WIDE = 60;
    private static final double CLOSE = 0.75;
    private static final int LINES = 4;
    private static final double MUCH = 1_000_000;

    /**
     * A scale for values: logarithmic when the largest is many times the smallest, from zero when it is not, from a value
     * of its own only when all of them lie close together.
     */
    static ValueScale around(List<SeriesPoint> points) {
        double[] values = points.stream().flatMapToDouble(SeriesPoint::bounds).toArray();
        double least = Double.MAX_VALUE;
        double most = -Double.MAX_VALUE;
        for (double value : values) {
            least = Math.min(least, value);
            most = Math.max(most, value);
        }
        if (least > 0 && most / least >= WIDE) {
            return new ValueScale(
                    Math.pow(10, Math.floor(Math.log10(least))), Math.pow(10, Math.ceil(Math.log10(most))), true);
        }
        boolean close = least > 0 && least < most && least > CLOSE * most;
        double low = close ? least - (most - least) / 2 : Math.min(0, least);
        double high = Math.max(most, low == 0 && most <= 0 ? 0 : most);
        return rounded(low, high > low ? high : low + 1);
    }

    /** Ends on whole steps. */
    private static ValueScale rounded(double low, double high) {
        double step = step(high - low);
        return new ValueScale(Math.floor(low / step) * step, Math.ceil(high / step) * step, false);
    }

    private static double step(double span) {
        double power = Math.pow(10, Math.floor(Math.log10(span / LINES)));
        double rest = span / LINES / power;
        return power * (rest <= 1 ? 1 : rest <= 2 ? 2 : rest <= 5 ? 5 : 10);
    }

    /** From 0 at the bottom to 1 at the top. */
    double share(double value) {
        double share = logarithmic
                ? Math.log10(Math.max(value, low) / low) / Math.log10(high / low)
                : (value - low) / (high - low);
        return Math.max(0, Math.min(1, share));
    }

    List<Double> ticks() {
        List<Double> ticks = new ArrayList<>();
        if (logarithmic) {
            double decades = Math.rint(Math.log10(high / low));
            double skip = Math.ceil(decades / (2 * LINES));
            for (double decade = 0; decade <= decades; decade += skip) {
                ticks.add(low * Math.pow(10, decade));
            }
            return ticks;
        }
        double step = step(high - low);
        for (int at = 0; low + at * step <= high + step / 2; at++) {
            ticks.add(low + at * step);
        }
        return ticks;
    }

    /** A value at an axis: in full, or in short where it is large. */
    static String words(double value, Locale locale) {
        NumberFormat format = Math.abs(value) >= MUCH
                ? NumberFormat.getCompactNumberInstance(locale, NumberFormat.Style.SHORT)
                : NumberFormat.getNumberInstance(locale);
        format.setMaximumFractionDigits(2);
        return format.format(value);
    }
}
