package parallax.web.situation;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import parallax.ledger.EventType;

/**
 * What of a situation is looked at. All of it must hold of one record.
 *
 * @param from first day on which it happened or was said, else was published; null for no bound
 * @param to last day, likewise
 * @param actor beginning of a word of the name of somebody who says it, takes part or is named beside it; empty for anybody
 * @param place the same of a place or its country; empty for any
 * @param kind an event of this type is told; null for any
 * @param disputed whether a dispute must be on it
 * @param words beginnings of words of its sentence, all of which it must have; empty for any
 */
public record Filters(
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        String actor,
        String place,
        @Nullable EventType kind,
        boolean disputed,
        String words) {

    /** Everything. */
    public static final Filters NONE = new Filters(null, null, "", "", null, false, "");

    public Filters {
        Objects.requireNonNull(actor);
        Objects.requireNonNull(place);
        Objects.requireNonNull(words);
    }

    public boolean isNothing() {
        return equals(NONE);
    }

    /** Whether something beside the days is asked for. */
    boolean looksIntoRecords() {
        return !actor.isEmpty() || !place.isEmpty() || kind != null || disputed || !words.isEmpty();
    }

    /** Whether a stretch of days meets those that are looked at; what has no day meets none. */
    boolean covers(@Nullable LocalDate first, @Nullable LocalDate last) {
        if (from == null && to == null) {
            return true;
        }
        return first != null
                && last != null
                && (from == null || !last.isBefore(from))
                && (to == null || !first.isAfter(to));
    }

    /** Lower case, a space before each word: the beginning of a word is found by what is typed of it. */
    static String folded(String text) {
        StringBuilder out = new StringBuilder(text.length() + 1).append(' ');
        text.toLowerCase(Locale.ROOT).codePoints().forEach(point -> {
            if (Character.isLetterOrDigit(point)) {
                out.appendCodePoint(point);
            } else if (out.charAt(out.length() - 1) != ' ') {
                out.append(' ');
            }
        });
        return out.toString();
    }
}
