package parallax.store.desk.review;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import parallax.store.desk.book.Decision;

/**
 * That somebody said of a record whether it is right.
 *
 * @param number of the judgement, growing
 * @param opinion what was said, of which record
 * @param made who said it
 * @param undone who took it back; null while it stands
 */
public record Judgement(
        long number,
        Opinion opinion,
        Decision made,
        @Nullable Decision undone) {

    public Judgement {
        Objects.requireNonNull(opinion);
        Objects.requireNonNull(made);
    }

    /** Whether nobody took it back. */
    public boolean stands() {
        return undone == null;
    }
}
