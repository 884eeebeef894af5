package parallax.format.coded;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import parallax.article.Article;
import parallax.ledger.Event;
import parallax.ledger.When;

/**
 * The days of an event as layouts ask for them.
 *
 * @param from first day, null when not known
 * @param to last day, null when not known
 * @param assumed true when they are those of publication
 */
record Dating(@Nullable LocalDate from, @Nullable LocalDate to, boolean assumed) {

    /** What is written beside a day that is none of the event. */
    static final String NOTE = "date: day of publication, the text does not date the event";

    static Dating of(Event event, Article article, Undated undated) {
        When when = event.when();
        if (when != null && when.resolved()) {
            return new Dating(when.from(), when.to(), false);
        }
        LocalDate published = article.published().date();
        return undated == Undated.PUBLICATION && published != null
                ? new Dating(published, published, true)
                : new Dating(null, null, false);
    }

    /** The one day; null when it is not known which. */
    @Nullable
    LocalDate day() {
        return from != null && from.equals(to) ? from : null;
    }

    /** How many days it covers; 0 when not known. */
    long days() {
        return from == null || to == null ? 0 : ChronoUnit.DAYS.between(from, to) + 1;
    }
}
