package parallax.capture;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * What the input or the caller says about an article, apart from its text. It wins over what the page says.
 *
 * @param id the giver's own id for it
 * @param title headline
 * @param published day of publication, in the zone it was given in
 * @param time moment of publication, when given with a time and a zone
 * @param outlet name of the outlet
 */
public record Given(
        @Nullable String id,
        @Nullable String title,
        @Nullable LocalDate published,
        @Nullable OffsetDateTime time,
        @Nullable String outlet) {

    public static final Given NOTHING = new Given(null, null, null, null, null);

    public static Given publishedOn(@Nullable LocalDate day) {
        return new Given(null, null, day, null, null);
    }

    /** These, and where one is silent, the other's. */
    public Given or(Given other) {
        boolean dated = published != null;
        return new Given(
                id != null ? id : other.id,
                title != null ? title : other.title,
                dated ? published : other.published,
                dated ? time : other.time,
                outlet != null ? outlet : other.outlet);
    }
}
