package parallax.situation.told;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import parallax.text.Span;

/**
 * One side of a dispute, or one line of a timeline: a record, who gives it and the sentence it stands in.
 *
 * @param article id of the article
 * @param entry id of the record in that article
 * @param speaker name of who gives it; the outlet's name, or "the outlet", when the article says it in its own voice
 * @param date day of publication of the article, null when not known
 * @param sentence where it stands in the article's transcript
 * @param text the words of that sentence
 */
public record Side(
        String article,
        String entry,
        String speaker,
        @Nullable LocalDate date,
        Span sentence,
        String text) {

    public Side {
        Objects.requireNonNull(article);
        Objects.requireNonNull(entry);
        Objects.requireNonNull(speaker);
        Objects.requireNonNull(text);
    }

    /** The same in every article: {@code article#entry}. */
    public String pointer() {
        return article + "#" + entry;
    }
}
