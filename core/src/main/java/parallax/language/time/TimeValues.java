package parallax.language.time;

import static java.time.temporal.ChronoUnit.DAYS;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import parallax.language.TimeExpression.Grain;
import parallax.language.time.TimeCalendar.Moment;
import parallax.language.time.TimeLexicon.Kind;

/** Computes what a reading of {@link TimeGrammar} says, against the day of publication and what was mentioned before. */
final class TimeValues {

    /** What a rule may ask for in its column {@code value}. */
    enum Operation {
        ISO,
        NUMERIC,
        DATE,
        DAYS,
        MONTH,
        MONTH_OF,
        YEAR,
        YEARS,
        DECADE,
        CENTURY,
        WEEKDAY,
        WEEKDAY_WEEK,
        DAY,
        PART_OF,
        PART,
        NEXT_PART,
        PART_THAT,
        CLOCK,
        NOON,
        RELATIVE,
        FOLLOWING,
        PRECEDING,
        WEEKEND,
        WEEK_OF,
        QUARTER,
        HALF,
        SEASON,
        HOLIDAY,
        AGO,
        AHEAD,
        LATER,
        EARLIER,
        THAT,
        THAT_QUARTER,
        YEAR_AGO,
        VAGUE_PAST,
        RECENT,
        VAGUE_DURATION,
        DURATION,
        AND_A_HALF,
        EVERY,
        PER,
        EVERY_NAMED,
        LITERAL,
        FIXED,
        INNER
    }

    /** A day and month of no year is the nearest one; so many days away, the tense of its verb may say otherwise. */
    private static final int FAR = 45;

    private static final String PAST_REF = "PAST_REF";

    private final TimeContext context;
    private final @Nullable LocalDate published;
    private final TimeShifts shifts;

    TimeValues(TimeContext context) {
        this.context = context;
        this.published = context.published();
        this.shifts = new TimeShifts(context);
    }

    /** The value of a reading; empty and unresolved when its parts make no date. */
    Moment of(TimeMatch match) {
        try {
            return value(match);
        } catch (DateTimeException notInTheCalendar) {
            return Moment.unresolved("", Grain.UNKNOWN);
        }
    }

    private Moment value(TimeMatch match) {
        return switch (match.rule().operation()) {
            case ISO -> TimeCalendar.day(LocalDate.parse(match.need(Kind.ISO)));
            case NUMERIC -> numeric(match.need(Kind.NUMERIC));
            case DATE, DAYS, MONTH, MONTH_OF, YEAR, YEARS, DECADE, CENTURY -> dated(match);
            case WEEKDAY, WEEKDAY_WEEK, DAY, WEEKEND, WEEK_OF, HOLIDAY -> dayed(match);
            case PART_OF, PART, NEXT_PART, PART_THAT, CLOCK, NOON ->
                shifts.timed(
                        match, match.inner() == null ? null : of(match.inner()).from());
            case RELATIVE, FOLLOWING, PRECEDING, THAT, AGO, AHEAD, LATER, EARLIER -> shifts.shifted(match);
            case QUARTER -> quarter(match);
            case THAT_QUARTER -> shifts.thatQuarter();
            case YEAR_AGO -> shifts.yearAgo();
            case HALF -> TimeCalendar.half(match.integer(Kind.YEAR), match.integer(Kind.ORDINAL));
            case SEASON -> season(match);
            case VAGUE_PAST -> Moment.unresolved(PAST_REF, Grain.UNKNOWN);
            case RECENT -> shifts.recent(match);
            case VAGUE_DURATION -> Moment.unresolved(TimeCalendar.duration("X", match.unit()), Grain.UNKNOWN);
            case DURATION -> Moment.unresolved(TimeShifts.duration(match), Grain.UNKNOWN);
            case AND_A_HALF -> Moment.unresolved(TimeShifts.halves(match), Grain.UNKNOWN);
            case EVERY -> Moment.unresolved(TimeCalendar.duration(match.count(), match.unit()), Grain.UNKNOWN);
            case PER -> Moment.unresolved(TimeCalendar.duration("1", match.unit()), Grain.UNKNOWN);
            case EVERY_NAMED -> Moment.unresolved(TimeShifts.everyNamed(match), Grain.UNKNOWN);
            case FIXED -> TimeCalendar.day(LocalDate.parse(match.argument(0)));
            case LITERAL -> Moment.unresolved(match.argument(0), Grain.UNKNOWN);
            case INNER -> of(match.theInner());
        };
    }

