package parallax.web.chart.map;

import java.util.Comparator;
import java.util.List;
import parallax.ledger.Place.Position;

/**
 * Which places the map is fitted to. Where nearly everything is told of one region, capitals far away from it do not shrink
 * that region to a spot: they are named beneath the map.
 *
 * @param inside places on the map
 * @param outside places beneath it
 */
record Focus(List<MapPlace> inside, List<MapPlace> outside) {

    private static final double MOST = 0.75;
    private static final double NEIGHBOURLY = 1.5;
    private static final double MUCH_LARGER = 3;
    private static final double LEAST_DEGREES = 3;

    /** A place that has a position, with its distance in degrees from the middle of all. */
    private record Off(MapPlace place, double degrees) {}

    static Focus of(List<MapPlace> placed) {
        double lat = middle(
                        placed,
                        Comparator.comparingDouble(place -> position(place).lat()))
                .lat();
        double lon = middle(
                        placed,
                        Comparator.comparingDouble(place -> position(place).lon()))
                .lon();
        List<Off> off = placed.stream()
                .map(place -> new Off(place, degrees(position(place), lat, lon)))
                .sorted(Comparator.comparingDouble(Off::degrees))
                .toList();
        double farthest = off.get(off.size() - 1).degrees();
        double near = Math.max(LEAST_DEGREES, NEIGHBOURLY * radius(off));
        if (farthest <= MUCH_LARGER * near) {
            return new Focus(placed, List.of());
        }
        return new Focus(
                off.stream()
                        .filter(each -> each.degrees() <= near)
                        .map(Off::place)
                        .toList(),
                off.stream()
                        .filter(each -> each.degrees() > near)
                        .map(Off::place)
                        .toList());
    }

    /** How far out most of what is told lies. */
    private static double radius(List<Off> off) {
        double open = MOST * off.stream().mapToInt(each -> each.place().count()).sum();
        for (Off each : off) {
            open -= each.place().count();
            if (open <= 0) {
                return each.degrees();
            }
        }
        return off.get(off.size() - 1).degrees();
    }

    /** The place where half of what is told lies on either side. */
    private static Position middle(List<MapPlace> places, Comparator<MapPlace> order) {
        List<MapPlace> sorted = places.stream().sorted(order).toList();
        double open = sorted.stream().mapToInt(MapPlace::count).sum() / 2.0;
        for (MapPlace place : sorted) {
            open -= place.count();
            if (open <= 0) {
                return position(place);
            }
        }
        return position(sorted.get(sorted.size() - 1));
    }

    private static double degrees(Position position, double lat, double lon) {
        double across = Math.abs(position.lon() - lon);
        double shortest = Math.min(across, 360 - across) * Math.cos(Math.toRadians(lat));
        return Math.hypot(position.lat() - lat, shortest);
    }

    private static Position position(MapPlace place) {
        Position position = place.position();
        if (position == null) {
            throw new IllegalArgumentException("no position: " + place.name());
        }
        return position;
    }
}
