package parallax.article.date;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the ways in which pages write a day or a moment. A date that can be read in two ways is not read. */
public final class Dates {

    /**
     * @param day in the zone it was written in
     * @param time null when no time or no zone was written
     * @param zoneless a time of day was written, but not its zone
     */
    public record Moment(LocalDate day, @Nullable OffsetDateTime time, boolean zoneless) {

        /** A day and nothing else. */
        static Moment of(LocalDate day) {
            return new Moment(day, null, false);
        }
    }

    private static final int LONGEST = 120;

    private static final Pattern ISO = Pattern.compile("(\\d{4})-(\\d{1,2})-(\\d{1,2})(?!\\d)");
    private static final Pattern COMPACT =
            Pattern.compile("(\\d{4})(\\d{2})(\\d{2})(?:T?(\\d{2}):?(\\d{2}):?(\\d{2})?)?(?!\\d)");
    private static final Pattern YEAR_FIRST = Pattern.compile("(\\d{4})[/.](\\d{1,2})[/.](\\d{1,2})\\b");
    private static final Pattern DAY_FIRST = Pattern.compile("(\\d{1,2})([/.-])(\\d{1,2})[/.-](\\d{4})\\b");
    private static final Pattern EPOCH = Pattern.compile("(\\d{9,10})(?:\\.\\d+)?|(\\d{12,13})");
    private static final Pattern CLOCK =
            Pattern.compile("(?i)(?<!\\d)(\\d{1,2}):(\\d{2})(?::(\\d{2}))?(?:[.,]\\d{1,9})?\\s?([ap]\\.?m\\b\\.?)?");
    private static final Pattern ZONE =
            Pattern.compile("(?i)\\s?(?:(?:UTC|GMT|UT)?\\s?([+-]\\d{2}):?(\\d{2})?(?!\\d)|(Z|UTC|GMT|UT)\\b).*");
    private static final Pattern SCRIPT_DATE =
            Pattern.compile("[A-Z][a-z]{2},? ([A-Z][a-z]{2}) (\\d{1,2}) (\\d{1,2}:\\d{2}:\\d{2})( \\S{1,9})? (\\d{4})");
    private static final Pattern IN_ADDRESS =
            Pattern.compile("/((?:19|20)\\d{2})[/-]?(\\d{2}|[a-z]{3})[/-]?(\\d{2})(?=[/_-]|\\b)");

    private Dates() {}

    /** The date that a field holds, null when it holds none that can be read in one way only. */
    public static @Nullable Moment parse(String field) {
        String text = westernDigits(field.strip());
        if (text.length() < 8 || text.length() > LONGEST) {
            return null;
        }
        try {
            return firstOf(text.replaceAll("[\\s\\u00A0\\u202F]+", " "));
        } catch (DateTimeException e) {
            return null; // the thirtieth of February
        }
    }

    /** Digits of Arabic, Persian, Devanagari and others stand for the same numbers. */
    private static String westernDigits(String text) {
        StringBuilder out = new StringBuilder(text.length());
        text.codePoints().forEach(point -> {
            int digit = point > '9' ? Character.digit(point, 10) : -1;
            out.appendCodePoint(digit >= 0 ? '0' + digit : point);
        });
        return out.toString();
    }

    private static @Nullable Moment firstOf(String text) {
        Matcher epoch = EPOCH.matcher(text);
        if (epoch.matches()) {
            return sinceEpoch(epoch);
        }
        Matcher iso = ISO.matcher(text);
        if (iso.lookingAt()) {
            return timed(day(iso.group(1), iso.group(2), iso.group(3)), text.substring(iso.end()));
        }
        Matcher compact = COMPACT.matcher(text);
        if (compact.lookingAt()) {
            return compact(compact, text);
        }
        Matcher year = YEAR_FIRST.matcher(text);
        if (year.lookingAt()) {
            return timed(day(year.group(1), year.group(2), year.group(3)), text.substring(year.end()));
        }
        Matcher dotted = DAY_FIRST.matcher(text);
        return dotted.lookingAt() ? dayFirst(dotted, text.substring(dotted.end())) : inWords(text);
    }

