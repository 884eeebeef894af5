package parallax.web.chart.map;

/**
 * A line on the globe, a coast or a boundary.
 *
 * @param lon degrees east of its points
 * @param lat degrees north of its points
 * @param bounds the least and the most of both
 */
record Outline(double[] lon, double[] lat, Bounds bounds) {

    /** Degrees from west to east and from south to north. */
    record Bounds(double west, double south, double east, double north) {

        boolean touches(Bounds other) {
            return west <= other.east && other.west <= east && south <= other.north && other.south <= north;
        }

        Bounds moved(double degrees) {
            return new Bounds(west + degrees, south, east + degrees, north);
        }
    }

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

    int size() {
        return lon.length;
    }
}
