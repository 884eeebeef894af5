package parallax.web.chart.timeline;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import parallax.web.chart.Box;
import parallax.web.chart.Canvas;
import parallax.web.chart.DayWords;
import parallax.web.chart.Glyph;
import parallax.web.chart.Legend;
import parallax.web.chart.Lettering;
import parallax.web.chart.Narrowing;
import parallax.web.chart.Svg;
import parallax.web.chart.TimeAxis;

/** A timeline on its way to SVG: axis, lanes from top to bottom, marks, legend. */
final class TimelineSheet {

    static final double LEFT = 14;
    static final double RIGHT = 16;
    static final double GUTTER = 176;

    private static final double TICK_ROOM = 58;
    private static final double HEADER = 16;
    private static final double PAD = 7;
    private static final double COLUMNS = 52;
    private static final double BAR = 10;
    private static final double THICK = 5.5;
    private static final double AXIS = 36;
    private static final double TOP = 6;
    static final double BOLD = 1.08;
    private static final double LEAST_LABEL = 64;

    private final Canvas canvas;
    private final Narrowing narrowing;
    private final TimeAxis axis;
    private final ItemWords words;
    private final DayWords days;

    TimelineSheet(Canvas canvas, Narrowing narrowing, TimeAxis axis, ItemWords words, DayWords days) {
        this.canvas = canvas;
        this.narrowing = narrowing;
        this.axis = axis;
        this.words = words;
        this.days = days;
    }

    String draw(List<Lane> lanes, TimelineChart.Outside outside) {
        double bottom = TOP + lanes.stream().mapToDouble(this::height).sum();
        double axisEnd = bottom + AXIS + (outside.count() > 0 ? HEADER + 4 : 0);
        Legend legend = new TimelineLegend(canvas).of(lanes);
        double height = axisEnd + legend.height(canvas.width());
        Svg svg = Svg.open(canvas, "timeline", height)
                .attr("data-from", axis.from().toString())
                .attr("data-to", axis.to().toString())
                .attr("data-x0", axis.x0())
                .attr("data-x1", axis.x1())
                .attr("data-y0", TOP)
                .attr("data-y1", bottom)
                .named(canvas);
        soften(svg);
        ticks(svg, bottom);
        double y = TOP;
        for (Lane lane : lanes) {
            lane(svg, lane, y);
            y += height(lane);
        }
        svg.line("axis", axis.x0(), bottom, axis.x1(), bottom);
        outside(svg, outside, bottom + AXIS + 10);
        legend.draw(svg, canvas.width(), axisEnd);
        return svg.end().toString();
    }

    /** What fades bars out at both ends. */
    private void soften(Svg svg) {
        svg.start("defs").start("linearGradient").attr("id", canvas.id() + "-fade");
        for (String stop : List.of("0 0", ".3 1", ".7 1", "1 0")) {
            svg.start("stop")
                    .attr("offset", stop.substring(0, stop.indexOf(' ')))
                    .attr("stop-color", "#fff")
                    .attr("stop-opacity", stop.substring(stop.indexOf(' ') + 1))
                    .end();
        }
        svg.end().start("mask").attr("id", canvas.id() + "-soft").attr("maskContentUnits", "objectBoundingBox");
        svg.start("rect")
                .attr("width", 1)
                .attr("height", 1)
                .attr("fill", "url(#" + canvas.id() + "-fade)")
                .end();
        svg.end().end();
    }

    private void ticks(Svg svg, double bottom) {
        for (TimeAxis.Tick tick : axis.ticks(days, TICK_ROOM)) {
            svg.line("grid", tick.x(), TOP, tick.x(), bottom + 4);
            double half = Lettering.width(tick.label()) / 2;
            double x = Math.max(half, Math.min(canvas.width() - half, tick.x()));
            svg.label("tick", x, bottom + 17, tick.label());
            if (!tick.context().isEmpty()) {
                svg.label("tick context", x, bottom + 31, tick.context());
            }
        }
    }

    private double height(Lane lane) {
        double marks = (lane.columns().isEmpty() ? lane.dotRows() * Lane.DOT : COLUMNS) + lane.barRows() * BAR;
        return (canvas.isNarrow() ? HEADER : 0) + Math.max(marks, canvas.isNarrow() ? 8 : HEADER) + 2 * PAD;
    }

    private void lane(Svg svg, Lane lane, double top) {
        double head = canvas.isNarrow() ? HEADER : 0;
        double bottom = top + height(lane);
        svg.line("lane", canvas.isNarrow() ? axis.x0() : LEFT, bottom, axis.x1(), bottom);
        // Bold letters are broader.
        String name =
                Lettering.fit(lane.name(), (canvas.isNarrow() ? axis.x1() - axis.x0() : axis.x0() - LEFT - 10) / BOLD);
        svg.start("text")
                .attr("class", "lane-name")
                .attr("x", LEFT)
                .attr("y", top + PAD + 11)
                .text(name);
        if (!name.equals(lane.name())) {
            svg.start("title").text(lane.name()).end();
        }
        svg.end();
        double bars = bottom - PAD - lane.barRows() * BAR;
        columns(svg, lane, top + head + PAD, bars - 1);
        lane.bars().forEach(bar -> bar(svg, bar, bars + bar.row() * BAR + (BAR - THICK) / 2));
        lane.dots().forEach(dot -> dot(svg, dot, bars - Lane.DOT * (dot.row() + .5)));
        if (lane.dotRows() == 1) {
            labels(svg, lane.dots(), bars - Lane.DOT / 2);
        }
    }

