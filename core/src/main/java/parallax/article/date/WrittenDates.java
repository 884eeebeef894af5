package parallax.article.date;

import java.time.LocalDate;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Days written with the name of their month, or with the signs for year, month and day. */
final class WrittenDates {

    /** A day within a text and where its words end. */
    record Found(LocalDate day, int end) {}

    /** A way of writing; the groups are named for what they hold. */
    private static final List<Pattern> WRITINGS = List.of(
            // 2021年5月3日 · 2021년 5월 3일
            Pattern.compile("(?<year>\\d{4})\\s?[年년]\\s?(?<number>\\d{1,2})\\s?[月월]\\s?(?<day>\\d{1,2})\\s?[日일]"),
            // May 3, 2021 · Sept. 3rd 2021 · May 3 10:15:00 2021 is not read
            Pattern.compile(
                    "(?<!\\p{L})(?<month>\\p{L}{3,12})\\.?\\s(?<day>\\d{1,2})(?:st|nd|rd|th)?,?\\s(?<year>\\d{4})(?!\\d)"),
            // 3 May 2021 · 3. März 2021 · 3 de mayo de 2021 · 1er mai 2021 · 3-May-2021
            Pattern.compile(
                    "(?<!\\d)(?<day>\\d{1,2})(?:st|nd|rd|th|er|\\.|º|°)?[\\s-](?:of\\s|de\\s|di\\s)?(?<month>\\p{L}{3,12})\\.?,?[\\s-]"
                            + "(?:de\\s|del\\s|di\\s)?(?<year>\\d{4})(?!\\d)"),
            // 2021. május 3. · 2021 May 3
            Pattern.compile("(?<!\\d)(?<year>\\d{4})\\.?\\s(?<month>\\p{L}{3,12})\\.?\\s(?<day>\\d{1,2})(?!\\d)"));

    private WrittenDates() {}

    /** The first day that is written in words. */
    static @Nullable Found find(String text) {
        for (Pattern writing : WRITINGS) {
            Matcher found = writing.matcher(text);
            while (found.find()) {
                Integer month = month(found, writing == WRITINGS.get(0));
                if (month != null) {
                    LocalDate day = LocalDate.of(
                            Integer.parseInt(found.group("year")), month, Integer.parseInt(found.group("day")));
                    return new Found(day, found.end());
                }
            }
        }
        return null;
    }

    private static @Nullable Integer month(Matcher found, boolean inDigits) {
        return inDigits ? Integer.valueOf(found.group("number")) : Months.number(found.group("month"));
    }
}
