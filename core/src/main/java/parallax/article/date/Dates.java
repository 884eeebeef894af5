package parallax.article.date;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the ways in which pages write a day or a moment. A date that can be read in two ways is not read. */
public final class Dates {

    /**
     * @param day in the zone it was written in
     * @param time null when no time or no zone was written
     */
    public record Moment(LocalDate day, @Nullable OffsetDateTime time) {}

    private static final Pattern ISO = Pattern.compile("(\\d{4})-(\\d{1,2})-(\\d{1,2})"
            + "(?:[T\\s]+(\\d{1,2}):(\\d{2})(?::(\\d{2}))?(?:[.,]\\d+)?\\s*(Z|UTC|GMT|[+-]\\d{2}:?(?:\\d{2})?)?)?.*");
    private static final Pattern COMPACT =
            Pattern.compile("(\\d{4})(\\d{2})(\\d{2})(?:T?(\\d{2}):?(\\d{2}):?(\\d{2})?(Z|[+-]\\d{2}:?\\d{2})?)?");
    private static final Pattern YEAR_FIRST = Pattern.compile("(\\d{4})[/.](\\d{1,2})[/.](\\d{1,2})\\b.*");
    private static final Pattern DAY_FIRST = Pattern.compile("(\\d{1,2})([/.])(\\d{1,2})[/.](\\d{4})\\b.*");
    private static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
    private static final String MONTH = "(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
            + "|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?";
    private static final Pattern MONTH_FIRST =
            Pattern.compile("(?i)\\b" + MONTH + "\\s+(\\d{1,2})(?:st|nd|rd|th)?,?\\s+(\\d{4})\\b");
    private static final Pattern MONTH_SECOND =
            Pattern.compile("(?i)\\b(\\d{1,2})(?:st|nd|rd|th)?\\s+(?:of\\s+)?" + MONTH + ",?\\s+(\\d{4})\\b");
    private static final Pattern IN_ADDRESS =
            Pattern.compile("/((?:19|20)\\d{2})[/-]?(\\d{2}|[a-z]{3})[/-]?(\\d{2})(?=[/_-]|\\b)");
    private static final Pattern WEEKDAY_CLOCK_ZONE =
            Pattern.compile("(?i)(?:mon|tue|wed|thu|fri|sat|sun), \\d{1,2} [a-z]{3} \\d{4} .*");

    private Dates() {}

    /** The date that a field holds, null when it holds none that can be read in one way only. */
    public static @Nullable Moment parse(String field) {
        String text = field.strip();
        if (text.length() < 8 || text.length() > 120) {
            return null;
        }
        try {
            return firstOf(text);
        } catch (DateTimeException e) {
            return null; // the thirtieth of February
        }
    }

    private static @Nullable Moment firstOf(String text) {
        Matcher iso = ISO.matcher(text);
        if (iso.matches()) {
            return timed(iso);
        }
        Matcher compact = COMPACT.matcher(text);
        if (compact.matches()) {
            return timed(compact);
        }
        if (WEEKDAY_CLOCK_ZONE.matcher(text).matches()) {
            OffsetDateTime time = rfc1123(text);
            return time == null ? inWords(text) : new Moment(time.toLocalDate(), time);
        }
        Matcher year = YEAR_FIRST.matcher(text);
        if (year.matches()) {
            return new Moment(day(year.group(1), year.group(2), year.group(3)), null);
        }
        Matcher dotted = DAY_FIRST.matcher(text);
        return dotted.matches() ? dayFirst(dotted) : inWords(text);
    }

    private static @Nullable OffsetDateTime rfc1123(String text) {
        try {
            return OffsetDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME);
        } catch (DateTimeException e) {
            return null;
        }
    }

    /** 3/4/2021 may be March or April and is not read; 3.4.2021 is the third of April wherever dots are used. */
    private static @Nullable Moment dayFirst(Matcher found) {
        int first = Integer.parseInt(found.group(1));
        int second = Integer.parseInt(found.group(3));
        if (found.group(2).equals(".") || first > 12 || first == second) {
            return new Moment(day(found.group(4), found.group(3), found.group(1)), null);
        }
        return second > 12 ? new Moment(day(found.group(4), found.group(1), found.group(3)), null) : null;
    }

    /** A day written with the name of its month, anywhere in the text. */
    static @Nullable Moment inWords(String text) {
        Matcher first = MONTH_FIRST.matcher(text);
        if (first.find()) {
            return new Moment(day(first.group(3), month(first.group(1)), first.group(2)), null);
        }
        Matcher second = MONTH_SECOND.matcher(text);
        return second.find() ? new Moment(day(second.group(3), month(second.group(2)), second.group(1)), null) : null;
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
        try {
            String number = Character.isDigit(month.charAt(0)) ? month : month(month);
            return new Moment(day(year, number, day), null);
        } catch (DateTimeException | IllegalArgumentException e) {
            return null; // digits of something else
        }
    }

    private static String month(String name) {
        int index = MONTHS.indexOf(name.substring(0, 3).toLowerCase(Locale.ROOT));
        if (index < 0) {
            throw new IllegalArgumentException("no month: " + name);
        }
        return String.valueOf(index + 1);
    }

    private static LocalDate day(String year, String month, String day) {
        return LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day));
    }

    private static Moment timed(Matcher found) {
        LocalDate day = day(found.group(1), found.group(2), found.group(3));
        String hour = found.group(4);
        String zone = found.group(7);
        if (hour == null || zone == null) {
            return new Moment(day, null);
        }
        String second = found.group(6) == null ? "00" : found.group(6);
        LocalDateTime local = LocalDateTime.of(
                day, LocalTime.of(Integer.parseInt(hour), Integer.parseInt(found.group(5)), Integer.parseInt(second)));
        boolean universal = zone.equals("Z") || zone.equals("UTC") || zone.equals("GMT");
        return new Moment(day, local.atOffset(ZoneOffset.of(universal ? "Z" : zone)));
    }
}
