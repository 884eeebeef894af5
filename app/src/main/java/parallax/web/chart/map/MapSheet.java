package parallax.web.chart.map;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import parallax.ledger.Place.Position;
import parallax.web.chart.Box;
import parallax.web.chart.Canvas;
import parallax.web.chart.Glyph;
import parallax.web.chart.Legend;
import parallax.web.chart.Lettering;
import parallax.web.chart.Svg;

/** A map on its way to SVG: water, land, lines, rings, dots, names; beneath it what has no spot. */
final class MapSheet {

    private static final double FLAT = 0.56;
    private static final double FLATTEST = 0.48;
    private static final double TALL = 0.92;
    private static final double LEAST = 3.5;
    private static final double MOST = 15;
    private static final double MOST_NARROW = 10;
    private static final double GROWTH = 3.5;
    private static final double RING = 12;
    private static final int NARROW_NAMES = 12;
    private static final int WIDE_NAMES = 40;
    private static final int NAME = 40;

    private final Canvas canvas;

    MapSheet(Canvas canvas) {
        this.canvas = canvas;
    }

    /** A place with its mark. */
    private record Spot(MapPlace place, double x, double y, double radius) {

        Box box() {
            return new Box(x - radius, y - radius, 2 * radius, 2 * radius);
        }
    }

    String draw(PlaceMap.Parts parts) {
        double mapHeight = parts.spots().isEmpty() ? 0 : mapHeight(parts.spots());
        Legend legend = legend(parts.spots());
        double legendEnd = mapHeight + (parts.spots().isEmpty() ? 0 : legend.height(canvas.width()));
        Chips chips = new Chips(canvas, parts);
        Svg svg = Svg.open(canvas, "map", legendEnd + chips.height());
        if (mapHeight > 0) {
            svg.attr("data-zoom-in", canvas.words().get("chart.zoom.in"))
                    .attr("data-zoom-out", canvas.words().get("chart.zoom.out"))
                    .attr("data-zoom-whole", canvas.words().get("chart.zoom.whole"));
        }
        svg.named(canvas);
        if (mapHeight > 0) {
            map(svg, parts.spots(), new MapView.Size(canvas.width(), mapHeight));
            legend.draw(svg, canvas.width(), mapHeight);
        }
        chips.draw(svg, legendEnd);
        return svg.end().toString();
    }

    /** A region that lies across needs no empty sea above and below it. */
    private double mapHeight(List<MapPlace> spots) {
        double wished =
                MapView.wishedHeight(spots.stream().map(MapSheet::position).toList());
        double most = canvas.isNarrow() ? TALL : FLAT;
        return Math.rint(canvas.width() * Math.max(FLATTEST, Math.min(most, wished)));
    }

    private void map(Svg svg, List<MapPlace> places, MapView.Size size) {
        MapView view = MapView.around(places.stream().map(MapSheet::position).toList(), size);
        World world = World.known();
        Tracing tracing = new Tracing(view);
        // A drawing of its own, so that what reaches beyond the view is cut off and a script can look closer.
        svg.start("svg")
                .attr("class", "ground")
                .attr("width", size.width())
                .attr("height", size.height())
                .attr("viewBox", "0 0 " + Svg.number(size.width()) + " " + Svg.number(size.height()));
        svg.rect("sea", new Box(0, 0, size.width(), size.height()), 0);
        svg.start("path")
                .attr("class", "land")
                .attr("fill-rule", "evenodd")
                .attr("d", tracing.areas(world.land()))
                .end();
        svg.path("boundary", tracing.lines(world.boundaries()));
        List<Spot> spots = spots(places, view);
        Map<Spot, Box> names = names(spots, size);
        spots.stream().filter(spot -> spot.place().isArea()).forEach(spot -> mark(svg, spot, names.get(spot)));
        spots.stream().filter(spot -> !spot.place().isArea()).forEach(spot -> mark(svg, spot, names.get(spot)));
        svg.end();
        svg.rect("edge", new Box(.5, .5, size.width() - 1, size.height() - 1), 0);
    }

    private static Position position(MapPlace place) {
        Position position = place.position();
        if (position == null) {
            throw new IllegalArgumentException("no position: " + place.name());
        }
        return position;
    }

    /** The area of a dot grows with how much is told. */
    private List<Spot> spots(List<MapPlace> places, MapView view) {
        int most = places.stream()
                .filter(place -> !place.isArea())
                .mapToInt(MapPlace::count)
                .max()
                .orElse(1);
        double largest = Math.min(canvas.isNarrow() ? MOST_NARROW : MOST, GROWTH * Math.sqrt(most));
        List<Spot> spots = new ArrayList<>();
        for (MapPlace place : places) {
            Position position = position(place);
            double radius = place.isArea() ? RING : Math.max(LEAST, largest * Math.sqrt((double) place.count() / most));
            spots.add(new Spot(place, view.x(position.lon()), view.y(position.lat()), radius));
        }
        return spots;
    }

    /** A mark, with its name where a place for it was found; a script that looks closer keeps them together. */
    private void mark(Svg svg, Spot spot, @Nullable Box name) {
        MapPlace place = spot.place();
        svg.link(place.isArea() ? "area" : "spot", place.href(), name(place));
        svg.start("circle")
                .attr("class", "mark")
                .attr("cx", spot.x())
                .attr("cy", spot.y())
                .attr("r", spot.radius())
                .end();
        if (name != null) {
            svg.start("text")
                    .attr("class", "place-name")
                    .attr("x", name.x() + 1)
                    .attr("y", name.y() + 11.5)
                    .attr("aria-hidden", "true")
                    .text(shown(place))
                    .end();
        }
        svg.end();
    }

    private String name(MapPlace place) {
        String key = place.isArea() ? "chart.map.area" : "chart.map.spot";
        String where = place.country().isEmpty() || place.country().equals(place.name())
                ? place.name()
                : place.name() + ", " + place.country();
        return canvas.words().get(key, Lettering.shorten(where, 120), place.count());
    }

    private static String shown(MapPlace place) {
        return Lettering.shorten(place.name(), NAME);
    }

    private Map<Spot, Box> names(List<Spot> spots, MapView.Size size) {
        Map<Spot, Box> names = new LinkedHashMap<>();
        Labels labels = new Labels(size);
        spots.stream().filter(spot -> !spot.place().isArea()).map(Spot::box).forEach(labels::take);
        int left = canvas.isNarrow() ? NARROW_NAMES : WIDE_NAMES;
        for (Spot spot : spots) {
            @Nullable Box box = left == 0 ? null : labels.place(shown(spot.place()), spot.box());
            if (box != null) {
                left--;
                names.put(spot, box);
            }
        }
        return names;
    }

    private Legend legend(List<MapPlace> spots) {
        List<Legend.Entry> entries = new ArrayList<>();
        if (spots.stream().anyMatch(place -> !place.isArea())) {
            entries.add(new Legend.Entry(
                    "spot",
                    (svg, x, y) -> svg.path("mark", Glyph.CIRCLE.around(x, y, 4)),
                    canvas.words().get("chart.legend.spot")));
        }
        if (spots.stream().anyMatch(MapPlace::isArea)) {
            entries.add(new Legend.Entry(
                    "area",
                    (svg, x, y) -> svg.path("mark", Glyph.CIRCLE.around(x, y, 5)),
                    canvas.words().get("chart.legend.area")));
        }
        return new Legend(entries);
    }
}
