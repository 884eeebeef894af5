package parallax.situation.series;

import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import parallax.ledger.Figure;
import parallax.situation.told.Side;

/**
 * A figure that is about a known thing, as one speaker gives it.
 *
 * @param topic what it is about
 * @param figure the record
 * @param side who gives it and where it stands
 * @param voice whose word it is, comparable between articles
 * @param days the days it holds for
 * @param since day from which a running total is counted, null when not said
 * @param source the telling that the speaker passes on; null when it is the speaker's own
 * @param own true where the article gives it in its own voice
 */
record Counted(
        Topic topic,
        Figure figure,
        Side side,
        String voice,
        Days days,
        @Nullable LocalDate since,
        @Nullable Side source,
        boolean own) {

    /**
     * What a figure is about.
     *
     * @param key equal keys, one thing
     * @param thing in words
     * @param patience days after which the next figure is of something else
     */
    record Topic(String key, Thing thing, int patience) {

        static final int MONTH = 31;
        static final int YEAR = 366;
    }

    /** First and last day. */
    record Days(LocalDate from, LocalDate to) {

        private static final int WEEK = 7;

        static Days of(LocalDate day) {
            return new Days(day, day);
        }

        boolean isLong() {
            return to.isAfter(from.plusDays(Days.WEEK));
        }
    }

    /** Distinguishes it from all others and decides the order in which they are looked at. */
    String pointer() {
        return side.pointer() + " " + voice;
    }

    /** The words told, whatever their marks and spaces. */
    String words() {
        return figure.anchor().text() + "|"
                + side.text()
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("[^\\p{L}\\p{Nd}]+", " ")
                        .strip();
    }
}
