package parallax.article.date;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import parallax.text.Span;

/**
 * The words that open the prose of a text and say from where, when and by which agency it was filed: {@code OSLO, May 3
 * (Harbour Wire) –}.
 *
 * @param place as written, null when none is written
 * @param date the day as written, null when none is written
 * @param agency what is credited, as written, null when nothing is
 * @param span where it stands in the text, without the dash
 */
public record Filing(
        @Nullable String place,
        @Nullable String date,
        @Nullable String agency,
        Span span) {

    private static final String CREDIT = "\\s*(?:\\((?<agency>[^()\\n]{2,40})\\)|/(?<wire>[^/\\n]{2,40})/)";
    private static final String OPTIONAL_DATE = "(?:,?\\s+" + Dateline.DATE + ")?";

    private static final Pattern CAPITALS = Pattern.compile(
            "(?<place>" + Dateline.PLACE + ")" + OPTIONAL_DATE + "(?:" + CREDIT + ")?" + Dateline.DASH + "\\s");
    private static final Pattern MIXED =
            Pattern.compile("(?<place>" + Dateline.MIXED_PLACE + ")" + OPTIONAL_DATE + CREDIT + Dateline.DASH + "?\\s");
    private static final Pattern PLACELESS =
            Pattern.compile("(?:" + Dateline.DATE + ")?" + CREDIT + Dateline.DASH + "\\s");

    /** What editors write in capitals before a dash, and which is no place. */
    private static final Set<String> LABELS = Set.of(
            "WATCH",
            "LIVE",
            "UPDATE",
            "UPDATED",
            "BREAKING",
            "EXCLUSIVE",
            "VIDEO",
            "PHOTOS",
            "OPINION",
            "ANALYSIS",
            "EDITORIAL",
            "REVIEW",
            "NOTE",
            "CORRECTION",
            "FACTBOX",
            "EXPLAINER",
            "TIMELINE",
            "ADVERTISEMENT",
            "READ",
            "NEW",
            "COLUMN",
            "INTERVIEW",
            "FEATURE",
            "SUMMARY",
            "BACKGROUND",
            "CONTEXT");

    private static final int MOST_LINES = 8;
    private static final int HEAD = 2000;

    /**
     * The first line of the head that opens so.
     *
     * @param isAgency whether words name a news agency
     */
    public static @Nullable Filing find(String text, Predicate<String> isAgency) {
        int start = 0;
        int end = Math.min(text.length(), HEAD);
        for (int line = 0; line < MOST_LINES && start < end; ) {
            int stop = text.indexOf('\n', start);
            stop = stop < 0 || stop > end ? end : stop;
            String words = text.substring(start, stop);
            if (!words.isBlank()) {
                line++;
                Filing filing = opening(words, start, isAgency);
                if (filing != null) {
                    return filing;
                }
            }
            start = stop + 1;
        }
        return null;
    }

    private static @Nullable Filing opening(String line, int offset, Predicate<String> isAgency) {
        int lead = line.length() - line.stripLeading().length();
        for (Pattern pattern : List.of(CAPITALS, MIXED, PLACELESS)) {
            Matcher found = pattern.matcher(line).region(lead, line.length());
            if (found.lookingAt()) {
                Filing filing = of(found, pattern, offset);
                if (filing.isCertain(pattern, isAgency)) {
                    return filing;
                }
            }
        }
        return null;
    }

    private static Filing of(Matcher found, Pattern pattern, int offset) {
        String agency = found.group("agency") == null ? found.group("wire") : found.group("agency");
        String words = found.group().replaceFirst("[\\s:–—-]+$", "");
        Span span = Span.of(found.start(), found.start() + words.length()).shift(offset);
        return new Filing(
                pattern == PLACELESS ? null : found.group("place"),
                found.group("date"),
                agency == null ? null : agency.strip(),
                span);
    }

    /** In capitals a place needs no more than its dash; other beginnings count when they name an agency we know. */
    private boolean isCertain(Pattern pattern, Predicate<String> isAgency) {
        String by = agency;
        if (pattern != CAPITALS) {
            return by != null && isAgency.test(by);
        }
        return place != null && place.length() > 2 && !LABELS.contains(place.replaceFirst(",.*", ""));
    }

    /** The day of filing: as written, or, written without its year, the one nearest to a known day of publication. */
    public @Nullable LocalDate day(@Nullable LocalDate published) {
        String written = date;
        if (written == null) {
            return null;
        }
        Dates.Moment full = Dates.parse(written);
        if (full != null) {
            return full.day();
        }
        MonthDay day = Dates.monthDay(written);
        return day == null || published == null ? null : nearest(day, published);
    }

    private static @Nullable LocalDate nearest(MonthDay day, LocalDate published) {
        try {
            for (int year = published.getYear() - 1; year <= published.getYear() + 1; year++) {
                LocalDate candidate = day.atYear(year);
                if (Math.abs(candidate.toEpochDay() - published.toEpochDay()) <= 45) {
                    return candidate;
                }
            }
        } catch (DateTimeException e) {
            return null; // beyond the years that there are
        }
        return null;
    }
}
