package parallax.story.group;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Objects;
import parallax.text.Labels;

/**
 * What somebody decided by hand about two articles. It holds whatever else arrives.
 *
 * @param first id of an article, the lesser of the two
 * @param second id of the other
 * @param kind whether they belong together
 * @param who decided
 * @param when it was decided; of two decisions on one pair the later one holds
 */
public record Correction(String first, String second, Kind kind, String who, Instant when) {

    private static final String TAB = "\t";
    private static final int CELLS = 5;

    public Correction {
        Objects.requireNonNull(kind);
        Objects.requireNonNull(when);
        if (first.equals(second)) {
            throw new IllegalArgumentException("a correction needs two articles, found " + first + " twice");
        }
        if ((first + second + who).chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("a correction in one line, found " + first + " " + second + " " + who);
        }
        if (first.compareTo(second) > 0) {
            String lesser = second;
            second = first;
            first = lesser;
        }
    }

    /** Two articles belong to one story, or they do not. */
    public enum Kind {
        TOGETHER,
        APART
    }

    /** One line: kind, articles, who, when, between tabs. */
    public String write() {
        return String.join(TAB, Labels.of(kind), first, second, who, when.toString());
    }

    /**
     * Reads what {@link #write()} wrote.
     *
     * @throws IllegalArgumentException that shows the line, when it is none
     */
    public static Correction parse(String line) {
        String[] cells = line.split(TAB, -1);
        if (cells.length != CELLS) {
            throw new IllegalArgumentException("expected kind, two articles, who and when, found: " + line);
        }
        try {
            return new Correction(
                    cells[1], cells[2], Labels.parse(Kind.class, cells[0]), cells[3], Instant.parse(cells[4]));
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException("expected a time such as 2022-02-16T09:00:00Z, found: " + line, e);
        }
    }
}
