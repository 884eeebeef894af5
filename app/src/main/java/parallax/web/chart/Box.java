package parallax.web.chart;

/**
 * A rectangle on the drawing.
 *
 * @param x of its left side
 * @param y of its upper side
 * @param width to the right
 * @param height downwards
 */
public record Box(double x, double y, double width, double height) {

    public boolean touches(Box other) {
        return x < other.x + other.width && other.x < x + width && y < other.y + other.height && other.y < y + height;
    }

    public boolean holds(Box other) {
        return other.x >= x
                && other.y >= y
                && other.x + other.width <= x + width
                && other.y + other.height <= y + height;
    }
}
