package parallax.web.chart.timeline;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import parallax.web.chart.Canvas;
import parallax.web.chart.DataTable;
import parallax.web.chart.DayWords;
import parallax.web.chart.Drawing;
import parallax.web.chart.Lettering;
import parallax.web.chart.Narrowing;
import parallax.web.chart.TimeAxis;

/**
 * What is dated, on lanes over time. A day is a dot, a month a bar with soft ends; where dots would lie on one another they
 * are stacked, and where stacks would grow too high the days are counted in columns that lead to fewer days.
 *
 * @param canvas of the drawing
 * @param narrowing the address of the page for fewer days
 * @param days those to be drawn; null for those that the items cover
 */
public record TimelineChart(
        Canvas canvas, Narrowing narrowing, @Nullable Days days) {

    private static final int MOST_LANES = 10;
    private static final int MOST_MARKS = 400;
    private static final int MOST_SINGLE_MARKS = 220;
    private static final List<Integer> ROWS = List.of(10, 7, 5, 3, 2, 1, 0);

    private static final Comparator<TimelineItem> IN_TIME = Comparator.comparing(TimelineItem::from)
            .thenComparing(TimelineItem::end)
            .thenComparing(TimelineItem::label);

    public TimelineChart {
        Objects.requireNonNull(canvas);
        Objects.requireNonNull(narrowing);
    }

    /**
     * Days to be drawn.
     *
     * @param from first day
     * @param to last day
     */
    public record Days(LocalDate from, LocalDate to) {

        public Days {
            if (to.isBefore(from)) {
                throw new IllegalArgumentException("not an interval: " + from + " to " + to);
            }
        }
    }

    /** Draws items; nothing for none. */
    public Drawing draw(List<TimelineItem> items) {
        DayWords dayWords = new DayWords(canvas.locale());
        ItemWords words = new ItemWords(canvas.words(), dayWords);
        List<TimelineItem> sorted = items.stream().sorted(IN_TIME).toList();
        DataTable table = words.table(sorted);
        if (items.isEmpty()) {
            return new Drawing("", table, List.of(canvas.words().get("chart.timeline.nothing")));
        }
        TimeWindow window = days == null ? TimeWindow.around(sorted) : new TimeWindow(days.from(), days.to());
        Map<String, List<TimelineItem>> byLane = lanes(items, sorted, window);
        double gutter = gutter(byLane);
        TimeAxis axis = window.axis(gutter, canvas.width() - TimelineSheet.RIGHT);
        TimelineSheet sheet = new TimelineSheet(canvas, narrowing, axis, words, dayWords);
        Outside outside = new Outside(
                sorted.stream().filter(window::isEarlier).toList(),
                sorted.stream().filter(window::isLater).toList());
        return new Drawing(sheet.draw(pack(byLane, axis), outside), table, notes(outside));
    }

    /** What lies before and after the days that are drawn. */
    record Outside(List<TimelineItem> earlier, List<TimelineItem> later) {

        int count() {
            return earlier.size() + later.size();
        }
    }

    private List<String> notes(Outside outside) {
        return outside.count() == 0
                ? List.of()
                : List.of(canvas.words().get("chart.timeline.outside", outside.count()));
    }

    /** Items by lane in the order of the items; the smallest lanes together where there are too many. */
    private Map<String, List<TimelineItem>> lanes(
            List<TimelineItem> items, List<TimelineItem> sorted, TimeWindow window) {
        Map<String, List<TimelineItem>> all = new LinkedHashMap<>();
        items.forEach(item -> all.computeIfAbsent(item.lane(), name -> new ArrayList<>()));
        for (TimelineItem item : sorted) {
            if (window.touches(item)) {
                all.computeIfAbsent(item.lane(), name -> new ArrayList<>()).add(item);
            }
        }
        if (all.size() <= MOST_LANES) {
            return all;
        }
        List<String> largest = all.entrySet().stream()
                .sorted(Comparator.comparingInt(lane -> -lane.getValue().size()))
                .limit(MOST_LANES - 1L)
                .map(Map.Entry::getKey)
                .toList();
        Map<String, List<TimelineItem>> kept = new LinkedHashMap<>(all);
        kept.keySet().retainAll(largest);
        List<TimelineItem> rest = new ArrayList<>();
        all.forEach((name, lane) -> rest.addAll(kept.containsKey(name) ? List.of() : lane));
        rest.sort(IN_TIME);
        kept.merge(canvas.words().get("chart.others"), rest, TimelineChart::together);
        return kept;
    }

    private static List<TimelineItem> together(List<TimelineItem> one, List<TimelineItem> other) {
        List<TimelineItem> both = new ArrayList<>(one);
        both.addAll(other);
        both.sort(IN_TIME);
        return both;
    }

    private double gutter(Map<String, List<TimelineItem>> byLane) {
        if (canvas.isNarrow()) {
            return TimelineSheet.LEFT;
        }
        double longest = byLane.keySet().stream()
                .mapToDouble(name -> Lettering.width(name) * TimelineSheet.BOLD)
                .max()
                .orElse(0);
        return TimelineSheet.LEFT + Math.min(TimelineSheet.GUTTER, longest + 12);
    }

    /** As many single marks as can be told apart and carried; fewer and fewer until they are few enough. */
    private static List<Lane> pack(Map<String, List<TimelineItem>> byLane, TimeAxis axis) {
        List<Lane> lanes = List.of();
        for (int rows : ROWS) {
            lanes = byLane.entrySet().stream()
                    .map(lane -> Lane.pack(lane.getKey(), lane.getValue(), axis, rows))
                    .toList();
            int single = lanes.stream()
                    .mapToInt(lane -> lane.dots().size() + lane.bars().size())
                    .sum();
            int marks = lanes.stream().mapToInt(Lane::marks).sum();
            if (marks <= MOST_MARKS && single <= MOST_SINGLE_MARKS) {
                break;
            }
        }
        return lanes;
    }
}
