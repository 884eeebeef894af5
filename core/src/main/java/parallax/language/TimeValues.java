package parallax.language;

import static java.time.temporal.ChronoUnit.DAYS;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import parallax.language.TimeCalendar.Moment;
import parallax.language.TimeExpression.Grain;
import parallax.language.TimeGrammar.Match;
import parallax.language.TimeLexicon.Kind;

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
        VAGUE_PAST,
        RECENT,
        VAGUE_DURATION,
        DURATION,
        AND_A_HALF,
        EVERY,
        EVERY_NAMED,
        LITERAL,
        INNER
    }

    private static final String PAST_REF = "PAST_REF";

    private final @Nullable LocalDate published;
    private final Supplier<TimeDirection> direction;
    private final @Nullable LocalDate reference;

    /**
     * @param published day of publication, null when not known
     * @param direction where a bare name of a day or month points, asked only when it matters
     * @param reference the day that the text spoke of last, null when none
     */
    TimeValues(@Nullable LocalDate published, Supplier<TimeDirection> direction, @Nullable LocalDate reference) {
        this.published = published;
        this.direction = direction;
        this.reference = reference;
    }

    /** The value of a reading; empty and unresolved when its parts make no date. */
    Moment of(Match match) {
        try {
            return value(match);
        } catch (DateTimeException notInTheCalendar) {
            return Moment.unresolved("", Grain.UNKNOWN);
        }
    }

    private Moment value(Match match) {
        return switch (match.rule().operation()) {
            case ISO -> TimeCalendar.day(LocalDate.parse(need(match, Kind.ISO)));
            case NUMERIC -> numeric(need(match, Kind.NUMERIC));
            case DATE, DAYS, MONTH, MONTH_OF, YEAR, YEARS, DECADE, CENTURY -> dated(match);
            case WEEKDAY, WEEKDAY_WEEK, DAY, WEEKEND, WEEK_OF, HOLIDAY -> dayed(match);
            case PART_OF, PART, NEXT_PART, CLOCK, NOON -> timed(match);
            case RELATIVE, FOLLOWING, PRECEDING, THAT, AGO, AHEAD, LATER, EARLIER -> shifted(match);
            case QUARTER -> quarter(match);
            case HALF -> TimeCalendar.half(integer(match, Kind.YEAR), integer(match, Kind.ORDINAL));
            case SEASON -> season(match);
            case VAGUE_PAST -> Moment.unresolved(PAST_REF, Grain.UNKNOWN);
            case RECENT -> recent(match);
            case VAGUE_DURATION -> Moment.unresolved(TimeCalendar.duration("X", unit(match)), Grain.UNKNOWN);
            case DURATION -> Moment.unresolved(TimeCalendar.duration(count(match), unit(match)), Grain.UNKNOWN);
            case AND_A_HALF -> Moment.unresolved(TimeCalendar.duration(halves(match), unit(match)), Grain.UNKNOWN);
            case EVERY -> Moment.unresolved(TimeCalendar.duration(count(match), unit(match)), Grain.UNKNOWN);
            case EVERY_NAMED -> Moment.unresolved(everyNamed(match), Grain.UNKNOWN);
            case LITERAL -> Moment.unresolved(argument(match, 0), Grain.UNKNOWN);
            case INNER -> of(inner(match));
        };
    }

    private static Match inner(Match match) {
        return Objects.requireNonNull(match.inner(), match.rule().name() + " has no group element");
    }

    private static String need(Match match, Kind kind) {
        return Objects.requireNonNull(match.slot(kind), () -> match.rule().name() + " reads no " + kind);
    }

    private static int integer(Match match, Kind kind) {
        return new BigDecimal(need(match, kind)).intValueExact();
    }

    private static String argument(Match match, int nth) {
        List<String> arguments = match.rule().arguments();
        return nth < arguments.size() ? arguments.get(nth) : "";
    }

    private static String unit(Match match) {
        String singular = match.slot(Kind.UNIT);
        return singular == null ? need(match, Kind.UNITS) : singular;
    }

    /** The number of units: a numeral, a number in the rule, or one. */
    private static String count(Match match) {
        String number = match.slot(Kind.NUM);
        if (number != null) {
            return number;
        }
        return match.rule().arguments().stream()
                .filter(argument -> Character.isDigit(argument.charAt(0)))
                .findFirst()
                .orElse("1");
    }

    private static String halves(Match match) {
        boolean alone = match.words().contains("half") && !match.words().contains("and");
        return alone
                ? "0.5"
                : new BigDecimal(count(match)).add(new BigDecimal("0.5")).toPlainString();
    }

    /** Day, month and year where the words give them. */
    private static Moment numeric(String text) {
        String[] parts = text.split("[/.]");
        int first = Integer.parseInt(parts[0]);
        int second = Integer.parseInt(parts[1]);
        int year = parts[2].length() == 2 ? 2000 + Integer.parseInt(parts[2]) : Integer.parseInt(parts[2]);
        if (first <= 12 && second <= 12 && first != second) {
            return Moment.unresolved(String.format(Locale.ROOT, "%04d-XX-XX", year), Grain.UNKNOWN);
        }
        return TimeCalendar.day(second > 12 ? LocalDate.of(year, first, second) : LocalDate.of(year, second, first));
    }

    private Moment dated(Match match) {
        return switch (match.rule().operation()) {
            case DATE -> date(match);
            case DAYS -> days(match);
            case MONTH -> month(match);
            case MONTH_OF -> monthOf(match);
            case YEARS -> {
                int first = integer(match, Kind.YEAR);
                int last = Integer.parseInt(Objects.requireNonNull(match.slot(Kind.YEAR, 1)));
                yield last < first
                        ? Moment.unresolved("", Grain.UNKNOWN)
                        : TimeCalendar.years(first + "/" + last, first, last);
            }
            case DECADE -> decade(need(match, Kind.DECADENUM));
            case CENTURY -> {
                int century = integer(match, Kind.ORDINAL) - 1;
                yield TimeCalendar.years(
                        String.format(Locale.ROOT, "%02d", century), century * 100 + 1, century * 100 + 100);
            }
            default -> TimeCalendar.year(integer(match, Kind.YEAR));
        };
    }

    private static Moment decade(String digits) {
        int first = Integer.parseInt(digits);
        int decade = digits.length() == 4 ? first : first + (first > 20 ? 1900 : 2000);
        return TimeCalendar.years(String.valueOf(decade / 10), decade, decade + 9);
    }

    private Moment date(Match match) {
        int month = integer(match, Kind.MONTH);
        String named = match.slot(Kind.DAYNUM);
        int day = Integer.parseInt(named == null ? need(match, Kind.ORDINAL) : named);
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
        if (Math.abs(away) > 120) {
            TimeDirection way = direction.get();
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

    private Moment days(Match match) {
        int month = integer(match, Kind.MONTH);
        int first = integer(match, Kind.DAYNUM);
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

    private Moment month(Match match) {
        int month = integer(match, Kind.MONTH);
        String year = match.slot(Kind.YEAR);
        if (year != null) {
            return TimeCalendar.month(Integer.parseInt(year), month);
        }
        if (published == null) {
            return Moment.unresolved(String.format(Locale.ROOT, "XXXX-%02d", month), Grain.MONTH);
        }
        int now = published.getMonthValue();
        return TimeCalendar.month(published.getYear() + yearsAway(way(match), Integer.compare(month, now)), month);
    }

    /**
     * Which year is meant by a part of the year that stands before (-1), at (0) or after (1) the present part.
     *
     * @param way last, next, this or auto
     */
    private int yearsAway(String way, int order) {
        return switch (way) {
            case "last" -> order >= 0 ? -1 : 0;
            case "next" -> order <= 0 ? 1 : 0;
            case "this" -> 0;
            default -> direction.get() == TimeDirection.FUTURE ? (order < 0 ? 1 : 0) : (order > 0 ? -1 : 0);
        };
    }

    /** last, next or this: from the words, else from the rule, else auto. */
    private static String way(Match match) {
        if (!argument(match, 0).isEmpty()
                && Character.isLetter(argument(match, 0).charAt(0))) {
            return argument(match, 0);
        }
        List<String> words = match.words();
        if (words.contains("last") || words.contains("past") || words.contains("previous")) {
            return "last";
        }
        if (words.contains("next") || words.contains("following")) {
            return "next";
        }
        return words.contains("this") || words.contains("coming") ? "this" : "auto";
    }

    private Moment monthOf(Match match) {
        int month = integer(match, Kind.MONTH);
        return published == null
                ? Moment.unresolved(String.format(Locale.ROOT, "XXXX-%02d", month), Grain.MONTH)
                : TimeCalendar.month(published.getYear() + steps(way(match)), month);
    }

    private static int steps(String way) {
        return way.equals("last") ? -1 : way.equals("next") ? 1 : 0;
    }

    private Moment dayed(Match match) {
        if (match.rule().operation() == Operation.WEEK_OF) {
            LocalDate day = of(inner(match)).from();
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
                TimeCalendar.day(
                        published.plusWeeks(steps(way(match))).with(DayOfWeek.of(integer(match, Kind.WEEKDAY))));
            case DAY -> TimeCalendar.day(published.plusDays(Long.parseLong(argument(match, 0))));
            case WEEKEND -> weekend(match, published);
            default -> TimeCalendar.day(weekday(match, published));
        };
    }

    private Moment weekend(Match match, LocalDate day) {
        String way = way(match);
        boolean ahead = way.equals("next")
                || way.equals("this")
                || (way.equals("auto") && direction.get() == TimeDirection.FUTURE);
        LocalDate weekend = ahead
                ? day.with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY))
                : day.with(TemporalAdjusters.previousOrSame(DayOfWeek.SUNDAY));
        return TimeCalendar.weekend(way.equals("next") ? weekend.plusWeeks(1) : weekend);
    }

    private LocalDate weekday(Match match, LocalDate day) {
        DayOfWeek weekday = DayOfWeek.of(integer(match, Kind.WEEKDAY));
        return switch (way(match)) {
            case "last" -> day.with(TemporalAdjusters.previous(weekday));
            case "next" -> day.with(TemporalAdjusters.next(weekday));
            case "this" ->
                direction.get() == TimeDirection.PAST && day.with(weekday).isBefore(day)
                        ? day.with(weekday)
                        : day.with(TemporalAdjusters.nextOrSame(weekday));
            default ->
                direction.get() == TimeDirection.FUTURE
                        ? day.with(TemporalAdjusters.nextOrSame(weekday))
                        : day.with(TemporalAdjusters.previousOrSame(weekday));
        };
    }

    private Moment holiday(Match match) {
        String name = match.slot(Kind.HOLIDAY);
        boolean eve = match.words().contains("eve");
        if (published == null) {
            return Moment.unresolved("", Grain.DAY);
        }
        String reckoning = name != null ? name : "01-01";
        LocalDate thisYear = TimeCalendar.holiday(reckoning, published.getYear());
        int years = yearsAway(way(match), thisYear.compareTo(published));
        LocalDate day = TimeCalendar.holiday(reckoning, published.getYear() + years);
        LocalDate found = eve ? day.minusDays(1) : day;
        boolean lateEve = eve && way(match).equals("auto") && found.plusYears(1).isBefore(published);
        return TimeCalendar.day(lateEve ? found.plusYears(1) : found);
    }

    private Moment timed(Match match) {
        return switch (match.rule().operation()) {
            case PART_OF -> {
                String part = match.slot(Kind.PART) == null ? argument(match, 1) : need(match, Kind.PART);
                LocalDate day = published == null ? null : published.plusDays(Long.parseLong(argument(match, 0)));
                yield at(day, part);
            }
            case PART -> at(of(inner(match)).from(), need(match, Kind.PART));
            case NEXT_PART ->
                at(anchor() == null ? null : Objects.requireNonNull(anchor()).plusDays(1), need(match, Kind.PART));
            case NOON -> at(clockDay(match), need(match, Kind.NOON));
            default -> at(clockDay(match), clock(match));
        };
    }

    private @Nullable LocalDate clockDay(Match match) {
        return match.inner() == null ? published : of(match.inner()).from();
    }

    private static Moment at(@Nullable LocalDate day, String time) {
        return day == null
                ? Moment.unresolved("T" + time, Grain.TIME)
                : new Moment(day + "T" + time, day, day, Grain.TIME);
    }

    private static String clock(Match match) {
        String clock = match.slot(Kind.CLOCK);
        String text = clock == null ? need(match, Kind.NUM) : clock;
        boolean afternoon = text.endsWith("pm")
                || "pm".equals(match.slot(Kind.MERIDIEM))
                || List.of("AF", "EV").contains(String.valueOf(match.slot(Kind.PART)));
        boolean morning = text.endsWith("am") || "am".equals(match.slot(Kind.MERIDIEM));
        String[] parts = text.replaceAll("[ap]m$", "").split(":");
        int hour = new BigDecimal(parts[0]).intValue();
        hour = afternoon && hour < 12 ? hour + 12 : morning && hour == 12 ? 0 : hour;
        return String.format(Locale.ROOT, "%02d:%s", hour, parts.length > 1 ? parts[1] : "00");
    }

    /** The day that a time such as "two days later" counts from. */
    private @Nullable LocalDate anchor() {
        return reference == null ? published : reference;
    }

    private Moment shifted(Match match) {
        String unit = match.slot(Kind.UNIT) == null && match.slot(Kind.UNITS) == null ? "D" : unit(match);
        BigDecimal exact = new BigDecimal(count(match));
        long count = exact.longValue();
        return switch (match.rule().operation()) {
            case RELATIVE -> shifted(published, unit, steps(way(match)));
            case AGO -> shifted(published, unit, -count);
            case AHEAD -> shifted(published, unit, count);
            case LATER -> reference == null ? Moment.unresolved("", Grain.UNKNOWN) : shifted(reference, unit, count);
            case EARLIER -> shifted(anchor(), unit, -count);
            case FOLLOWING ->
                way(match).equals("this")
                        ? shifted(published, unit, 1)
                        : reference == null ? Moment.unresolved("", Grain.UNKNOWN) : shifted(reference, unit, 1);
            case PRECEDING -> shifted(anchor(), unit, -1);
            default -> shifted(anchor(), unit, 0);
        };
    }

    private static Moment shifted(@Nullable LocalDate from, String unit, long count) {
        return from == null
                ? Moment.unresolved("", Grain.UNKNOWN)
                : TimeCalendar.around(TimeCalendar.shift(from, unit, count), unit);
    }

    private Moment quarter(Match match) {
        int quarter = integer(match, Kind.ORDINAL);
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
        String way = way(match);
        int now = (published.getMonthValue() + 2) / 3;
        int years = way.equals("auto") ? yearsAway(way, Integer.compare(quarter, now)) : steps(way);
        return TimeCalendar.quarter(published.getYear() + years, quarter);
    }

    private Moment season(Match match) {
        String season = need(match, Kind.SEASON);
        String year = match.slot(Kind.YEAR);
        if (year != null) {
            return TimeCalendar.season(Integer.parseInt(year), season);
        }
        if (published == null) {
            return Moment.unresolved("XXXX-" + season, Grain.INTERVAL);
        }
        LocalDate begins = Objects.requireNonNull(
                TimeCalendar.season(published.getYear(), season).from());
        String way = way(match);
        boolean thisPast = match.words().contains("this");
        int order = begins.isAfter(published) ? 1 : begins.plusMonths(3).isAfter(published) ? 0 : -1;
        int years = thisPast && !way.equals("last") ? 0 : yearsAway(thisPast ? "auto" : way, order);
        return TimeCalendar.season(published.getYear() + years, season);
    }

    private Moment recent(Match match) {
        String unit = unit(match);
        String value = TimeCalendar.duration(count(match), unit);
        if (published == null) {
            return Moment.unresolved(value, Grain.UNKNOWN);
        }
        long count = new BigDecimal(count(match)).longValue();
        boolean past = argument(match, 0).equals("past");
        LocalDate other = TimeCalendar.shift(published, unit, past ? -count : count);
        return new Moment(value, past ? other : published, past ? published : other, Grain.INTERVAL);
    }

    private static String everyNamed(Match match) {
        String weekday = match.slot(Kind.WEEKDAY);
        weekday = weekday == null ? match.slot(Kind.WEEKDAYS) : weekday;
        if (weekday != null) {
            return "XXXX-WXX-" + weekday;
        }
        String month = match.slot(Kind.MONTH);
        return month == null
                ? "XXXX-" + need(match, Kind.SEASON)
                : String.format(Locale.ROOT, "XXXX-%02d", Integer.parseInt(month));
    }
}
