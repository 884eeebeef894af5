package parallax.capture;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the input or the caller says about an article, apart from its text. It wins over what the page says.
 *
 * @param id the giver's own id for it
 * @param title headline
 * @param published day of publication, in the zone it was given in
 * @param time moment of publication, when given with a time and a zone
 * @param outlet name of the outlet
 * @param authors who signs, as written; empty when not said
 * @param tags what it is filed under; empty when not said
 */
public record Given(
        @Nullable String id,
        @Nullable String title,
        @Nullable LocalDate published,
        @Nullable OffsetDateTime time,
        @Nullable String outlet,
        List<String> authors,
        List<String> tags) {

    public static final Given NOTHING = new Given(null, null, null, null, null);

    public Given {
        authors = List.copyOf(authors);
        tags = List.copyOf(tags);
    }

    public Given(
            @Nullable String id,
            @Nullable String title,
            @Nullable LocalDate published,
            @Nullable OffsetDateTime time,
            @Nullable String outlet) {
        this(id, title, published, time, outlet, List.of(), List.of());
    }

    public static Given publishedOn(@Nullable LocalDate day) {
        return new Given(null, null, day, null, null);
    }

    public Given withAuthors(List<String> names) {
        return new Given(id, title, published, time, outlet, names, tags);
    }

    public Given withTags(List<String> words) {
        return new Given(id, title, published, time, outlet, authors, words);
    }

    /** These, and where one is silent, the other's. */
    public Given or(Given other) {
        boolean dated = published != null;
        return new Given(
                id != null ? id : other.id,
                title != null ? title : other.title,
                dated ? published : other.published,
                dated ? time : other.time,
                outlet != null ? outlet : other.outlet,
                authors.isEmpty() ? other.authors : authors,
                tags.isEmpty() ? other.tags : tags);
    }
}
