package parallax.web.chart.timeline;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import parallax.ledger.When.Precision;
import parallax.web.chart.Glyph;

/**
 * Something that is dated.
 *
 * @param from first day
 * @param to last day; null when the precision says it
 * @param precision how fine the strings is: a month is drawn as a bar with soft ends, never as a day
 * @param lane where it stands, in words; lanes come in the order of the items
 * @param label what it is
 * @param href its page
 * @param kind of record
 * @param standing how it stands
 * @param tellings how many independent accounts tell it; 0 when that is not counted
 */
public record TimelineItem(
        LocalDate from,
        @Nullable LocalDate to,
        Precision precision,
        String lane,
        String label,
        String href,
        Kind kind,
        Standing standing,
        int tellings) {

    private static final LocalDate EARLIEST = LocalDate.of(1, 1, 1);
    private static final LocalDate LATEST = LocalDate.of(9999, 12, 31);

    public TimelineItem {
        from = from.isBefore(EARLIEST) ? EARLIEST : from.isAfter(LATEST) ? LATEST : from;
        to = to != null && to.isAfter(LATEST) ? LATEST : to;
        if (to != null && to.isBefore(from)) {
            throw new IllegalArgumentException("not an interval: " + from + " to " + to);
        }
        Objects.requireNonNull(precision);
        Objects.requireNonNull(lane);
        Objects.requireNonNull(label);
        Objects.requireNonNull(href);
        Objects.requireNonNull(kind);
        Objects.requireNonNull(standing);
    }

    /**
     * A kind of record.
     *
     * @param cssClass that gives it its colour
     * @param words as the legend names it
     * @param glyph its shape
     */
    public record Kind(String cssClass, String words, Glyph glyph) {

        public Kind {
            Objects.requireNonNull(cssClass);
            Objects.requireNonNull(words);
            Objects.requireNonNull(glyph);
        }
    }

    /**
     * How it stands in what is told.
     *
     * @param disputed accounts of it exclude each other
     * @param negated it is told as not having happened
     * @param hypothetical planned, threatened, possible or yet to come
     */
    public record Standing(boolean disputed, boolean negated, boolean hypothetical) {

        /** Told as having happened, by nobody disputed. */
        public static final Standing PLAIN = new Standing(false, false, false);
    }

    /** The last day it may cover. */
    LocalDate end() {
        return to != null ? to : wordedEnd();
    }

    /** The last day of the month, the year, when all that is said is the month, the year. */
    LocalDate wordedEnd() {
        return switch (precision) {
            case TIME, DAY, INTERVAL, UNKNOWN -> from;
            case WEEK -> from.with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY));
            case MONTH -> from.with(TemporalAdjusters.lastDayOfMonth());
            case QUARTER ->
                from.with(IsoFields.DAY_OF_QUARTER, 1).plusMonths(2).with(TemporalAdjusters.lastDayOfMonth());
            case YEAR -> from.with(TemporalAdjusters.lastDayOfYear());
        };
    }

    boolean isDay() {
        return end().equals(from);
    }

    /** Whether its ends are only as sharp as the strings: some time in March. */
    boolean isSoft() {
        return switch (precision) {
            case TIME, DAY, INTERVAL -> false;
            case WEEK, MONTH, QUARTER, YEAR, UNKNOWN -> true;
        };
    }
}
