package parallax.web.chart;

import java.time.LocalDate;
import java.time.chrono.IsoChronology;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Days, months and years as the reader's locale writes them. */
public final class DayWords {

    private final DateTimeFormatter day;
    private final DateTimeFormatter dayOfMonth;
    private final DateTimeFormatter month;
    private final DateTimeFormatter monthOfYear;
    private final DateTimeFormatter year;

    public DayWords(Locale locale) {
        String pattern = DateTimeFormatterBuilder.getLocalizedDateTimePattern(
                FormatStyle.LONG, null, IsoChronology.INSTANCE, locale);
        List<String> parts = parts(pattern);
        day = DateTimeFormatter.ofPattern(pattern, locale);
        dayOfMonth = DateTimeFormatter.ofPattern(without(parts, 'y').replaceAll("[ML]{4}", "MMM"), locale);
        monthOfYear = DateTimeFormatter.ofPattern(without(parts, 'd').replaceAll("M{4}", "LLLL"), locale);
        month = DateTimeFormatter.ofPattern("LLL", locale);
        year = DateTimeFormatter.ofPattern("u", locale);
    }

    /** "3 February 2022". */
    public String day(LocalDate date) {
        return day.format(date);
    }

    /** "3 Feb". */
    public String dayOfMonth(LocalDate date) {
        return dayOfMonth.format(date);
    }

    /** "Feb". */
    public String month(LocalDate date) {
        return month.format(date);
    }

    /** "February 2022". */
    public String monthOfYear(LocalDate date) {
        return monthOfYear.format(date);
    }

    public String year(LocalDate date) {
        return year.format(date);
    }

    /** Fields and what stands between them. */
    private static List<String> parts(String pattern) {
        List<String> parts = new ArrayList<>();
        boolean quoted = false;
        boolean wasField = true;
        for (int at = 0; at < pattern.length(); at++) {
            char letter = pattern.charAt(at);
            boolean field = !quoted && Character.isLetter(letter);
            quoted ^= letter == '\'';
            int last = parts.size() - 1;
            boolean same = last >= 0 && (field ? parts.get(last).charAt(0) == letter : !wasField);
            if (same) {
                parts.set(last, parts.get(last) + letter);
            } else {
                parts.add(String.valueOf(letter));
            }
            wasField = field;
        }
        return parts;
    }

    /** The pattern with one field less: with it goes what follows, or what leads to it at the end. */
    private static String without(List<String> parts, char field) {
        List<String> left = new ArrayList<>(parts);
        for (int at = 0; at < left.size(); at++) {
            if (left.get(at).charAt(0) == field) {
                boolean isEnd = at + 2 >= left.size() && at > 0;
                left.subList(isEnd ? at - 1 : at, isEnd ? left.size() : at + 2).clear();
                break;
            }
        }
        return left.stream().collect(Collectors.joining());
    }
}
