package parallax;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import parallax.article.NotRead;

/**
 * What came of a capture: exactly one of the two.
 *
 * @param reading the article and its records
 * @param notRead the reason why there is none
 */
public record Result(@Nullable Reading reading, @Nullable NotRead notRead) {

    public Result {
        if ((reading == null) == (notRead == null)) {
            throw new IllegalArgumentException("a result is a reading or a reason");
        }
    }

    /** The reading, where it is known that there is one. */
    public Reading getReading() {
        NotRead reason = notRead;
        return Objects.requireNonNull(reading, () -> reason == null ? "" : reason.message());
    }
}