    /** 05/02/2022 may be February or May; with dots the day comes first. */
    private Moment numeric(String text) {
        String[] parts = text.split("[/.]");
        int first = Integer.parseInt(parts[0]);
        int second = Integer.parseInt(parts[1]);
        int year = parts[2].length() == 2 ? 2000 + Integer.parseInt(parts[2]) : Integer.parseInt(parts[2]);
        boolean open = first <= 12 && second <= 12 && first != second && !text.contains(".");
        DayOrder order = open ? context.order().get() : second > 12 ? DayOrder.MONTH_FIRST : DayOrder.DAY_FIRST;
        return switch (order) {
            case UNKNOWN -> Moment.unresolved(String.format(Locale.ROOT, "%04d-XX-XX", year), Grain.UNKNOWN);
            case MONTH_FIRST -> TimeCalendar.day(LocalDate.of(year, first, second));
            case DAY_FIRST -> TimeCalendar.day(LocalDate.of(year, second, first));
        };
    }

    private Moment dated(TimeMatch match) {
        return switch (match.rule().operation()) {
            case DATE -> date(match);
            case DAYS -> days(match);
            case MONTH -> month(match);
            case MONTH_OF -> monthOf(match);
            case YEARS -> {
                int first = match.integer(Kind.YEAR);
                int last = Integer.parseInt(Objects.requireNonNull(match.slot(Kind.YEAR, 1)));
                yield last < first
                        ? Moment.unresolved("", Grain.UNKNOWN)
                        : TimeCalendar.years(first + "/" + last, first, last);
            }
            case DECADE -> decade(match.need(Kind.DECADENUM));
            case CENTURY -> {
                int century = match.integer(Kind.ORDINAL) - 1;
                yield TimeCalendar.years(
                        String.format(Locale.ROOT, "%02d", century), century * 100 + 1, century * 100 + 100);
            }
            default -> TimeCalendar.year(match.integer(Kind.YEAR));
        };
    }

    private static Moment decade(String digits) {
        int first = Integer.parseInt(digits);
        int decade = digits.length() == 4 ? first : first + (first > 20 ? 1900 : 2000);
        return TimeCalendar.years(String.valueOf(decade / 10), decade, decade + 9);
    }

    private Moment date(TimeMatch match) {
        int month = match.integer(Kind.MONTH);
        String named = match.slot(Kind.DAYNUM);
        int day = Integer.parseInt(named == null ? match.need(Kind.ORDINAL) : named);
        String year = match.slot(Kind.YEAR);
        if (year != null) {
            return TimeCalendar.day(LocalDate.of(Integer.parseInt(year), month, day));
        }
        return published == null
                ? Moment.unresolved(String.format(Locale.ROOT, "XXXX-%02d-%02d", month, day), Grain.DAY)
                : TimeCalendar.day(nearest(month, day, published));
    }

    /** The date of that name nearest to publication, unless the verb says that it lies on the other side. */
    private LocalDate nearest(int month, int day, LocalDate around) {
        LocalDate best = valid(around.getYear(), month, day);
        for (int year : new int[] {around.getYear() - 1, around.getYear() + 1}) {
            LocalDate other = valid(year, month, day);
            if (Math.abs(DAYS.between(around, other)) < Math.abs(DAYS.between(around, best))) {
                best = other;
            }
        }
        long away = DAYS.between(around, best);
        if (Math.abs(away) > FAR) {
            TimeDirection way = context.direction().get();
            if (way == TimeDirection.PAST && away > 0) {
                return valid(best.getYear() - 1, month, day);
            }
            if (way == TimeDirection.FUTURE && away < 0) {
                return valid(best.getYear() + 1, month, day);
            }
        }
        return best;
    }

    private static LocalDate valid(int year, int month, int day) {
        boolean leap = month == 2 && day == 29;
        return leap ? LocalDate.of(year, 3, 1).minusDays(1) : LocalDate.of(year, month, day);
    }

    private Moment days(TimeMatch match) {
        int month = match.integer(Kind.MONTH);
        int first = match.integer(Kind.DAYNUM);
        int last = Integer.parseInt(Objects.requireNonNull(match.slot(Kind.DAYNUM, 1)));
        String year = match.slot(Kind.YEAR);
        if ((year == null && published == null) || last < first) {
            return Moment.unresolved("", Grain.UNKNOWN);
        }
        LocalDate from = year == null
                ? nearest(month, first, Objects.requireNonNull(published))
                : LocalDate.of(Integer.parseInt(year), month, first);
        LocalDate to = from.withDayOfMonth(last);
        return new Moment(from + "/" + to, from, to, Grain.INTERVAL);
    }

    private Moment month(TimeMatch match) {
        int month = match.integer(Kind.MONTH);
        String year = match.slot(Kind.YEAR);
        if (year != null) {
            return TimeCalendar.month(Integer.parseInt(year), month);
        }
        if (published == null) {
            return Moment.unresolved(String.format(Locale.ROOT, "XXXX-%02d", month), Grain.MONTH);
        }
        int now = published.getMonthValue();
        return TimeCalendar.month(
                published.getYear() + context.yearsAway(match.way(), Integer.compare(month, now)), month);
    }

