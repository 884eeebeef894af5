package parallax.web.chart.series;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import parallax.web.chart.Box;
import parallax.web.chart.Canvas;
import parallax.web.chart.DayWords;
import parallax.web.chart.Glyph;
import parallax.web.chart.Legend;
import parallax.web.chart.Lettering;
import parallax.web.chart.Svg;
import parallax.web.chart.TimeAxis;

/** A series on its way to SVG: scale, days, marks side by side where they would meet, legend. */
final class SeriesSheet {

    private static final double TOP = 14;
    private static final double BOTTOM = 38;
    private static final double RIGHT = 18;
    private static final double TICK_ROOM = 58;
    private static final double RADIUS = 4.4;
    private static final double MEET = 10;
    private static final double OPEN = 26;
    private static final double SIDE = 14;
    private static final double COLUMN = 9;

    private final SeriesChart chart;
    private final Canvas canvas;
    private final ValueScale scale;
    private final DayWords days;
    private final double height;

    SeriesSheet(SeriesChart chart, ValueScale scale, DayWords days) {
        this.chart = chart;
        this.canvas = chart.canvas();
        this.scale = scale;
        this.days = days;
        this.height = canvas.isNarrow() ? 210 : 250;
    }

    /** A point with its place. */
    private record Placed(SeriesPoint point, double x, double top, double bottom) {

        /** Only marks of one day give way to each other: none is moved to another day. */
        boolean meets(LocalDate day, double otherX, double otherTop, double otherBottom) {
            return point.day().equals(day)
                    && Math.abs(x - otherX) < MEET
                    && top < otherBottom + MEET
                    && otherTop < bottom + MEET;
        }
    }

    String draw(List<SeriesPoint> points, boolean isCrowded) {
        LocalDate first = points.get(0).day();
        LocalDate last = points.get(points.size() - 1).day();
        double left = 12
                + scale.ticks().stream()
                        .mapToDouble(value -> Lettering.width(ValueScale.words(value, canvas.locale())))
                        .max()
                        .orElse(0);
        TimeAxis axis = new TimeAxis(first, last, left + SIDE, canvas.width() - RIGHT - SIDE);
        Legend legend = legend(points);
        Svg svg = Svg.open(canvas, "series", height + legend.height(canvas.width()))
                .attr("data-from", first.toString())
                .attr("data-to", last.toString())
                .attr("data-x0", axis.x0())
                .attr("data-x1", axis.x1())
                .attr("data-y0", TOP)
                .attr("data-y1", height - BOTTOM)
                .named(canvas);
        fades(svg);
        axes(svg, axis, left);
        if (isCrowded) {
            columns(svg, points, axis);
        } else {
            place(points, axis).forEach(placed -> mark(svg, placed));
        }
        legend.draw(svg, canvas.width(), height);
        return svg.end().toString();
    }

    /** Strokes fade out upwards where no most is given, downwards where no least is. */
    private void fades(Svg svg) {
        svg.start("defs");
        for (String side : List.of("up", "down")) {
            svg.start("linearGradient")
                    .attr("id", canvas.id() + "-fade-" + side)
                    .attr("x1", 0)
                    .attr("x2", 0)
                    .attr("y1", side.equals("up") ? 1 : 0)
                    .attr("y2", side.equals("up") ? 0 : 1);
            svg.start("stop").attr("stop-color", "#fff").end();
            svg.start("stop")
                    .attr("offset", 1)
                    .attr("stop-color", "#fff")
                    .attr("stop-opacity", 0)
                    .end();
            svg.end();
            svg.start("mask").attr("id", canvas.id() + "-" + side).attr("maskContentUnits", "objectBoundingBox");
            svg.start("rect").attr("width", 1).attr("height", 1);
            svg.attr("fill", "url(#" + canvas.id() + "-fade-" + side + ")")
                    .end()
                    .end();
        }
        svg.end();
    }

    private void axes(Svg svg, TimeAxis axis, double left) {
        double bottom = height - BOTTOM;
        for (double value : scale.ticks()) {
            svg.line("grid", left, y(value), canvas.width() - RIGHT, y(value));
            svg.label("tick value", left - 6, y(value) + 4, ValueScale.words(value, canvas.locale()));
        }
        svg.line("axis", left, bottom, canvas.width() - RIGHT, bottom);
        for (TimeAxis.Tick tick : axis.ticks(days, TICK_ROOM)) {
            svg.line("axis", tick.x(), bottom, tick.x(), bottom + 4);
            svg.label("tick", tick.x(), bottom + 17, tick.label());
            if (!tick.context().isEmpty()) {
                svg.label("tick context", tick.x(), bottom + 31, tick.context());
            }
        }
    }

