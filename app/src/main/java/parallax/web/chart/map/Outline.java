package parallax.web.chart.map;

/** A line on the globe, a coast or a boundary. */
final class Outline {

    private final double[] lon;
    private final double[] lat;
    private final Bounds bounds;

    private Outline(double[] lon, double[] lat, Bounds bounds) {
        this.lon = lon;
        this.lat = lat;
        this.bounds = bounds;
    }

    /** Degrees from west to east and from south to north. */
    record Bounds(double west, double south, double east, double north) {

        boolean touches(Bounds other) {
            return west <= other.east && other.west <= east && south <= other.north && other.south <= north;
        }

        Bounds moved(double degrees) {
            return new Bounds(west + degrees, south, east + degrees, north);
        }
    }

    /** Takes the arrays as its own. */
    static Outline of(double[] lon, double[] lat) {
        double west = lon[0];
        double east = lon[0];
        double south = lat[0];
        double north = lat[0];
        for (int at = 1; at < lon.length; at++) {
            west = Math.min(west, lon[at]);
            east = Math.max(east, lon[at]);
            south = Math.min(south, lat[at]);
            north = Math.max(north, lat[at]);
        }
        return new Outline(lon, lat, new Bounds(west, south, east, north));
    }

    Bounds bounds() {
        return bounds;
    }

    /** Degrees east of a point. */
    double lon(int at) {
        return lon[at];
    }

    /** Degrees north of a point. */
    double lat(int at) {
        return lat[at];
    }

    int size() {
        return lon.length;
    }
}
