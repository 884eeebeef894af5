package parallax.web.chart;

import java.util.Locale;
import java.util.Objects;

/**
 * What every drawing is handed.
 *
 * @param id unique in the page; the ids of the drawing begin with it
 * @param title its accessible name
 * @param description what is to be known beside it; may be empty
 * @param width in pixels as it is going to be shown; text keeps its size, so a narrow page gets a drawing of its own
 * @param locale of days and numbers
 * @param wording the strings
 */
public record Frame(String id, String title, String description, int width, Locale locale, Wording wording) {

    private static final int LEAST_WIDTH = 240;
    private static final int NARROW = 600;

    public Frame {
        Objects.requireNonNull(title);
        Objects.requireNonNull(description);
        Objects.requireNonNull(locale);
        Objects.requireNonNull(wording);
        if (!id.matches("[A-Za-z][\\w-]*")) {
            throw new IllegalArgumentException("not an id: " + id);
        }
        if (width < LEAST_WIDTH) {
            throw new IllegalArgumentException("too narrow to draw in: " + width);
        }
    }

    /** Whether it is for a telephone: names stand above what they name, not beside it. */
    public boolean isNarrow() {
        return width < NARROW;
    }
}