    private static Moment sinceEpoch(Matcher epoch) {
        boolean seconds = epoch.group(1) != null;
        Instant instant = seconds
                ? Instant.ofEpochSecond(Long.parseLong(epoch.group(1)))
                : Instant.ofEpochMilli(Long.parseLong(epoch.group(2)));
        OffsetDateTime time = instant.atOffset(ZoneOffset.UTC);
        return new Moment(time.toLocalDate(), time, false);
    }

    private static Moment compact(Matcher found, String text) {
        LocalDate day = day(found.group(1), found.group(2), found.group(3));
        if (found.group(4) == null) {
            return timed(day, text.substring(found.end()));
        }
        String second = found.group(6) == null ? "00" : found.group(6);
        return timed(day, found.group(4) + ":" + found.group(5) + ":" + second + text.substring(found.end()));
    }

    /** 3/4/2021 may be March or April and is not read; 3.4.2021 is the third of April wherever dots are used. */
    private static @Nullable Moment dayFirst(Matcher found, String rest) {
        int first = Integer.parseInt(found.group(1));
        int second = Integer.parseInt(found.group(3));
        if (found.group(2).equals(".") || first > 12 || first == second) {
            return timed(day(found.group(4), found.group(3), found.group(1)), rest);
        }
        return second > 12 ? timed(day(found.group(4), found.group(1), found.group(3)), rest) : null;
    }

    /** A day written with the name of its month, anywhere in the text; the time of day stands behind it. */
    static @Nullable Moment inWords(String text) {
        Matcher script = SCRIPT_DATE.matcher(text);
        if (script.lookingAt()) {
            return inWords(script.group(1) + " " + script.group(2) + " " + script.group(5) + " " + script.group(3)
                    + (script.group(4) == null ? "" : script.group(4)));
        }
        WrittenDates.Found found = WrittenDates.find(text);
        return found == null ? null : timed(found.day(), text.substring(found.end()));
    }

    /** The day with the time of day that is written behind it; without a zone only the day is known. */
    private static Moment timed(LocalDate day, String rest) {
        Matcher clock = CLOCK.matcher(rest);
        if (!clock.find()) {
            return Moment.of(day);
        }
        Matcher zone = ZONE.matcher(rest.substring(clock.end()));
        if (!zone.matches()) {
            return new Moment(day, null, true);
        }
        ZoneOffset offset = zone.group(1) == null
                ? ZoneOffset.UTC
                : ZoneOffset.of(zone.group(1) + ":" + (zone.group(2) == null ? "00" : zone.group(2)));
        LocalTime time = time(clock);
        return new Moment(day, day.atTime(time).atOffset(offset), false);
    }

    private static LocalTime time(Matcher clock) {
        int hour = Integer.parseInt(clock.group(1));
        String half = clock.group(4);
        if (half != null) {
            boolean afternoon = half.charAt(0) == 'p' || half.charAt(0) == 'P';
            hour = hour % 12 + (afternoon ? 12 : 0);
        }
        int second = clock.group(3) == null ? 0 : Integer.parseInt(clock.group(3));
        return LocalTime.of(hour, Integer.parseInt(clock.group(2)), Math.min(second, 59));
    }

    /** A day of a month that is written without its year. */
    static @Nullable MonthDay monthDay(String text) {
        Moment leap = parse(text + ", 2000");
        return leap == null ? null : MonthDay.from(leap.day());
    }

    /** The day that stands in an address: {@code /2021/03/14/}, {@code /2021-03-14-}, {@code /2021/mar/14/}. */
    public static @Nullable Moment inAddress(String url) {
        Matcher found = IN_ADDRESS.matcher(url);
        while (found.find()) {
            Moment moment = dated(found.group(1), found.group(2), found.group(3));
            if (moment != null) {
                return moment;
            }
        }
        return null;
    }

    private static @Nullable Moment dated(String year, String month, String day) {
        Integer number = Character.isDigit(month.charAt(0)) ? Integer.valueOf(month) : Months.number(month);
        try {
            return number == null ? null : Moment.of(day(year, String.valueOf(number), day));
        } catch (DateTimeException e) {
            return null; // digits of something else
        }
    }

    private static LocalDate day(String year, String month, String day) {
        return LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day));
    }
}
