package parallax.article;

import java.util.Objects;
import parallax.text.Span;

/**
 * A piece of the stored text that is not news.
 *
 * @param span where it stands in the text
 * @param kind what it is
 * @param rule name of the rule that recognised it
 */
public record Furniture(Span span, Kind kind, String rule) {

    public Furniture {
        Objects.requireNonNull(span);
        Objects.requireNonNull(kind);
        Objects.requireNonNull(rule);
    }

    /** What sort of furniture. */
    public enum Kind {
        CAPTION,
        RELATED,
        BIO,
        FORM,
        SHARE,
        NOTICE
    }
}
