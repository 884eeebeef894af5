package parallax.language.time;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import parallax.language.TimeExpression.Grain;
import parallax.language.time.TimeCalendar.Moment;
import parallax.language.time.TimeLexicon.Kind;

/** Times that count from another day ("two days later", "in the past week"), and the hours of a day. */
final class TimeShifts {

    private final TimeContext context;

    TimeShifts(TimeContext context) {
        this.context = context;
    }

    /** So many units from the day of publication, or from the day spoken of last. */
    Moment shifted(TimeMatch match) {
        boolean unitless = match.slot(Kind.UNIT) == null && match.slot(Kind.UNITS) == null;
        String unit = unitless ? "D" : match.unit();
        long count = new BigDecimal(match.count()).longValue();
        return switch (match.rule().operation()) {
            case RELATIVE -> around(context.published(), unit, match.steps());
            case AGO -> around(context.published(), unit, -count);
            case AHEAD -> around(context.published(), unit, count);
            case LATER -> around(context.reference(), unit, count);
            case EARLIER -> around(context.anchor(), unit, -count);
            case FOLLOWING -> around(match.way().equals("this") ? context.published() : context.reference(), unit, 1);
            case PRECEDING -> around(context.anchor(), unit, -1);
            default -> around(context.anchor(), unit, 0);
        };
    }

    private static Moment around(@Nullable LocalDate from, String unit, long count) {
        return from == null
                ? Moment.unresolved("", Grain.UNKNOWN)
                : TimeCalendar.around(TimeCalendar.shift(from, unit, count), unit);
    }

    /** "The quarter" of a company's results: the one spoken of last, else the last one that is over. */
    Moment thatQuarter() {
        LocalDate published = context.published();
        if (context.quarter() != null) {
            return TimeCalendar.around(context.quarter(), "Q");
        }
        return around(published, "Q", -1);
    }

    /** "A year earlier" is a quarter where the text has just spoken of one. */
    Moment yearAgo() {
        if (context.quarter() != null) {
            return TimeCalendar.around(context.quarter().minusYears(1), "Q");
        }
        return around(context.anchor(), "Y", -1);
    }

    /** A duration that ends or begins on the day of publication. */
    Moment recent(TimeMatch match) {
        String value = TimeCalendar.duration(match.count(), match.unit());
        LocalDate published = context.published();
        if (published == null) {
            return Moment.unresolved(value, Grain.UNKNOWN);
        }
        long count = new BigDecimal(match.count()).longValue();
        boolean past = match.argument(0).equals("past");
        LocalDate other = TimeCalendar.shift(published, match.unit(), past ? -count : count);
        return new Moment(value, past ? other : published, past ? published : other, Grain.INTERVAL);
    }

    /**
     * A part or an hour of a day.
     *
     * @param day the day that the expression names inside itself, null when none
     */
    Moment timed(TimeMatch match, @Nullable LocalDate day) {
        LocalDate named = match.inner() == null ? context.published() : day;
        return switch (match.rule().operation()) {
            case PART_OF -> {
                String part = match.slot(Kind.PART) == null ? match.argument(1) : match.need(Kind.PART);
                LocalDate published = context.published();
                yield at(published == null ? null : published.plusDays(Long.parseLong(match.argument(0))), part);
            }
            case PART -> at(day, match.need(Kind.PART));
            case PART_THAT -> at(context.anchor(), match.need(Kind.PART));
            case NEXT_PART -> {
                LocalDate anchor = context.reference();
                yield at(anchor == null ? null : anchor.plusDays(1), match.need(Kind.PART));
            }
            case NOON -> at(named, match.need(Kind.NOON));
            default -> at(named, clock(match));
        };
    }

    private static Moment at(@Nullable LocalDate day, String time) {
        return day == null
                ? Moment.unresolved("T" + time, Grain.TIME)
                : new Moment(day + "T" + time, day, day, Grain.TIME);
    }

    private static String clock(TimeMatch match) {
        String clock = match.slot(Kind.CLOCK);
        String hours = match.slot(Kind.HOURS);
        String text = clock != null ? clock : hours != null ? hours : match.need(Kind.NUM);
        String part = match.slot(Kind.PART);
        boolean evening = part != null && List.of("AF", "EV").contains(part);
        boolean afternoon = text.endsWith("pm") || "pm".equals(match.slot(Kind.MERIDIEM)) || evening;
        boolean morning = text.endsWith("am") || "am".equals(match.slot(Kind.MERIDIEM));
        String[] parts = text.replaceAll("[ap]m$", "").split(":", -1);
        int hour = new BigDecimal(parts[0]).intValue();
        hour = afternoon && hour < 12 ? hour + 12 : morning && hour == 12 ? 0 : hour;
        return String.format(Locale.ROOT, "%02d:%s", hour, parts.length > 1 ? parts[1] : "00");
    }

    /** TIMEX3 value of a set: every Friday, every July, every summer. */
    static String everyNamed(TimeMatch match) {
        String single = match.slot(Kind.WEEKDAY);
        String weekday = single == null ? match.slot(Kind.WEEKDAYS) : single;
        if (weekday != null) {
            return "XXXX-WXX-" + weekday;
        }
        String month = match.slot(Kind.MONTH);
        return month == null
                ? "XXXX-" + match.need(Kind.SEASON)
                : String.format(Locale.ROOT, "XXXX-%02d", Integer.parseInt(month));
    }

    /** TIMEX3 value of a duration; "2 1/2 years" is P2Y6M. */
    static String duration(TimeMatch match) {
        BigDecimal count = new BigDecimal(match.count());
        boolean halves = count.remainder(BigDecimal.ONE).compareTo(new BigDecimal("0.5")) == 0;
        return halves
                ? andAHalf(count.toBigInteger().toString(), match.unit())
                : TimeCalendar.duration(match.count(), match.unit());
    }

    /** TIMEX3 value of "two and a half years" (P2Y6M), "an hour and a half" (PT1H30M), "half a day" (PT12H). */
    static String halves(TimeMatch match) {
        boolean alone = match.words().contains("half") && !match.words().contains("and");
        return andAHalf(alone ? "0" : match.count(), match.unit());
    }

    private static String andAHalf(String count, String unit) {
        String half = switch (unit) {
            case "TM" -> "30S";
            case "TH" -> "30M";
            case "D" -> "T12H";
            case "Y" -> "6M";
            case "E" -> "5Y";
            case "C" -> "50Y";
            default -> "";
        };
        if (half.isEmpty()) {
            return TimeCalendar.duration(
                    new BigDecimal(count).add(new BigDecimal("0.5")).toPlainString(), unit);
        }
        String whole = count.equals("0") ? (unit.startsWith("T") ? "PT" : "P") : TimeCalendar.duration(count, unit);
        return whole + half;
    }
}
