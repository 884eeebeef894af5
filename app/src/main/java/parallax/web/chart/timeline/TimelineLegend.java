package parallax.web.chart.timeline;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import parallax.web.chart.Box;
import parallax.web.chart.Canvas;
import parallax.web.chart.Glyph;
import parallax.web.chart.Legend;
import parallax.web.chart.Svg;
import parallax.web.chart.timeline.TimelineItem.Standing;

/** Explains those marks of a timeline that occur in it. */
final class TimelineLegend {

    private static final double RADIUS = 3.8;

    private final Canvas canvas;

    TimelineLegend(Canvas canvas) {
        this.canvas = canvas;
    }

    Legend of(List<Lane> lanes) {
        List<TimelineItem> single = lanes.stream()
                .flatMap(lane -> Stream.concat(
                        lane.dots().stream().map(Lane.Dot::item),
                        lane.bars().stream()
                                .filter(bar -> bar.items().size() == 1)
                                .map(bar -> bar.items().get(0))))
                .toList();
        List<Legend.Entry> entries = new ArrayList<>(kinds(single));
        if (single.stream().anyMatch(TimelineItem::isSoft)) {
            entries.add(entry("soft", this::soft));
        }
        if (has(single, Standing::hypothetical)) {
            entries.add(entry("hypothetical", (svg, x, y) -> svg.path("mark", Glyph.CIRCLE.around(x, y, RADIUS))));
        }
        if (has(single, Standing::disputed)) {
            entries.add(entry(
                    "disputed",
                    (svg, x, y) -> svg.path("mark", Glyph.CIRCLE.around(x, y, 2.6))
                            .path("ring", Glyph.CIRCLE.around(x, y, 5.2))));
        }
        if (has(single, Standing::negated)) {
            entries.add(entry(
                    "negated",
                    (svg, x, y) -> svg.path("mark", Glyph.CIRCLE.around(x, y, RADIUS))
                            .line("slash", x - 4.4, y + 4.4, x + 4.4, y - 4.4)));
        }
        if (lanes.stream().anyMatch(lane -> !lane.columns().isEmpty())) {
            entries.add(entry("column", (svg, x, y) -> svg.rect("mark", new Box(x - 4, y - 4, 8, 9), 1)));
        }
        return new Legend(entries);
    }

    private static List<Legend.Entry> kinds(List<TimelineItem> single) {
        List<TimelineItem.Kind> kinds =
                single.stream().map(TimelineItem::kind).distinct().toList();
        if (kinds.size() < 2) {
            return List.of();
        }
        return kinds.stream()
                .map(kind -> new Legend.Entry(
                        kind.cssClass(),
                        (svg, x, y) -> svg.path("mark", kind.glyph().around(x, y, RADIUS)),
                        kind.words()))
                .toList();
    }

    private static boolean has(List<TimelineItem> items, Predicate<Standing> what) {
        return items.stream().map(TimelineItem::standing).anyMatch(what);
    }

    private void soft(Svg svg, double x, double y) {
        svg.start("rect")
                .attr("class", "mark")
                .attr("x", x - 8)
                .attr("y", y - 2.5)
                .attr("width", 16)
                .attr("height", 5)
                .attr("mask", "url(#" + canvas.id() + "-soft)")
                .end();
    }

    private Legend.Entry entry(String name, Legend.Sign sign) {
        String css = name.equals("hypothetical") ? "plain hollow" : name.equals("column") ? "many" : "plain";
        return new Legend.Entry(css, sign, canvas.words().get("chart.legend." + name));
    }
}