    private void dot(Svg svg, Lane.Dot dot, double y) {
        TimelineItem item = dot.item();
        double radius = 3.8 + .5 * Math.max(0, Math.min(2, item.tellings() - 1));
        open(svg, item);
        svg.path("mark", item.kind().glyph().around(dot.x(), y, radius));
        if (item.standing().disputed()) {
            svg.path("ring", Glyph.CIRCLE.around(dot.x(), y, 5.7));
        }
        if (item.standing().negated()) {
            svg.line("slash", dot.x() - 4.4, y + 4.4, dot.x() + 4.4, y - 4.4);
        }
        svg.end();
    }

    /** What stands alone is named, as far as there is room until the next. */
    private void labels(Svg svg, List<Lane.Dot> dots, double y) {
        for (int at = 0; at < dots.size(); at++) {
            double end = at + 1 < dots.size() ? dots.get(at + 1).x() - 12 : axis.x1();
            double room = end - dots.get(at).x() - 9;
            if (room >= LEAST_LABEL) {
                svg.label(
                        "mark-name",
                        dots.get(at).x() + 9,
                        y + 4,
                        Lettering.fit(dots.get(at).item().label(), room));
            }
        }
    }

    private void bar(Svg svg, Lane.Bar bar, double y) {
        TimelineItem first = bar.items().get(0);
        if (bar.items().size() > 1) {
            svg.link(
                    many(bar.items()),
                    narrowing.href(bar.from(), bar.to()),
                    counted(bar.items(), bar.from(), bar.to()));
            svg.rect("mark", new Box(bar.x0(), y, bar.x1() - bar.x0(), THICK), 1);
            svg.end();
            return;
        }
        open(svg, first);
        boolean cut = axis.start(first.from()) < axis.x0() || axis.end(first.end()) > axis.x1() + 1;
        svg.start("rect")
                .attr("class", "mark")
                .attr("x", bar.x0())
                .attr("y", y)
                .attr("width", bar.x1() - bar.x0())
                .attr("height", THICK)
                .attr("rx", THICK / 2);
        if (first.isSoft() || cut) {
            svg.attr("mask", "url(#" + canvas.id() + "-soft)");
        }
        svg.end();
        double middle = (bar.x0() + bar.x1()) / 2;
        if (first.standing().disputed()) {
            svg.path("ring", Glyph.CIRCLE.around(middle, y + THICK / 2, 4.6));
        }
        if (first.standing().negated()) {
            svg.line("slash", middle - 4.4, y + THICK / 2 + 4.4, middle + 4.4, y + THICK / 2 - 4.4);
        }
        svg.end();
    }

    private void columns(Svg svg, Lane lane, double top, double bottom) {
        int most = lane.columns().stream()
                .mapToInt(column -> column.items().size())
                .max()
                .orElse(1);
        double room = bottom - top - 11;
        double free = 0;
        for (Lane.Column column : lane.columns()) {
            double x0 = Math.max(axis.x0(), axis.start(column.from())) + .75;
            double x1 = Math.min(axis.x1(), axis.end(column.to())) - .75;
            int count = column.items().size();
            double height = Math.max(2, room * count / most);
            TimelineItem only = column.items().get(0);
            if (count == 1) {
                open(svg, only);
            } else {
                svg.link(many(column.items()), narrowing.href(column.from(), column.to()), counted(column));
            }
            svg.rect("mark", new Box(x0, bottom - height, Math.max(1, x1 - x0), height), 1);
            svg.end();
            String words = Integer.toString(count);
            double half = Lettering.width(words) / 2;
            double middle = (x0 + x1) / 2;
            if (count > 1 && middle - half > free) {
                svg.label("count", middle, bottom - height - 3, words);
                free = middle + half + 2;
            }
        }
    }

    private void open(Svg svg, TimelineItem item) {
        String css = item.kind().cssClass() + (item.standing().hypothetical() ? " hollow" : "");
        svg.link(css, item.href(), words.name(item));
    }

    /** Many of one kind keep its colour. */
    private static String many(List<TimelineItem> items) {
        String css = items.get(0).kind().cssClass();
        boolean alike = items.stream().allMatch(item -> item.kind().cssClass().equals(css));
        return alike ? "many " + css : "many";
    }

    private String counted(Lane.Column column) {
        return counted(column.items(), column.from(), column.to());
    }

    private String counted(List<TimelineItem> items, LocalDate from, LocalDate to) {
        return canvas.words().get("chart.counted", items.size(), words.span(from, to));
    }

    /** How many lie before and after, each a way to them. */
    private void outside(Svg svg, TimelineChart.Outside outside, double y) {
        if (!outside.earlier().isEmpty()) {
            String said = canvas.words().get("chart.earlier", outside.earlier().size());
            svg.link("beyond", narrowed(outside.earlier()), said);
            svg.label("beyond-name", axis.x0(), y, "‹ " + said).end();
        }
        if (!outside.later().isEmpty()) {
            String said = canvas.words().get("chart.later", outside.later().size());
            svg.link("beyond end", narrowed(outside.later()), said);
            svg.label("beyond-name", axis.x1(), y, said + " ›").end();
        }
    }

    private String narrowed(List<TimelineItem> items) {
        Stream<LocalDate> ends = items.stream().map(TimelineItem::end);
        return narrowing.href(
                items.get(0).from(), ends.max(LocalDate::compareTo).orElseThrow());
    }
}
