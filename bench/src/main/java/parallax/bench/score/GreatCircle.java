package parallax.bench.score;

/** Distances on the globe. */
public final class GreatCircle {

    private static final double EARTH_RADIUS_KM = 6371.0088;

    private GreatCircle() {}

    /** Kilometres between two points given in degrees (haversine, mean radius of the Earth). */
    public static double kilometres(double lat1, double lon1, double lat2, double lon2) {
        double latHalf = Math.toRadians(lat2 - lat1) / 2;
        double lonHalf = Math.toRadians(lon2 - lon1) / 2;
        double chord = Math.pow(Math.sin(latHalf), 2)
                + Math.cos(Math.toRadians(lat1)) * Math.cos(Math.toRadians(lat2)) * Math.pow(Math.sin(lonHalf), 2);
        return 2 * EARTH_RADIUS_KM * Math.asin(Math.min(1, Math.sqrt(chord)));
    }
}
