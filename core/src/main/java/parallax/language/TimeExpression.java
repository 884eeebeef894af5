package parallax.language;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import parallax.text.Span;

/**
 * A time in the text, read as TIMEX3.
 *
 * @param span where it stands, with determiner and modifier but without preposition
 * @param type TIMEX3 type
 * @param value TIMEX3 value ("2022-02-16", "P3D", "PAST_REF"); empty when nothing could be said
 * @param from first day it covers, null when not resolved
 * @param to last day it covers, null when not resolved
 * @param grain how fine the wording is
 * @param rule name of the rule that read it
 */
public record TimeExpression(
        Span span,
        Type type,
        String value,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        Grain grain,
        String rule) {

    public TimeExpression {
        Objects.requireNonNull(span);
        Objects.requireNonNull(type);
        Objects.requireNonNull(value);
        Objects.requireNonNull(grain);
        Objects.requireNonNull(rule);
        if ((from == null) != (to == null)) {
            throw new IllegalArgumentException("not an interval: " + from + " to " + to);
        }
    }

    public boolean resolved() {
        return from != null;
    }

    /** TIMEX3 types. */
    public enum Type {
        DATE,
        TIME,
        DURATION,
        SET
    }

    /** How fine a time is worded. */
    public enum Grain {
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
