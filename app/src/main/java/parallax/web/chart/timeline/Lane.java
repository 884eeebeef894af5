package parallax.web.chart.timeline;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import parallax.web.chart.TimeAxis;

/**
 * One lane of the timeline, packed so that nothing lies on anything else.
 *
 * @param name in words
 * @param dots days, stacked upwards where they meet
 * @param columns instead of dots where there are too many: how many in so many days
 * @param bars longer times, in rows
 * @param dotRows how high the stacks are
 * @param barRows how many rows of bars
 */
record Lane(String name, List<Dot> dots, List<Column> columns, List<Bar> bars, int dotRows, int barRows) {

    static final double DOT = 12;
    private static final double COLUMN = 14;
    private static final double LEAST_BAR = 8;
    private static final double GAP = 4;

    /** A day. */
    record Dot(TimelineItem item, double x, int row) {}

    /** So many items in so many days. */
    record Column(LocalDate from, LocalDate to, List<TimelineItem> items) {}

    /** A longer time, or all that found no row of their own. */
    record Bar(List<TimelineItem> items, double x0, double x1, int row) {

        LocalDate from() {
            return items.stream()
                    .map(TimelineItem::from)
                    .min(LocalDate::compareTo)
                    .orElseThrow();
        }

        LocalDate to() {
            return items.stream()
                    .map(TimelineItem::end)
                    .max(LocalDate::compareTo)
                    .orElseThrow();
        }
    }

    int marks() {
        return dots.size() + columns.size() + bars.size();
    }

    /**
     * Packs a lane.
     *
     * @param items in order of time
     * @param mostRows the highest stack of dots; beyond it the days are counted in columns
     */
    static Lane pack(String name, List<TimelineItem> items, TimeAxis axis, int mostRows) {
        List<TimelineItem> days = items.stream().filter(TimelineItem::isDay).toList();
        List<TimelineItem> longer = items.stream().filter(item -> !item.isDay()).toList();
        List<Dot> dots = dots(days, axis, mostRows);
        int dotRows = dots.stream().mapToInt(dot -> dot.row() + 1).max().orElse(0);
        boolean crowded = dotRows > mostRows;
        List<Bar> bars = bars(longer, axis, Math.max(1, mostRows / 2));
        int barRows = bars.stream().mapToInt(bar -> bar.row() + 1).max().orElse(0);
        return new Lane(
                name,
                crowded ? List.of() : dots,
                crowded ? columns(days, axis) : List.of(),
                bars,
                crowded ? 0 : dotRows,
                barRows);
    }

    /** Dots in stacks; ends at the first that is higher than allowed. */
    private static List<Dot> dots(List<TimelineItem> days, TimeAxis axis, int mostRows) {
        List<Dot> dots = new ArrayList<>();
        List<Double> ends = new ArrayList<>();
        for (TimelineItem item : days) {
            double x = axis.middle(item.from());
            int row = row(ends, x - DOT / 2, x + DOT / 2, mostRows);
            dots.add(new Dot(item, x, row));
            if (row == mostRows) {
                break;
            }
        }
        return dots;
    }

    /** The first row that is free again, kept until {@code end}; the one after the last when none is. */
    private static int row(List<Double> ends, double start, double end, int mostRows) {
        for (int row = 0; row < ends.size(); row++) {
            if (ends.get(row) <= start) {
                ends.set(row, end);
                return row;
            }
        }
        if (ends.size() < mostRows) {
            ends.add(end);
            return ends.size() - 1;
        }
        return mostRows;
    }

    private static List<Column> columns(List<TimelineItem> days, TimeAxis axis) {
        TimeAxis.Step step = axis.step(COLUMN);
        Map<LocalDate, List<TimelineItem>> byStart = new TreeMap<>();
        days.forEach(item -> byStart.computeIfAbsent(step.floor(item.from()), start -> new ArrayList<>())
                .add(item));
        List<Column> columns = new ArrayList<>();
        byStart.forEach(
                (start, items) -> columns.add(new Column(start, step.next(start).minusDays(1), List.copyOf(items))));
        return columns;
    }

    /** Bars in rows; what finds none is one bar, in a row of its own. */
    private static List<Bar> bars(List<TimelineItem> longer, TimeAxis axis, int mostRows) {
        List<Bar> bars = new ArrayList<>();
        List<Double> ends = new ArrayList<>();
        List<TimelineItem> left = new ArrayList<>();
        for (TimelineItem item : longer) {
            double x0 = Math.max(axis.x0(), axis.start(item.from()));
            double x1 = Math.max(x0 + LEAST_BAR, Math.min(axis.x1(), axis.end(item.end())));
            int row = row(ends, x0, x1 + GAP, mostRows);
            if (row < mostRows) {
                bars.add(new Bar(List.of(item), x0, x1, row));
            } else {
                left.add(item);
            }
        }
        if (!left.isEmpty()) {
            Bar all = new Bar(List.copyOf(left), 0, 0, mostRows);
            bars.add(new Bar(
                    all.items(),
                    Math.max(axis.x0(), axis.start(all.from())),
                    Math.min(axis.x1(), axis.end(all.to())),
                    mostRows));
        }
        return bars;
    }
}
