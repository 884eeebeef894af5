package parallax.language.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import parallax.language.TimeExpression.Grain;

/** Calendar reckoning in TIMEX3 terms: units are S, M, H after {@code T}, then D, W, F(ortnight), M, Q, Y, E (decade), C. */
final class TimeCalendar {

    private TimeCalendar() {}

    /**
     * A stretch of the calendar, or what could be said of it.
     *
     * @param value TIMEX3 value, empty when nothing could be said
     * @param from first day, null when not resolved
     * @param to last day, null when not resolved
     */
    record Moment(
            String value,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            Grain grain) {

        static Moment unresolved(String value, Grain grain) {
            return new Moment(value, null, null, grain);
        }
    }

    static Moment day(LocalDate day) {
        return new Moment(day.toString(), day, day, Grain.DAY);
    }

    static Moment month(int year, int month) {
        LocalDate first = LocalDate.of(year, month, 1);
        return new Moment(
                String.format(Locale.ROOT, "%04d-%02d", year, month),
                first,
                first.with(TemporalAdjusters.lastDayOfMonth()),
                Grain.MONTH);
    }

    static Moment year(int year) {
        return new Moment(
                String.format(Locale.ROOT, "%04d", year),
                LocalDate.of(year, 1, 1),
                LocalDate.of(year, 12, 31),
                Grain.YEAR);
    }

    static Moment years(String value, int first, int last) {
        return new Moment(value, LocalDate.of(first, 1, 1), LocalDate.of(last, 12, 31), Grain.INTERVAL);
    }

    static Moment quarter(int year, int quarter) {
        LocalDate first = LocalDate.of(year, quarter * 3 - 2, 1);
        return new Moment(
                String.format(Locale.ROOT, "%04d-Q%d", year, quarter),
                first,
                first.plusMonths(3).minusDays(1),
                Grain.QUARTER);
    }

    static Moment half(int year, int half) {
        LocalDate first = LocalDate.of(year, half * 6 - 5, 1);
        return new Moment(
                String.format(Locale.ROOT, "%04d-H%d", year, half),
                first,
                first.plusMonths(6).minusDays(1),
                Grain.INTERVAL);
    }

    /** The ISO week around a day. */
    static Moment week(LocalDate day) {
        LocalDate monday = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        return new Moment(weekValue(day), monday, monday.plusDays(6), Grain.WEEK);
    }

    static Moment weekend(LocalDate day) {
        LocalDate saturday =
                day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)).plusDays(5);
        return new Moment(weekValue(day) + "-WE", saturday, saturday.plusDays(1), Grain.INTERVAL);
    }

    private static String weekValue(LocalDate day) {
        return String.format(
                Locale.ROOT,
                "%04d-W%02d",
                day.get(IsoFields.WEEK_BASED_YEAR),
                day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
    }

    /** Meteorological seasons of the northern hemisphere; winter is that of the year in which it begins. */
    static Moment season(int year, String season) {
        int first = switch (season) {
            case "SP" -> 3;
            case "SU" -> 6;
            case "FA" -> 9;
            default -> 12;
        };
        LocalDate from = LocalDate.of(year, first, 1);
        return new Moment(year + "-" + season, from, from.plusMonths(3).minusDays(1), Grain.INTERVAL);
    }

    /** The stretch of this unit that holds the day. */
    static Moment around(LocalDate day, String unit) {
        return switch (unit) {
            case "W", "F" -> week(day);
            case "M" -> month(day.getYear(), day.getMonthValue());
            case "Q" -> quarter(day.getYear(), (day.getMonthValue() + 2) / 3);
            case "Y" -> year(day.getYear());
            case "E" -> years(String.valueOf(day.getYear() / 10), day.getYear() / 10 * 10, day.getYear() / 10 * 10 + 9);
            case "C" ->
                years(String.valueOf(day.getYear() / 100), day.getYear() / 100 * 100, day.getYear() / 100 * 100 + 99);
            default -> day(day);
        };
    }

    /** So many units later, or earlier when negative; hours and less stay on the day. */
    static LocalDate shift(LocalDate day, String unit, long count) {
        return switch (unit) {
            case "D" -> day.plusDays(count);
            case "W" -> day.plusWeeks(count);
            case "F" -> day.plusWeeks(2 * count);
            case "M" -> day.plusMonths(count);
            case "Q" -> day.plusMonths(3 * count);
            case "Y" -> day.plusYears(count);
            case "E" -> day.plusYears(10 * count);
            case "C" -> day.plusYears(100 * count);
            case "TH" -> day.plusDays(count / 24);
            default -> day;
        };
    }

    private static final Map<String, Integer> FACTOR = Map.of("F", 2, "Q", 3, "E", 10, "C", 100);
    private static final Map<String, String> BASE = Map.of("F", "W", "Q", "M", "E", "Y", "C", "Y");

    /** TIMEX3 duration: {@code P2W}, {@code PT24H}; the count may be a fraction, or X when vague. */
    static String duration(String count, String unit) {
        boolean vague = count.equals("X");
        String letters = vague ? unit : BASE.getOrDefault(unit, unit);
        String number = vague
                ? count
                : new java.math.BigDecimal(count)
                        .multiply(java.math.BigDecimal.valueOf(FACTOR.getOrDefault(unit, 1)))
                        .stripTrailingZeros()
                        .toPlainString();
        return letters.startsWith("T") ? "PT" + number + letters.substring(1) : "P" + number + letters;
    }

    /** A holiday of a year: month and day, or a named reckoning. */
    static LocalDate holiday(String holiday, int year) {
        return switch (holiday) {
            case "thanksgiving" ->
                LocalDate.of(year, Month.NOVEMBER, 1).with(TemporalAdjusters.dayOfWeekInMonth(4, DayOfWeek.THURSDAY));
            case "easter" -> easter(year);
            default -> LocalDate.parse(year + "-" + holiday);
        };
    }

    /** Western Easter Sunday by the anonymous Gregorian reckoning. */
    private static LocalDate easter(int year) {
        int golden = year % 19;
        int century = year / 100;
        int rest = year % 100;
        int epact = (19 * golden + century - century / 4 - (century - (century + 8) / 25 + 1) / 3 + 15) % 30;
        int weekday = (32 + 2 * (century % 4) + 2 * (rest / 4) - epact - rest % 4) % 7;
        int shift = (golden + 11 * epact + 22 * weekday) / 451;
        int days = epact + weekday - 7 * shift + 114;
        return LocalDate.of(year, days / 31, days % 31 + 1);
    }
}
