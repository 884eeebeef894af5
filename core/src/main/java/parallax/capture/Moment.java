package parallax.capture;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import org.jspecify.annotations.Nullable;

/**
 * When something was published, as a program wrote it into a field.
 *
 * @param day in the zone it was given in, null when not known
 * @param time with its zone, null when none was given
 */
public record Moment(@Nullable LocalDate day, @Nullable OffsetDateTime time) {

    public static final Moment UNKNOWN = new Moment(null, null);

    /** What is understood, for messages. */
    public static final String EXPECTED = "an ISO day (2022-02-17) or an ISO time with its zone (2022-02-17T08:30Z)";

    /** Null when it is none of what is {@link #EXPECTED}; nothing is guessed from other writings. */
    public static @Nullable Moment parse(String said) {
        try {
            if (said.length() == 10) {
                return new Moment(LocalDate.parse(said), null);
            }
            TemporalAccessor time = DateTimeFormatter.ISO_DATE_TIME.parseBest(
                    said.replaceFirst("^(\\S{10}) ", "$1T"), OffsetDateTime::from, LocalDateTime::from);
            return time instanceof OffsetDateTime zoned
                    ? new Moment(zoned.toLocalDate(), zoned)
                    : new Moment(LocalDate.from(time), null);
        } catch (DateTimeException e) {
            return null;
        }
    }
}
