package parallax.web.chart;

/** The shape of a mark: the second channel beside its colour. */
public enum Glyph {
    CIRCLE,
    SQUARE,
    TRIANGLE,
    DIAMOND,
    PENTAGON,
    DOWN,
    PLUS,
    STAR;

    /** A shape for the n-th group; the last one stands for all that come after. */
    public static Glyph of(int group) {
        return values()[Math.min(Math.max(group, 0), values().length - 1)];
    }

    /** Its outline around a point, about as large as a circle of that radius. */
    public String around(double x, double y, double radius) {
        return switch (this) {
            case CIRCLE -> circle(x, y, radius);
            case SQUARE -> polygon(new double[] {-.88, -.88, .88, -.88, .88, .88, -.88, .88}, x, y, radius);
            case TRIANGLE -> polygon(new double[] {0, -1.2, 1.1, .8, -1.1, .8}, x, y, radius);
            case DIAMOND -> polygon(new double[] {0, -1.25, 1.25, 0, 0, 1.25, -1.25, 0}, x, y, radius);
            case PENTAGON -> polygon(new double[] {0, -1.12, 1.07, -.35, .66, .9, -.66, .9, -1.07, -.35}, x, y, radius);
            case DOWN -> polygon(new double[] {0, 1.2, 1.1, -.8, -1.1, -.8}, x, y, radius);
            case PLUS ->
                polygon(
                        new double[] {
                            -.4, -1.15, .4, -1.15, .4, -.4, 1.15, -.4, 1.15, .4, .4, .4, .4, 1.15, -.4, 1.15, -.4, .4,
                            -1.15, .4, -1.15, -.4, -.4, -.4
                        },
                        x,
                        y,
                        radius);
            case STAR ->
                polygon(
                        new double[] {
                            0, -1.35, .36, -.45, 1.3, -.4, .55, .2, .8, 1.1, 0, .6, -.8, 1.1, -.55, .2, -1.3, -.4, -.36,
                            -.45
                        },
                        x,
                        y,
                        radius);
        };
    }

    private static String circle(double x, double y, double radius) {
        String r = Svg.number(radius);
        String across = Svg.number(2 * radius);
        return "M" + Svg.number(x - radius) + " " + Svg.number(y) + "a" + r + " " + r + " 0 1 1 " + across + " 0a" + r
                + " " + r + " 0 1 1 -" + across + " 0z";
    }

    private static String polygon(double[] corners, double x, double y, double radius) {
        StringBuilder path = new StringBuilder();
        for (int at = 0; at < corners.length; at += 2) {
            path.append(at == 0 ? 'M' : 'L')
                    .append(Svg.number(x + corners[at] * radius))
                    .append(' ')
                    .append(Svg.number(y + corners[at + 1] * radius));
        }
        return path.append('z').toString();
    }
}
