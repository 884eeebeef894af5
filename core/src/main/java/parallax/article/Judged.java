package parallax.article;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import parallax.text.Span;

/**
 * What became of one piece of text while an article was read.
 *
 * @param text its words
 * @param tag the element that held it: {@code p}, {@code li}; empty where there are no elements
 * @param path where it stands on the page: {@code body > main#story > div.content > p}; empty where there is no page
 * @param kept whether it is read as news
 * @param why the rule that decided, or the reason in a word: {@code prose}, {@code links}, {@code related}
 * @param source from its first word to its last in the decoded source, in UTF-16 units; null when not known
 */
public record Judged(
        String text,
        String tag,
        String path,
        boolean kept,
        String why,
        @Nullable Span source) {

    public Judged {
        Objects.requireNonNull(text);
        Objects.requireNonNull(tag);
        Objects.requireNonNull(path);
        Objects.requireNonNull(why);
    }
}
