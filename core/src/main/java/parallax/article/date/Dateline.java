package parallax.article.date;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The day of publication as it stands above a text or at its head: {@code OSLO, Norway (May 3, 2021)}, {@code OSLO, May 3,
 * 2021 /Wire/ --}, {@code Published: 3 May 2021}, {@code Morning Bulletin, May 3, 2021}.
 *
 * @param day null when the day is written without its year and nothing above the text tells the year
 * @param words the day as written
 */
public record Dateline(@Nullable LocalDate day, String words) {

    private static final String MONTH =
            "(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?"
                    + "|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\\.?";
    private static final String CAPITAL_MONTH = "(?:JAN|FEB|MAR|APR|MAY|JUNE?|JULY?|AUG|SEPT?|OCT|NOV|DEC)[A-Z]*\\.?";
    private static final String ANY_MONTH = "(?:" + MONTH + "|" + CAPITAL_MONTH + ")";
    private static final String DAY = "\\d{1,2}(?:st|nd|rd|th)?";
    private static final String YEAR = "(?:19|20)\\d{2}";
    private static final String WEEKDAY =
            "(?:(?:Mon|Tues?|Wed(?:nes)?|Thu(?:rs)?|Fri|Sat(?:ur)?|Sun)(?:day)?\\.?,?\\s+)?";
    private static final String FULL = "(?:" + WEEKDAY + ANY_MONTH + "\\s+" + DAY + ",?\\s+" + YEAR + "|" + WEEKDAY
            + DAY
            + "\\s+(?:of\\s+)?" + ANY_MONTH + ",?\\s+" + YEAR + "|" + YEAR + "-\\d{2}-\\d{2}|\\d{1,2}[/.]\\d{1,2}[/.]"
            + YEAR + ")";
    private static final String PARTIAL =
            "(?:" + WEEKDAY + ANY_MONTH + "\\s+" + DAY + "|" + WEEKDAY + DAY + "\\s+" + ANY_MONTH + ")\\b";
    static final String DATE = "(?<date>" + FULL + "|" + PARTIAL + ")";
    private static final String CLOCK = "(?:,?\\s*(?:at\\s+)?\\d{1,2}[:.]?\\d{2}\\s*[^)\\n–—]{0,20}?)?";
    private static final String CITY = "\\p{Lu}[\\p{Lu}.'’-]+(?:\\s\\p{Lu}[\\p{Lu}.'’-]+){0,4}";
    private static final String REGION = ",\\s*\\p{Lu}[\\p{L}.'’-]*(?:\\s(?:of\\s|and\\s)?\\p{Lu}[\\p{L}.'’-]*){0,4}";
    static final String PLACE = CITY + "(?:" + REGION + "){0,2}";
    static final String MIXED_PLACE = "\\p{Lu}[\\p{L}.'’-]+(?:\\s\\p{Lu}[\\p{L}.'’-]+){0,3}(?:" + REGION + ")?";
    private static final String CREDIT = "(?:\\s*(?:\\([^)\\n]{2,40}\\)|/[^/\\n]{2,40}/))?";
    static final String DASH = "\\s*(?:[–—]|--?)";
    /** Where a dateline may begin within a line: behind a gap that stood for a line break. */
    private static final String BEGINNING = "(?:^|\\s{2}|(?:Release|RELEASE|PDF)\\s)";

