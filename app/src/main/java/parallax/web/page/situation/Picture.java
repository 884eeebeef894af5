package parallax.web.page.situation;

import java.util.List;
import java.util.Objects;
import java.util.function.IntFunction;
import parallax.web.chart.Drawing;

/**
 * A drawing for wide windows and one for narrow ones; style sheets show one of them.
 *
 * @param wide for a desk
 * @param narrow for a telephone
 */
public record Picture(Drawing wide, Drawing narrow) {

    /** Pixels of a narrow one. */
    private static final int NARROW = 350;

    public Picture {
        Objects.requireNonNull(wide);
        Objects.requireNonNull(narrow);
    }

    /**
     * Draws both.
     *
     * @param width of the wide one, in pixels
     */
    static Picture of(int width, IntFunction<Drawing> draw) {
        return new Picture(draw.apply(width), draw.apply(NARROW));
    }

    public boolean isEmpty() {
        return wide.isEmpty();
    }

    /** What is to be said beneath. */
    public List<String> notes() {
        return wide.notes();
    }
}
