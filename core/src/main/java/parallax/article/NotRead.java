package parallax.article;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A capture from which no article could be read; like a refusal it is data, counted under its name.
 *
 * @param source where it stands and who gave it
 * @param name the kind of trouble: {@code other-language}, {@code not-article/home-page}, {@code empty}
 * @param message one line: {@code not read: language de}
 * @param language ISO 639-1 code when the language is the reason, null otherwise
 */
public record NotRead(
        Article.Source source,
        String name,
        String message,
        @Nullable String language) implements Outcome {

    public NotRead {
        Objects.requireNonNull(source);
        Objects.requireNonNull(name);
        Objects.requireNonNull(message);
    }
}