    /** The ways of writing it, the surest first. */
    private static final List<Pattern> WRITINGS = List.of(
            // OSLO, Norway (May 3, 2021) · OSLO (May 3) –
            Pattern.compile(BEGINNING + PLACE + "\\s*[(\\[]" + DATE + CLOCK + "\\s*[)\\]]", Pattern.MULTILINE),
            Pattern.compile("\\b" + CITY + REGION + "\\s*[(\\[]" + DATE + CLOCK + "\\s*[)\\]]"),
            Pattern.compile(
                    BEGINNING + MIXED_PLACE + "\\s*[(\\[]" + DATE + CLOCK + "\\s*[)\\]](?:" + DASH + "|\\s*$)",
                    Pattern.MULTILINE),
            // OSLO, May 3, 2021 /Wire/ -- · OSLO, 3 May (Wire) –
            Pattern.compile(
                    BEGINNING + PLACE + ",\\s*" + DATE + CLOCK + CREDIT + "(?:" + DASH + "|\\s*:|\\s*$)",
                    Pattern.MULTILINE),
            // OSLO – 3 May 2021 – · OSLO (Wire) – May 3 –
            Pattern.compile(
                    BEGINNING + PLACE + CREDIT + DASH + "\\s*" + DATE + CLOCK + "(?:" + DASH + "|\\s*:|\\s*$)",
                    Pattern.MULTILINE),
            // Oslo, 3 May 2021 – · Oslo, 3 May 2021
            Pattern.compile(
                    "^" + MIXED_PLACE + ",\\s*(?<date>" + FULL + ")" + CLOCK + CREDIT + "(?:" + DASH + "\\s|\\s*$)",
                    Pattern.MULTILINE),
            // 3 May 2021 (Wire) – · May 3, 2021 –
            Pattern.compile(
                    "^(?<date>" + FULL + ")" + CLOCK + "(?:\\s*\\([^)\\n]{2,40}\\))?" + DASH + "\\s",
                    Pattern.MULTILINE),
            // Published: Wednesday, 3 May 2021 · Date 3/5/2021 10:15
            Pattern.compile(
                    "^(?i:(?:(?:first\\s+)?(?:published|posted|released?|issued|date)(?:\\s+on|\\s+at)?\\s*[:|]?\\s*)?)(?<date>"
                            + FULL + ")(?:\\b.{0,25})?$",
                    Pattern.MULTILINE),
            // Morning Bulletin, May 3, 2021
            Pattern.compile(
                    "\\b(?i:update|bulletin|briefing|release|statement|communiqué|report|summary|digest|transcript)"
                            + "\\s*[,:|–—-]?\\s*(?<date>" + FULL + ")\\s*(?:$|\\s{2})",
                    Pattern.MULTILINE),
            // May 3: Two bridges reopen
            Pattern.compile("\\A\\s*(?<date>" + PARTIAL + "|" + FULL + "):\\s+\\p{Lu}"));

    /** The number of a document that begins with year and month: 2021-05-017. */
    private static final Pattern NUMBERED = Pattern.compile("\\b(" + YEAR + ")-(\\d{2})-[\\p{L}\\d-]*\\d{2}");

    private static final Pattern WRITTEN_FULL = Pattern.compile(FULL);

    /** The day of publication in the lines above the prose and its first line; null when none is written there. */
    public static @Nullable Dateline find(String head) {
        Dateline undated = null;
        for (Pattern writing : WRITINGS) {
            Matcher found = writing.matcher(head);
            while (found.find()) {
                Dateline dateline = of(found.group("date"), head);
                if (dateline.day() != null) {
                    return dateline;
                }
                undated = undated == null ? dateline : undated;
            }
        }
        return undated;
    }

    private static Dateline of(String words, String head) {
        Dates.Moment full = Dates.parse(words);
        if (full != null) {
            return new Dateline(full.day(), words);
        }
        MonthDay day = Dates.monthDay(words);
        return new Dateline(day == null ? null : completed(day, head), words);
    }

    /** With the year of the document's number or of another day that is written above the text, the one that makes it nearest. */
    private static @Nullable LocalDate completed(MonthDay day, String head) {
        LocalDate other = otherDay(head);
        if (other == null) {
            return null;
        }
        LocalDate best = null;
        for (int year = other.getYear() - 1; year <= other.getYear() + 1; year++) {
            LocalDate candidate = day.atYear(year);
            if (best == null || distance(candidate, other) < distance(best, other)) {
                best = candidate;
            }
        }
        return best;
    }

    private static long distance(LocalDate one, LocalDate other) {
        return Math.abs(one.toEpochDay() - other.toEpochDay());
    }

    private static @Nullable LocalDate otherDay(String head) {
        Matcher number = NUMBERED.matcher(head);
        Matcher written = WRITTEN_FULL.matcher(head);
        try {
            if (number.find()) {
                return LocalDate.of(Integer.parseInt(number.group(1)), Integer.parseInt(number.group(2)), 15);
            }
            Dates.Moment moment = written.find() ? Dates.parse(written.group()) : null;
            return moment == null ? null : moment.day();
        } catch (DateTimeException e) {
            return null; // a number that is no month
        }
    }
}
