package parallax.web.chart.map;

import java.util.List;
import parallax.ledger.Place.Position;

/**
 * Which part of the globe is drawn, and where on the drawing. Equirectangular with the standard parallel in the middle of
 * the view: distances are true along it, and nearly so in a region.
 *
 * @param west degrees of the left side; may lie beyond 180
 * @param north degrees of the upper side
 * @param perDegree pixels of a degree of latitude
 * @param squeeze how much shorter a degree of longitude is
 * @param size of the drawing
 */
record MapView(double west, double north, double perDegree, double squeeze, Size size) {

    private static final double LEAST_SPAN = 5;
    private static final double MARGIN = 0.14;
    private static final double ROUND = 360;
    private static final double POLE = 88;

    /** Width and height in pixels. */
    record Size(double width, double height) {}

    /** Fits positions with a margin; the map is never closer than a small country. */
    static MapView around(List<Position> positions, Size size) {
        double west = leastWest(positions);
        double east = positions.stream()
                .mapToDouble(position -> eastOf(west, position.lon()))
                .max()
                .orElseThrow();
        double south = positions.stream().mapToDouble(Position::lat).min().orElseThrow();
        double north = positions.stream().mapToDouble(Position::lat).max().orElseThrow();
        double middle = Math.max(-70, Math.min(70, (south + north) / 2));
        double squeeze = Math.cos(Math.toRadians(middle));
        double tall = Math.max(LEAST_SPAN, (north - south) * (1 + 2 * MARGIN));
        double broad = Math.min(ROUND, Math.max(LEAST_SPAN / squeeze, (east - west) * (1 + 2 * MARGIN)));
        double perDegree = Math.min(size.height() / tall, size.width() / (broad * squeeze));
        perDegree = Math.max(perDegree, size.width() / (ROUND * squeeze));
        double lonSpan = size.width() / (perDegree * squeeze);
        double latSpan = size.height() / perDegree;
        double top = Math.min(POLE, (south + north) / 2 + latSpan / 2);
        top = Math.max(top, Math.min(POLE, latSpan - POLE));
        return new MapView((west + east) / 2 - lonSpan / 2, top, perDegree, squeeze, size);
    }

    /** How high a drawing of these positions wants to be, as a share of its width. */
    static double wishedHeight(List<Position> positions) {
        MapView square = around(positions, new Size(1, 1));
        double west = leastWest(positions);
        double broad = positions.stream()
                .mapToDouble(each -> eastOf(west, each.lon()) - west)
                .max()
                .orElse(0);
        double south = positions.stream().mapToDouble(Position::lat).min().orElse(0);
        double north = positions.stream().mapToDouble(Position::lat).max().orElse(0);
        return Math.max(LEAST_SPAN, north - south) / Math.max(LEAST_SPAN, broad * square.squeeze());
    }

    double x(double lon) {
        return (eastOf(west, lon) - west) * squeeze * perDegree;
    }

    double y(double lat) {
        return (north - lat) * perDegree;
    }

    /** The view in degrees, and a little beyond: what is cut off is cut off outside. */
    Outline.Bounds bounds() {
        double beyond = 6 / perDegree;
        return new Outline.Bounds(
                west - beyond / squeeze,
                north - size.height() / perDegree - beyond,
                west + size.width() / (perDegree * squeeze) + beyond / squeeze,
                north + beyond);
    }

    /** A longitude as the first at or to the east of another. */
    private static double eastOf(double west, double lon) {
        return west + ((lon - west) % ROUND + ROUND) % ROUND;
    }

    /** The western end of the shortest stretch that holds all: not everything is on this side of the date line. */
    private static double leastWest(List<Position> positions) {
        double[] lon = positions.stream().mapToDouble(Position::lon).sorted().toArray();
        double best = lon[0];
        double gap = lon[0] + ROUND - lon[lon.length - 1];
        for (int at = 1; at < lon.length; at++) {
            if (lon[at] - lon[at - 1] > gap) {
                gap = lon[at] - lon[at - 1];
                best = lon[at];
            }
        }
        return best;
    }
}
