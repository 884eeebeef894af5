package parallax.article;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import parallax.article.meta.From;

/**
 * When something was published, and where that is known from.
 *
 * @param date day in the outlet's own time zone, null when not known
 * @param time with zone, null when only the day is known
 * @param from where it is known from
 */
public record Publication(
        @Nullable LocalDate date, @Nullable OffsetDateTime time, From from) {

    public static final Publication UNKNOWN = new Publication(null, null, From.NONE);

    public Publication {
        Objects.requireNonNull(from);
    }

    /** {@code time}, {@code day} or {@code none}. */
    public String precision() {
        return time != null ? "time" : date != null ? "day" : "none";
    }
}
