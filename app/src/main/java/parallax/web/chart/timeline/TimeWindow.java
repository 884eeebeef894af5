package parallax.web.chart.timeline;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import parallax.web.chart.TimeAxis;

/**
 * Which days are drawn.
 *
 * @param from first day
 * @param to last day
 */
record TimeWindow(LocalDate from, LocalDate to) {

    private static final double MOST = 0.9;
    private static final double MUCH_LONGER = 5;
    private static final double NEIGHBOURLY = 0.25;
    private static final long LEAST_DAYS = 6;

    /**
     * The days that items cover. Where a few lie far from nearly all others, the window is that of the others: a year named
     * in passing does not press two months of events into one column.
     *
     * @param sorted in order of time
     */
    static TimeWindow around(List<TimelineItem> sorted) {
        int first = 0;
        int last = sorted.size() - 1;
        int core = (int) Math.ceil(sorted.size() * MOST);
        int start = densest(sorted, core);
        long span = days(sorted.get(start), sorted.get(start + core - 1)) + LEAST_DAYS;
        if (days(sorted.get(0), sorted.get(last)) > MUCH_LONGER * span) {
            double near = span * NEIGHBOURLY;
            first = start;
            last = start + core - 1;
            while (first > 0 && days(sorted.get(first - 1), sorted.get(first)) <= near) {
                first--;
            }
            while (last + 1 < sorted.size() && days(sorted.get(last), sorted.get(last + 1)) <= near) {
                last++;
            }
        }
        return padded(sorted.subList(first, last + 1));
    }

    /** Whether any of it is drawn. */
    boolean touches(TimelineItem item) {
        return !isEarlier(item) && !isLater(item);
    }

    boolean isEarlier(TimelineItem item) {
        return item.end().isBefore(from);
    }

    boolean isLater(TimelineItem item) {
        return item.from().isAfter(to);
    }

    TimeAxis axis(double x0, double x1) {
        return new TimeAxis(from, to, x0, x1);
    }

    /** The longest item does not set the end: a year-long one among days would. It is cut, and ends soft. */
    private static TimeWindow padded(List<TimelineItem> items) {
        LocalDate from = items.get(0).from();
        LocalDate last = items.get(items.size() - 1).from();
        long span = Math.max(LEAST_DAYS, ChronoUnit.DAYS.between(from, last));
        @Nullable
        LocalDate end = items.stream()
                .map(TimelineItem::end)
                .filter(day -> ChronoUnit.DAYS.between(last, day) <= span)
                .max(LocalDate::compareTo)
                .orElse(null);
        LocalDate to = end == null || end.isBefore(last) ? last : end;
        long missing = LEAST_DAYS - ChronoUnit.DAYS.between(from, to);
        return missing <= 0
                ? new TimeWindow(from, to)
                : new TimeWindow(from.minusDays((missing + 1) / 2), to.plusDays((missing + 1) / 2));
    }

    private static int densest(List<TimelineItem> sorted, int count) {
        int best = 0;
        for (int at = 1; at + count <= sorted.size(); at++) {
            if (days(sorted.get(at), sorted.get(at + count - 1))
                    < days(sorted.get(best), sorted.get(best + count - 1))) {
                best = at;
            }
        }
        return best;
    }

    private static long days(TimelineItem one, TimelineItem other) {
        return ChronoUnit.DAYS.between(one.from(), other.from());
    }
}
