package parallax.web.chart;

import java.util.ArrayList;
import java.util.List;

/**
 * What the marks mean, in lines as wide as the drawing.
 *
 * @param entries in order
 */
public record Legend(List<Entry> entries) {

    private static final double LINE = 19;
    private static final double LEFT = 14;
    private static final double SYMBOL = 16;
    private static final double BETWEEN = 16;

    /**
     * A mark and its meaning.
     *
     * @param cssClass of the mark
     * @param sign how it is drawn
     * @param words what it means
     */
    public record Entry(String cssClass, Sign sign, String words) {}

    /** Draws a mark around a point. */
    @FunctionalInterface
    public interface Sign {
        void draw(Svg svg, double x, double y);
    }

    private record Place(double x, int line) {}

    public double height(double width) {
        List<Place> places = places(width);
        return places.isEmpty() ? 4 : (places.get(places.size() - 1).line() + 1) * LINE + 8;
    }

    public void draw(Svg svg, double width, double top) {
        List<Place> places = places(width);
        for (int at = 0; at < entries.size(); at++) {
            Entry entry = entries.get(at);
            Place place = places.get(at);
            double y = top + place.line() * LINE + 12;
            svg.start("g").attr("class", "legend " + entry.cssClass());
            entry.sign().draw(svg, place.x() + 5, y - 4);
            svg.label("legend-name", place.x() + SYMBOL, y, Lettering.fit(entry.words(), width - 2 * LEFT - SYMBOL))
                    .end();
        }
    }

    private List<Place> places(double width) {
        List<Place> places = new ArrayList<>();
        double x = LEFT;
        int line = 0;
        for (Entry entry : entries) {
            double room = Math.min(SYMBOL + Lettering.width(entry.words()), width - 2 * LEFT);
            if (x > LEFT && x + room > width - LEFT) {
                x = LEFT;
                line++;
            }
            places.add(new Place(x, line));
            x += room + BETWEEN;
        }
        return places;
    }
}
