package parallax.article.meta;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A picture or film that a page says belongs to its article.
 *
 * @param film whether it is a film
 * @param url its absolute address
 * @param caption what it shows, null when not said
 * @param credit who made it or owns it, null when not said
 */
public record Picture(
        boolean film,
        String url,
        @Nullable String caption,
        @Nullable String credit) {

    public Picture {
        Objects.requireNonNull(url);
    }

    /** The same, with what the other knows and this does not. */
    Picture or(Picture other) {
        return new Picture(
                film, url, caption == null ? other.caption : caption, credit == null ? other.credit : credit);
    }
}
