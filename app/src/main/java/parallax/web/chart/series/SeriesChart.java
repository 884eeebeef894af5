package parallax.web.chart.series;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import parallax.web.chart.Canvas;
import parallax.web.chart.DataTable;
import parallax.web.chart.DayWords;
import parallax.web.chart.Drawing;
import parallax.web.chart.Glyph;
import parallax.web.chart.Lettering;
import parallax.web.chart.Narrowing;
import parallax.web.words.Words;

/**
 * Figures over time. A plain number is a mark, a range a bar, an open bound a stroke that fades out on its open side; no
 * line joins what nobody measured in between. Every speaker has a shape and a colour; none of them says who is right.
 *
 * @param canvas of the drawing
 * @param narrowing the address of the page for fewer days
 */
public record SeriesChart(Canvas canvas, Narrowing narrowing) {

    private static final int MOST_MARKS = 240;
    private static final int LAST_GROUP = Glyph.values().length - 1;

    public SeriesChart {
        Objects.requireNonNull(canvas);
        Objects.requireNonNull(narrowing);
    }

    /** Draws figures; nothing for none. What has no bound at all stands in the table only. */
    public Drawing draw(List<SeriesPoint> points) {
        List<SeriesPoint> sorted = points.stream()
                .sorted(Comparator.comparing(SeriesPoint::day)
                        .thenComparingInt(SeriesPoint::group)
                        .thenComparingDouble(SeriesPoint::least)
                        .thenComparing(SeriesPoint::words))
                .toList();
        DayWords days = new DayWords(canvas.locale());
        DataTable table = table(sorted, days);
        List<SeriesPoint> drawn = sorted.stream().filter(SeriesPoint::isBounded).toList();
        if (drawn.isEmpty()) {
            return new Drawing("", table, List.of(canvas.words().get("chart.series.nothing")));
        }
        ValueScale scale = ValueScale.around(drawn);
        String svg = new SeriesSheet(this, scale, days).draw(drawn, drawn.size() > MOST_MARKS);
        List<String> notes = new ArrayList<>(List.of(scaleWords(scale)));
        if (drawn.size() < sorted.size()) {
            notes.add(canvas.words().get("chart.series.unbounded", sorted.size() - drawn.size()));
        }
        return new Drawing(svg, table, notes);
    }

    private String scaleWords(ValueScale scale) {
        if (scale.logarithmic()) {
            return canvas.words().get("chart.scale.logarithmic");
        }
        return scale.low() == 0
                ? canvas.words().get("chart.scale.linear")
                : canvas.words().get("chart.scale.cut", ValueScale.words(scale.low(), canvas.locale()));
    }

    /** The group as far as there are shapes; the last one holds all others. */
    static int group(SeriesPoint point) {
        return Math.min(Math.max(point.group(), 0), LAST_GROUP);
    }

    /** The speakers by their groups, in words. */
    static Map<Integer, String> speakers(List<SeriesPoint> points, Words strings) {
        Map<Integer, String> speakers = new TreeMap<>();
        for (SeriesPoint point : points) {
            int group = group(point);
            String known = speakers.putIfAbsent(group, point.speaker());
            if (known != null && !known.equals(point.speaker()) && group == LAST_GROUP) {
                speakers.put(group, strings.get("chart.others"));
            }
        }
        return speakers;
    }

    /** What one mark is called. */
    String name(SeriesPoint point, DayWords days) {
        return Lettering.shorten(point.words(), 160) + " · " + Lettering.shorten(point.speaker(), 80) + " · "
                + days.day(point.day());
    }

    /** What a mark for many figures is called. */
    String name(List<SeriesPoint> points, DayWords days) {
        LocalDate first = points.get(0).day();
        LocalDate last = points.get(points.size() - 1).day();
        String when = first.equals(last)
                ? days.day(first)
                : canvas.words().get("chart.span", days.day(first), days.day(last));
        double least = points.stream().mapToDouble(SeriesPoint::least).min().orElse(0);
        double most = points.stream().mapToDouble(SeriesPoint::most).max().orElse(0);
        return canvas.words()
                .get(
                        "chart.series.many",
                        points.size(),
                        ValueScale.words(least, canvas.locale()),
                        ValueScale.words(most, canvas.locale()),
                        when);
    }

    private DataTable table(List<SeriesPoint> points, DayWords days) {
        List<String> head = List.of(
                canvas.words().get("chart.head.when"),
                canvas.words().get("chart.head.figure"),
                canvas.words().get("chart.head.speaker"));
        return new DataTable(
                head,
                points.stream()
                        .map(point -> List.of(
                                DataTable.Cell.of(days.day(point.day())),
                                new DataTable.Cell(point.words(), point.href()),
                                DataTable.Cell.of(point.speaker())))
                        .toList());
    }
}
