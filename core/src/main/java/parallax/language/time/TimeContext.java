package parallax.language.time;

import java.time.LocalDate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What a time in the text is read against.
 *
 * @param published day of publication, null when not known
 * @param direction where a bare name of a day or month points, asked only when it matters
 * @param reference the day that the text spoke of last, null when none
 * @param quarter the first day of the quarter that the text spoke of last, null when none
 * @param order how the text writes dates in digits, asked only when it matters
 */
record TimeContext(
        @Nullable LocalDate published,
        Supplier<TimeDirection> direction,
        @Nullable LocalDate reference,
        @Nullable LocalDate quarter,
        Supplier<DayOrder> order) {

    boolean ahead() {
        return direction.get() == TimeDirection.FUTURE;
    }

    /** The day that a time such as "a day earlier" counts from. */
    @Nullable
    LocalDate anchor() {
        return reference == null ? published : reference;
    }

    /**
     * Which year is meant by a part of the year that stands before (-1), at (0) or after (1) the present part.
     *
     * @param way last, next, this or auto
     */
    int yearsAway(String way, int order) {
        return switch (way) {
            case "last" -> order >= 0 ? -1 : 0;
            case "next" -> order <= 0 ? 1 : 0;
            case "this" -> 0;
            default -> ahead() ? (order < 0 ? 1 : 0) : (order > 0 ? -1 : 0);
        };
    }
}