    private Moment monthOf(TimeMatch match) {
        int month = match.integer(Kind.MONTH);
        return published == null
                ? Moment.unresolved(String.format(Locale.ROOT, "XXXX-%02d", month), Grain.MONTH)
                : TimeCalendar.month(published.getYear() + match.steps(), month);
    }

    private Moment dayed(TimeMatch match) {
        if (match.rule().operation() == Operation.WEEK_OF) {
            LocalDate day = of(match.theInner()).from();
            return day == null ? Moment.unresolved("", Grain.WEEK) : TimeCalendar.week(day);
        }
        if (match.rule().operation() == Operation.HOLIDAY) {
            return holiday(match);
        }
        if (published == null) {
            String weekday = match.slot(Kind.WEEKDAY);
            return Moment.unresolved(weekday == null ? "" : "XXXX-WXX-" + weekday, Grain.DAY);
        }
        return switch (match.rule().operation()) {
            case WEEKDAY_WEEK ->
                TimeCalendar.day(published.plusWeeks(match.steps()).with(DayOfWeek.of(match.integer(Kind.WEEKDAY))));
            case DAY -> TimeCalendar.day(published.plusDays(Long.parseLong(match.argument(0))));
            case WEEKEND -> weekend(match, published);
            default -> TimeCalendar.day(weekday(match, published));
        };
    }

    private Moment weekend(TimeMatch match, LocalDate day) {
        String way = match.way();
        boolean ahead = way.equals("next") || way.equals("this") || (way.equals("auto") && context.ahead());
        LocalDate weekend = ahead
                ? day.with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY))
                : day.with(TemporalAdjusters.previousOrSame(DayOfWeek.SUNDAY));
        return TimeCalendar.weekend(way.equals("next") ? weekend.plusWeeks(1) : weekend);
    }

    private LocalDate weekday(TimeMatch match, LocalDate day) {
        DayOfWeek weekday = DayOfWeek.of(match.integer(Kind.WEEKDAY));
        return switch (match.way()) {
            case "last" -> day.with(TemporalAdjusters.previous(weekday));
            case "next" -> day.with(TemporalAdjusters.next(weekday));
            case "this" ->
                context.direction().get() == TimeDirection.PAST
                                && day.with(weekday).isBefore(day)
                        ? day.with(weekday)
                        : day.with(TemporalAdjusters.nextOrSame(weekday));
            default ->
                context.ahead()
                        ? day.with(TemporalAdjusters.nextOrSame(weekday))
                        : day.with(TemporalAdjusters.previousOrSame(weekday));
        };
    }

    private Moment holiday(TimeMatch match) {
        String name = match.slot(Kind.HOLIDAY);
        boolean eve = match.words().contains("eve");
        if (published == null) {
            return Moment.unresolved("", Grain.DAY);
        }
        String reckoning = name != null ? name : "01-01";
        LocalDate thisYear = TimeCalendar.holiday(reckoning, published.getYear());
        int years = context.yearsAway(match.way(), thisYear.compareTo(published));
        LocalDate day = TimeCalendar.holiday(reckoning, published.getYear() + years);
        LocalDate found = eve ? day.minusDays(1) : day;
        boolean lateEve =
                eve && match.way().equals("auto") && found.plusYears(1).isBefore(published);
        return TimeCalendar.day(lateEve ? found.plusYears(1) : found);
    }

    private Moment quarter(TimeMatch match) {
        int quarter = match.integer(Kind.ORDINAL);
        if (quarter > 4) {
            return Moment.unresolved("", Grain.QUARTER);
        }
        String year = match.slot(Kind.YEAR);
        if (year != null) {
            return TimeCalendar.quarter(Integer.parseInt(year), quarter);
        }
        if (published == null) {
            return Moment.unresolved("XXXX-Q" + quarter, Grain.QUARTER);
        }
        String way = match.way();
        int now = (published.getMonthValue() + 2) / 3;
        int order = quarter == now - 1 ? 0 : Integer.compare(quarter, now);
        int years = way.equals("auto") ? context.yearsAway(way, order) : match.steps();
        return TimeCalendar.quarter(published.getYear() + years, quarter);
    }

    private Moment season(TimeMatch match) {
        String season = match.need(Kind.SEASON);
        String year = match.slot(Kind.YEAR);
        if (year != null) {
            return TimeCalendar.season(Integer.parseInt(year), season);
        }
        if (published == null) {
            return Moment.unresolved("XXXX-" + season, Grain.INTERVAL);
        }
        LocalDate begins = Objects.requireNonNull(
                TimeCalendar.season(published.getYear(), season).from());
        String way = match.way();
        boolean thisPast = match.words().contains("this");
        int order = begins.isAfter(published) ? 1 : begins.plusMonths(3).isAfter(published) ? 0 : -1;
        int years = thisPast && !way.equals("last") ? 0 : context.yearsAway(thisPast ? "auto" : way, order);
        return TimeCalendar.season(published.getYear() + years, season);
    }
}
