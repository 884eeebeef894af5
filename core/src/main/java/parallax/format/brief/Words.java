package parallax.format.brief;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import parallax.story.Independence;
import parallax.text.Labels;

/** How things are worded in reports. */
final class Words {

    private static final int LONGEST = 170;

    private Words() {}

    static String oneLine(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }

    /** Letters and digits alone: what two printings of one sentence share. */
    static String letters(String text) {
        return text.toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{Nd}]+", " ")
                .strip();
    }

    /** On one line, cut after a word where it is long. */
    static String shorten(String text) {
        String line = oneLine(text);
        if (line.codePointCount(0, line.length()) <= LONGEST) {
            return line;
        }
        String cut = line.substring(0, line.offsetByCodePoints(0, LONGEST));
        int space = cut.lastIndexOf(' ');
        return (space > LONGEST / 2 ? cut.substring(0, space) : cut) + " …";
    }

    static String day(@Nullable LocalDate date) {
        return date == null ? "no date" : date.toString();
    }

    static String count(int count, String one, String more) {
        return count + " " + (count == 1 ? one : more);
    }

    static String label(Enum<?> constant) {
        return Labels.of(constant).replace('-', ' ');
    }

    static String capital(String text) {
        return text.isEmpty() ? text : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }

    /** {@code 5 articles, 5 outlets, one wire story (Reuters)}: what is fewer than the articles is said. */
    static String voices(Independence independence) {
        int articles = independence.articles();
        List<String> parts = new ArrayList<>(List.of(count(articles, "article", "articles")));
        if (independence.outlets() == 0) {
            parts.add(articles == 1 ? "outlet not known" : "outlets not known");
        } else {
            parts.add(count(independence.outlets(), "outlet", "outlets")
                    + (independence.unnamed() == 0 ? "" : " and " + independence.unnamed() + " not known"));
        }
        if (independence.families() < independence.outlets()) {
            parts.add(count(independence.families(), "publisher family", "publisher families"));
        }
        String agency = independence.agency();
        if (independence.origins() == 1 && articles > 1) {
            parts.add(agency == null ? "one text" : "one wire story (" + agency + ")");
        } else if (independence.origins() < articles) {
            parts.add(independence.origins() + " origins");
        }
        return String.join(", ", parts);
    }

    /** The same, said only where the articles are fewer voices than they seem. */
    static String fewerVoices(Independence independence) {
        boolean fewer =
                independence.origins() < independence.articles() || independence.families() < independence.outlets();
        return fewer ? voices(independence) : "";
    }
}
