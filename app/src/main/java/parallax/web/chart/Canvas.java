package parallax.web.chart;

import java.util.Locale;
import java.util.Objects;
import parallax.web.words.Words;

/**
 * What every drawing is handed.
 *
 * @param id unique in the page; the ids within the drawing begin with it
 * @param title its accessible name
 * @param description what is to be known beside it; may be empty
 * @param width in pixels as it is going to be shown; text keeps its size, so a narrow page gets a drawing of its own
 * @param words in the reader's language
 */
public record Canvas(String id, String title, String description, int width, Words words) {

    private static final int LEAST_WIDTH = 240;
    private static final int NARROW = 600;

    public Canvas {
        Objects.requireNonNull(title);
        Objects.requireNonNull(description);
        Objects.requireNonNull(words);
        if (!id.matches("[A-Za-z][\\w-]*")) {
            throw new IllegalArgumentException("not an id: " + id);
        }
        if (width < LEAST_WIDTH) {
            throw new IllegalArgumentException("too narrow to draw in: " + width);
        }
    }

    public Locale locale() {
        return words.locale();
    }

    /** Whether it is for a telephone: names stand above what they name, not beside it. */
    public boolean isNarrow() {
        return width < NARROW;
    }
}