    private double y(double value) {
        return height - BOTTOM - (height - BOTTOM - TOP) * scale.share(value);
    }

    /** Marks of one day that would lie on one another stand side by side. */
    private List<Placed> place(List<SeriesPoint> points, TimeAxis axis) {
        List<Placed> placed = new ArrayList<>();
        for (SeriesPoint point : points) {
            double top = point.high() == null ? y(point.least()) - OPEN : y(point.most());
            double bottom = point.low() == null ? y(point.most()) + OPEN : y(point.least());
            double day = axis.middle(point.day());
            double x = day;
            for (int at = 1; at <= 12 && meets(placed, point.day(), new Box(x, top, 0, bottom - top)); at++) {
                x = day + MEET * Math.ceil(at / 2.0) * (at % 2 == 0 ? -1 : 1);
            }
            double inside = Math.max(axis.x0() - SIDE + RADIUS, Math.min(axis.x1() + SIDE - RADIUS, x));
            placed.add(new Placed(point, inside, top, bottom));
        }
        return placed;
    }

    private static boolean meets(List<Placed> placed, LocalDate day, Box box) {
        return placed.stream().anyMatch(other -> other.meets(day, box.x(), box.y(), box.y() + box.height()));
    }

    private void mark(Svg svg, Placed placed) {
        SeriesPoint point = placed.point();
        int group = SeriesChart.group(point);
        Glyph glyph = Glyph.of(group);
        svg.link("s" + group, point.href(), chart.name(point, days));
        double x = placed.x();
        if (!point.isPlain()) {
            svg.start("rect")
                    .attr("class", "range")
                    .attr("x", x - 1.5)
                    .attr("y", placed.top())
                    .attr("width", 3)
                    .attr("height", Math.max(1, placed.bottom() - placed.top()));
            if (point.high() == null || point.low() == null) {
                svg.attr("mask", "url(#" + canvas.id() + (point.high() == null ? "-up)" : "-down)"));
            }
            svg.end();
        }
        if (point.low() != null && point.high() != null && !point.isPlain()) {
            svg.path("bound", tip(x, placed.top()) + tip(x, placed.bottom()));
            svg.path("mark", glyph.around(x, (placed.top() + placed.bottom()) / 2, RADIUS));
        } else {
            svg.path("mark", glyph.around(x, point.high() == null ? placed.bottom() : placed.top(), RADIUS));
        }
        svg.end();
    }

    private static String tip(double x, double y) {
        return "M" + Svg.number(x - 5) + " " + Svg.number(y) + "h10";
    }

    /** Too many to be told apart: from the least to the most of neighbouring days, leading to those days. */
    private void columns(Svg svg, List<SeriesPoint> points, TimeAxis axis) {
        Map<Long, List<SeriesPoint>> columns = new TreeMap<>();
        for (SeriesPoint point : points) {
            long column = (long) ((axis.middle(point.day()) - axis.x0()) / COLUMN);
            columns.computeIfAbsent(column, at -> new ArrayList<>()).add(point);
        }
        columns.forEach((at, column) -> {
            double top =
                    column.stream().mapToDouble(point -> y(point.most())).min().orElse(TOP);
            double bottom =
                    column.stream().mapToDouble(point -> y(point.least())).max().orElse(TOP);
            LocalDate last = column.get(column.size() - 1).day();
            svg.link("many", chart.narrowing().href(column.get(0).day(), last), chart.name(column, days));
            double x = axis.x0() + at * COLUMN + 1;
            svg.rect("mark", new Box(x, top - 1, COLUMN - 2, Math.max(2, bottom - top + 2)), 1);
            svg.end();
        });
    }

    private Legend legend(List<SeriesPoint> points) {
        List<Legend.Entry> entries = new ArrayList<>();
        SeriesChart.speakers(points, canvas.words()).forEach((group, speaker) -> {
            Glyph glyph = Glyph.of(group);
            entries.add(new Legend.Entry(
                    "s" + group, (svg, x, y) -> svg.path("mark", glyph.around(x, y, RADIUS)), speaker));
        });
        return new Legend(entries);
    }
}
