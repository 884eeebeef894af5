package parallax.ledger;

import java.util.Objects;
import parallax.text.Span;

/**
 * The words that a record stands on.
 *
 * @param span the trigger, the figure, the naming of the evidence
 * @param text those words
 * @param sentence the sentence around them
 */
public record Anchor(Span span, String text, Span sentence) {

    public Anchor {
        Objects.requireNonNull(text);
        if (!sentence.contains(span)) {
            throw new IllegalArgumentException(span + " leaves its sentence " + sentence);
        }
    }

    public static Anchor of(String transcript, Span span, Span sentence) {
        return new Anchor(span, span.in(transcript), sentence);
    }
}
