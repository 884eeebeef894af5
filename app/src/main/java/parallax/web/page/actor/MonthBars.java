package parallax.web.page.actor;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A drawing of how many records there are a month: bars in a box of 720 by 120.
 *
 * @param bars one a month
 * @param first month
 * @param last month
 * @param most records of one month
 */
public record MonthBars(List<Bar> bars, YearMonth first, YearMonth last, long most) {

    public static final int WIDTH = 720;
    public static final int HEIGHT = 96;

    private static final int WIDEST = 40;
    private static final double FILLED = 0.8;

    public MonthBars {
        bars = List.copyOf(bars);
    }

    /**
     * One month.
     *
     * @param month which
     * @param count of records
     * @param x left edge
     * @param y upper edge
     * @param width of the bar
     * @param height of the bar
     */
    public record Bar(YearMonth month, long count, double x, double y, double width, double height) {}

    /** @param months in order, at least one */
    static MonthBars of(Map<YearMonth, Long> months) {
        long most = months.values().stream().mapToLong(Long::longValue).max().orElse(1);
        double step = Math.min(WIDEST, (double) WIDTH / months.size());
        List<Bar> bars = new ArrayList<>();
        List<YearMonth> all = List.copyOf(months.keySet());
        for (int number = 0; number < all.size(); number++) {
            long count = months.getOrDefault(all.get(number), 0L);
            double height = tenths((double) HEIGHT * count / most);
            bars.add(new Bar(
                    all.get(number),
                    count,
                    tenths(number * step),
                    tenths(HEIGHT - height),
                    tenths(step * FILLED),
                    height));
        }
        return new MonthBars(bars, all.get(0), all.get(all.size() - 1), most);
    }

    private static double tenths(double value) {
        return Math.round(value * 10) / 10.0;
    }
}
