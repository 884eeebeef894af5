package parallax.web.chart.map;

import java.util.ArrayList;
import java.util.List;
import parallax.web.chart.Box;
import parallax.web.chart.Canvas;
import parallax.web.chart.Lettering;
import parallax.web.chart.Svg;

/** What has no spot on the map, in rows beneath it: countries as such, and places far away from all others. */
final class Chips {

    private static final int MOST = 24;
    private static final double LINE = 30;
    private static final double HEIGHT = 24;
    private static final double INSIDE = 10;
    private static final double BETWEEN = 8;
    private static final double EDGE = 2;

    private final Canvas canvas;
    private final List<Chip> chips;

    Chips(Canvas canvas, PlaceMap.Parts parts) {
        this.canvas = canvas;
        this.chips = laidOut(parts);
    }

    /** A chip with its place; more than there is room for is told in words without a link. */
    private record Chip(String words, String href, String cssClass, Box box) {}

    double height() {
        return chips.isEmpty() ? 0 : chips.get(chips.size() - 1).box().y() + LINE;
    }

    void draw(Svg svg, double top) {
        for (Chip chip : chips) {
            Box box = chip.box();
            Box placed = new Box(box.x(), top + box.y(), box.width(), box.height());
            if (chip.href().isEmpty()) {
                svg.label("chip-more", placed.x(), placed.y() + 16, chip.words());
                continue;
            }
            svg.link("chip " + chip.cssClass(), chip.href(), chip.words());
            svg.rect("mark", placed, HEIGHT / 2);
            svg.label(
                    "chip-name",
                    placed.x() + INSIDE,
                    placed.y() + 16,
                    Lettering.fit(chip.words(), placed.width() - 2 * INSIDE + 2));
            svg.end();
        }
    }

    private List<Chip> laidOut(PlaceMap.Parts parts) {
        List<Chip> laidOut = new ArrayList<>();
        for (MapPlace place : parts.unplaced()) {
            String key = place.isCountry() ? "chart.map.in-country" : "chart.map.no-position";
            add(laidOut, canvas.words().get(key, Lettering.shorten(place.name(), 60), place.count()), place, "country");
        }
        for (MapPlace place : parts.elsewhere()) {
            add(
                    laidOut,
                    canvas.words().get("chart.map.elsewhere", Lettering.shorten(place.name(), 60), place.count()),
                    place,
                    "elsewhere");
        }
        int left = parts.unplaced().size() + parts.elsewhere().size() - MOST;
        if (left > 0) {
            String words = canvas.words().get("chart.map.more", left);
            Box box = next(laidOut, Lettering.width(words));
            laidOut.add(new Chip(words, "", "", box));
        }
        return laidOut;
    }

    private void add(List<Chip> laidOut, String words, MapPlace place, String cssClass) {
        if (laidOut.size() < MOST) {
            Box box = next(laidOut, Lettering.width(words) + 2 * INSIDE);
            laidOut.add(new Chip(words, place.href(), cssClass, box));
        }
    }

    /** To the right of the last one, or in a new line. */
    private Box next(List<Chip> laidOut, double wished) {
        double width = Math.min(wished, canvas.width() - 2 * EDGE);
        if (laidOut.isEmpty()) {
            return new Box(EDGE, 4, width, HEIGHT);
        }
        Box last = laidOut.get(laidOut.size() - 1).box();
        double x = last.x() + last.width() + BETWEEN;
        return x + width > canvas.width() - EDGE
                ? new Box(EDGE, last.y() + LINE, width, HEIGHT)
                : new Box(x, last.y(), width, HEIGHT);
    }
}
