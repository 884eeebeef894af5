package parallax.web.chart.map;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Cuts outlines at the edges of a view. Points are longitude and latitude in turns. */
final class Clip {

    private static final int SIDES = 4;

    private Clip() {}

    /** A closed outline within bounds, after Sutherland and Hodgman: side by side; empty when nothing is left. */
    static double[] area(double[] points, Outline.Bounds bounds) {
        double[] left = points;
        for (int side = 0; side < SIDES && left.length > 0; side++) {
            left = cut(left, side, bounds);
        }
        return left;
    }

    /** The parts of a line within bounds, with the points just outside; the drawing cuts those off. */
    static List<double[]> line(double[] points, Outline.Bounds bounds) {
        List<double[]> parts = new ArrayList<>();
        int start = -1;
        for (int at = 0; at + 3 < points.length; at += 2) {
            if (crosses(points, at, bounds)) {
                start = start < 0 ? at : start;
            } else if (start >= 0) {
                parts.add(Arrays.copyOfRange(points, start, at + 2));
                start = -1;
            }
        }
        if (start >= 0) {
            parts.add(Arrays.copyOfRange(points, start, points.length));
        }
        return parts;
    }

    private static boolean crosses(double[] points, int at, Outline.Bounds bounds) {
        return new Outline.Bounds(
                        Math.min(points[at], points[at + 2]),
                        Math.min(points[at + 1], points[at + 3]),
                        Math.max(points[at], points[at + 2]),
                        Math.max(points[at + 1], points[at + 3]))
                .touches(bounds);
    }

    private static double[] cut(double[] points, int side, Outline.Bounds bounds) {
        double[] out = new double[2 * points.length + 4];
        int size = 0;
        for (int at = 0; at < points.length; at += 2) {
            int before = at == 0 ? points.length - 2 : at - 2;
            double here = inside(points[at], points[at + 1], side, bounds);
            double there = inside(points[before], points[before + 1], side, bounds);
            if (here >= 0 != there >= 0) {
                double share = there / (there - here);
                out[size++] = points[before] + share * (points[at] - points[before]);
                out[size++] = points[before + 1] + share * (points[at + 1] - points[before + 1]);
            }
            if (here >= 0) {
                out[size++] = points[at];
                out[size++] = points[at + 1];
            }
        }
        return Arrays.copyOf(out, size);
    }

    /** How far a point lies within one side; negative outside. */
    private static double inside(double lon, double lat, int side, Outline.Bounds bounds) {
        return switch (side) {
            case 0 -> lon - bounds.west();
            case 1 -> bounds.east() - lon;
            case 2 -> lat - bounds.south();
            default -> bounds.north() - lat;
        };
    }
}
