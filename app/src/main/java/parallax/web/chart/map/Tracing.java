package parallax.web.chart.map;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;
import parallax.web.chart.Svg;

/** Outlines as the data of a path: what is in view, no finer than the view can show. */
final class Tracing {

    private static final int MOST_CHARACTERS = 44_000;
    private static final double FINEST = 0.4;
    private static final double COARSEST = 20;

    private final MapView view;

    Tracing(MapView view) {
        this.view = view;
    }

    /** Closed outlines. */
    String areas(List<Outline> outlines) {
        return drawn(outlines, true, MOST_CHARACTERS);
    }

    /** Open lines. */
    String lines(List<Outline> outlines) {
        return drawn(outlines, false, MOST_CHARACTERS / 4);
    }

    /** Coarser and coarser until a page can carry it. */
    private String drawn(List<Outline> outlines, boolean closed, int most) {
        List<double[]> lines =
                clipped(outlines, closed).stream().map(this::projected).toList();
        String path = "";
        for (double coarse = FINEST; coarse < COARSEST; coarse *= 1.5) {
            lines = simplified(lines, closed, coarse);
            path = path(lines, closed);
            if (path.length() <= most) {
                break;
            }
        }
        return path;
    }

    /** What is left when no finer is shown; what is smaller than that is left out. */
    private static List<double[]> simplified(List<double[]> lines, boolean closed, double coarse) {
        return lines.stream()
                .map(line -> simplified(line, coarse))
                .filter(line -> line.length >= (closed ? 8 : 4))
                .toList();
    }

    private List<double[]> clipped(List<Outline> outlines, boolean closed) {
        List<double[]> found = new ArrayList<>();
        Outline.Bounds bounds = view.bounds();
        for (double turn = -360; turn <= 360; turn += 360) {
            for (Outline outline : outlines) {
                if (outline.bounds().moved(turn).touches(bounds)) {
                    double[] points = moved(outline, turn);
                    found.addAll(closed ? List.of(Clip.area(points, bounds)) : Clip.line(points, bounds));
                }
            }
        }
        found.removeIf(points -> points.length < 4);
        return found;
    }

    /** Longitude and latitude in turns. */
    private static double[] moved(Outline outline, double degrees) {
        double[] points = new double[2 * outline.size()];
        for (int at = 0; at < outline.size(); at++) {
            points[2 * at] = outline.lon(at) + degrees;
            points[2 * at + 1] = outline.lat(at);
        }
        return points;
    }

    private static String path(List<double[]> lines, boolean closed) {
        StringBuilder path = new StringBuilder();
        lines.forEach(line -> append(path, line, closed));
        return path.toString();
    }

    private double[] projected(double[] points) {
        double[] projected = new double[points.length];
        for (int at = 0; at < points.length; at += 2) {
            projected[at] = (points[at] - view.west()) * view.squeeze() * view.perDegree();
            projected[at + 1] = view.y(points[at + 1]);
        }
        return projected;
    }

    /** Relative steps in tenths of a pixel. */
    private static void append(StringBuilder path, double[] points, boolean closed) {
        long x = Math.round(points[0] * 10);
        long y = Math.round(points[1] * 10);
        path.append('M').append(tenths(x)).append(' ').append(tenths(y)).append('l');
        boolean first = true;
        for (int at = 2; at < points.length; at += 2) {
            long nextX = Math.round(points[at] * 10);
            long nextY = Math.round(points[at + 1] * 10);
            if (nextX != x || nextY != y) {
                step(path, nextX - x, first);
                step(path, nextY - y, false);
                first = false;
            }
            x = nextX;
            y = nextY;
        }
        path.append(closed ? "z" : "");
    }

    private static void step(StringBuilder path, long tenths, boolean first) {
        if (!first && tenths >= 0) {
            path.append(' ');
        }
        path.append(tenths(tenths));
    }

    private static String tenths(long tenths) {
        return Svg.number(tenths / 10.0);
    }

    /** After Douglas and Peucker: points that lie off the line by less than {@code coarse} are left out. */
    private static double[] simplified(double[] points, double coarse) {
        int last = points.length / 2 - 1;
        BitSet kept = new BitSet(last + 1);
        kept.set(0);
        kept.set(last);
        Deque<int[]> open = new ArrayDeque<>();
        open.push(new int[] {0, last});
        while (!open.isEmpty()) {
            int[] part = open.pop();
            int far = farthest(points, part, coarse);
            if (far > 0) {
                kept.set(far);
                open.push(new int[] {part[0], far});
                open.push(new int[] {far, part[1]});
            }
        }
        double[] left = new double[2 * kept.cardinality()];
        int at = 0;
        for (int point = kept.nextSetBit(0); point >= 0; point = kept.nextSetBit(point + 1)) {
            left[at++] = points[2 * point];
            left[at++] = points[2 * point + 1];
        }
        return left;
    }

    /** The point farthest off the line between two, 0 when all are near enough. */
    private static int farthest(double[] points, int[] part, double coarse) {
        double x = points[2 * part[0]];
        double y = points[2 * part[0] + 1];
        double dx = points[2 * part[1]] - x;
        double dy = points[2 * part[1] + 1] - y;
        double length = dx * dx + dy * dy;
        double most = coarse * coarse;
        int found = 0;
        for (int at = part[0] + 1; at < part[1]; at++) {
            double px = points[2 * at] - x;
            double py = points[2 * at + 1] - y;
            double along = length == 0 ? 0 : Math.max(0, Math.min(1, (px * dx + py * dy) / length));
            double offX = px - along * dx;
            double offY = py - along * dy;
            double off = offX * offX + offY * offY;
            if (off > most) {
                most = off;
                found = at;
            }
        }
        return found;
    }
}
