package parallax.web.page.reply;

import java.util.Objects;

/**
 * What an article is called.
 *
 * @param text in one line
 * @param language that it is in
 */
public record Headline(String text, String language) {

    public Headline {
        Objects.requireNonNull(text);
        Objects.requireNonNull(language);
    }
}
