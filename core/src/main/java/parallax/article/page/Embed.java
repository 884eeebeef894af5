package parallax.article.page;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Something that a page links to or shows.
 *
 * @param kind what it is
 * @param url its address, made absolute where the address of the page is known
 * @param start where it stands in the text, the paragraphs with an empty line between two: the beginning of the words of a
 *     link, the end of the paragraph that a picture follows
 * @param end the end of the words of a link, {@code start} for what is shown
 * @param caption what its figure says of it, null when there is nothing
 * @param credit who made it, as its figure says; null when there is nothing
 */
public record Embed(
        Kind kind,
        String url,
        int start,
        int end,
        @Nullable String caption,
        @Nullable String credit) {

    public Embed {
        Objects.requireNonNull(kind);
        Objects.requireNonNull(url);
    }

    /** A link, or what sort of thing is shown; a post is one of a social network. */
    public enum Kind {
        LINK,
        VIDEO,
        PHOTO,
        AUDIO,
        POST
    }
}
