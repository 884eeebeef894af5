package parallax.store.desk.review;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import parallax.store.desk.book.Bounds;

/**
 * What is said of a record.
 *
 * @param article id of the article
 * @param record id of the record in it
 * @param verdict what is said
 * @param before the record as it was judged, as JSON; null where it is not kept
 * @param after the record as it should be, as JSON; null where nothing was corrected
 */
public record Opinion(
        String article,
        String record,
        Verdict verdict,
        @Nullable String before,
        @Nullable String after) {

    /** Characters of a record as JSON. */
    public static final int MOST_JSON = 200_000;

    private static final int MOST_ID = 200;

    /** @throws IllegalArgumentException when something is missing or too long, or a correction does not say what is right */
    public Opinion {
        Objects.requireNonNull(verdict);
        article = Bounds.line("the article", article, MOST_ID);
        record = Bounds.line("the record", record, MOST_ID);
        before = before == null ? null : Bounds.text("the record before", before, MOST_JSON);
        after = after == null ? null : Bounds.text("the record after", after, MOST_JSON);
        if (verdict == Verdict.CORRECTED && after == null) {
            throw new IllegalArgumentException("a correction says what the record should be");
        }
    }

    /** Whether a record is what the text says; not whether the text is right. */
    public enum Verdict {
        /** It is what the text says. */
        RIGHT,
        /** It is not what the text says, and nothing of it is. */
        WRONG,
        /** Something of it is not what the text says; what should stand there is given. */
        CORRECTED
    }
}
