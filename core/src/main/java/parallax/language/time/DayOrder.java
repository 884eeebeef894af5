package parallax.language.time;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Whether day or month comes first where a text writes both in digits, as far as its other dates tell. */
enum DayOrder {
    DAY_FIRST,
    MONTH_FIRST,
    UNKNOWN;

    private static final Pattern DATE = Pattern.compile("\\b(\\d{1,2})/(\\d{1,2})/(?:\\d{4}|\\d{2})\\b");
    private static final int MONTHS = 12;

    /** One date that can be read in one way only tells how all are written; two that disagree tell nothing. */
    static DayOrder of(String text) {
        boolean day = false;
        boolean month = false;
        Matcher date = DATE.matcher(text);
        while (date.find()) {
            day |= Integer.parseInt(date.group(1)) > MONTHS;
            month |= Integer.parseInt(date.group(2)) > MONTHS;
        }
        return day == month ? UNKNOWN : day ? DAY_FIRST : MONTH_FIRST;
    }
}
