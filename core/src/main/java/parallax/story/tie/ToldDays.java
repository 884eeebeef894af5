package parallax.story.tie;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import parallax.article.Article;
import parallax.text.RuleFile;

/**
 * The days that the beginning of a text names, {@code told.tsv}: of those before publication and not long before, since
 * what lies further back is background. A day without its year is the last one before publication.
 */
final class ToldDays {

    private static final String TABLE = "en/told.tsv";
    private static final int MOST_UNITS = 3000;
    private static final int DAYS = 120;
    private static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
    private static final List<Pattern> WRITINGS = RuleFile.read(ToldDays.class, TABLE).rows().stream()
            .map(row -> Pattern.compile(row.get("pattern")))
            .toList();

    private ToldDays() {}

    static SortedSet<LocalDate> of(Article article) {
        LocalDate published = article.published().date();
        return published == null
                ? new TreeSet<>()
                : before(published, article.headline().text() + "\n" + article.text());
    }

    static SortedSet<LocalDate> before(LocalDate published, String text) {
        SortedSet<LocalDate> days = new TreeSet<>();
        String beginning = text.substring(0, Math.min(text.length(), MOST_UNITS));
        for (Pattern writing : WRITINGS) {
            Matcher found = writing.matcher(beginning);
            while (found.find()) {
                LocalDate day = day(found, published);
                if (day != null && day.isBefore(published) && day.isAfter(published.minusDays(DAYS))) {
                    days.add(day);
                }
            }
        }
        return days;
    }

    private static @Nullable LocalDate day(Matcher found, LocalDate published) {
        int month = MONTHS.indexOf(found.group("month").toLowerCase(Locale.ROOT)) + 1;
        String year = found.group("year");
        try {
            int number = Integer.parseInt(found.group("day"));
            LocalDate day = LocalDate.of(year == null ? published.getYear() : Integer.parseInt(year), month, number);
            return year == null && day.isAfter(published) ? day.minusYears(1) : day;
        } catch (DateTimeException e) {
            return null; // the thirtieth of February
        }
    }
}
