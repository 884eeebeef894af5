package parallax.format.outside;

import java.util.Objects;

/**
 * A line that could not be read.
 *
 * @param place file and line
 * @param column the column or field
 * @param expected what should stand there
 * @param found what stands there
 */
public record Unread(String place, String column, String expected, String found) implements OutsideLine {

    private static final int LONGEST = 80;

    public Unread {
        Objects.requireNonNull(place);
        Objects.requireNonNull(column);
        Objects.requireNonNull(expected);
        found = found.length() > LONGEST ? found.substring(0, LONGEST) + "…" : found;
    }

    /** In words. */
    public String message() {
        return column + ": expected " + expected + ", found " + (found.isEmpty() ? "nothing" : found);
    }
}
