package parallax.ledger;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import parallax.text.Span;

/**
 * A time as the article words it, and the days it covers where that could be resolved.
 *
 * @param from first day, null when not resolved
 * @param to last day, null when not resolved
 * @param precision how fine the wording is
 * @param text the words ("on Wednesday", "recently")
 * @param span where they stand
 */
public record When(@Nullable LocalDate from, @Nullable LocalDate to, Precision precision, String text, Span span) {

    public When {
        Objects.requireNonNull(text);
        Objects.requireNonNull(span);
        if ((from == null) != (to == null) || (from != null && to != null && to.isBefore(from))) {
            throw new IllegalArgumentException("not an interval: " + from + " to " + to);
        }
    }

    public boolean resolved() {
        return from != null;
    }

    /** How fine the wording is; {@code UNKNOWN} when nothing could be resolved. */
    public enum Precision {
        TIME,
        DAY,
        WEEK,
        MONTH,
        QUARTER,
        YEAR,
        INTERVAL,
        UNKNOWN
    }
}
