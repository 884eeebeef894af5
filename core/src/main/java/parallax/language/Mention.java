package parallax.language;

import java.util.Objects;
import parallax.text.Span;

/**
 * A name in the text.
 *
 * @param span where it stands
 * @param kind what it names
 * @param sentence index of its sentence
 * @param confidence the engine's probability, 0 to 1
 */
public record Mention(Span span, Kind kind, int sentence, double confidence) {

    public Mention {
        Objects.requireNonNull(span);
        Objects.requireNonNull(kind);
    }

    /** What a name names. Nationality covers adjectives and people of countries, religions and parties. */
    public enum Kind {
        PERSON,
        ORGANISATION,
        PLACE,
        NATIONALITY,
        OTHER
    }
}
