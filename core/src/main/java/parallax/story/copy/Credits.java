package parallax.story.copy;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import parallax.article.Article;
import parallax.text.RuleFile;

/**
 * Marks that a news agency leaves on its text: a dateline, a byline, a line at the end. All that is known of credits is read
 * here, by the patterns of {@code en/credits.tsv}.
 */
public final class Credits {

    private static final Agencies AGENCIES = new Agencies();
    private static final List<Mark> MARKS = RuleFile.read(Credits.class, "en/credits.tsv").rows().stream()
            .map(Mark::of)
            .toList();

    /** How much of the beginning and of the end a credit stands in. */
    private static final int MARGIN = 400;

    private static final Pattern DATELINE = Pattern.compile(
            "^\\s*((?:\\p{Lu}[\\p{L}.'’-]*|\\p{Lu}{2,})" + "[^\\n–—]{0,80}?)\\s*(?:--|[–—]|(?<=[\\s)\\]])-)(?=\\s)");
    private static final Pattern UPPER_CASE_WORD = Pattern.compile("^\\p{Lu}[\\p{Lu}.'’-]{2,}");

    private Credits() {}

    /** The agencies that a text credits, in order of their names; also an unknown one that stands in a dateline. */
    public static List<String> of(Article article) {
        Set<String> found = new TreeSet<>();
        for (String author : article.byline().authors()) {
            add(found, AGENCIES.named(author));
        }
        for (String agency : article.details().agencies()) {
            String known = AGENCIES.named(agency);
            found.add(known == null ? agency : known);
        }
        String text = article.text();
        int begin = text.length() - body(article).length(); // a first line that signs may be taken for a headline
        String head = text.substring(0, Math.min(begin + MARGIN, text.length()));
        String tail = text.substring(Math.max(0, text.length() - MARGIN));
        for (Mark mark : MARKS) {
            mark.find(mark.atEnd() ? tail : head).forEach(name -> add(found, name));
        }
        return List.copyOf(found);
    }

    private static void add(Set<String> found, @Nullable String agency) {
        if (agency != null) {
            found.add(agency);
        }
    }

    /** The dateline that a text begins with, without its dash; empty when there is none. */
    static String dateline(Article article) {
        Matcher matcher = DATELINE.matcher(body(article));
        if (!matcher.find()) {
            return "";
        }
        String words = matcher.group(1).strip();
        boolean place = UPPER_CASE_WORD.matcher(words).find();
        return place || words.endsWith(")") || words.endsWith("]") ? words : "";
    }

    /** The text without a headline that it begins with. */
    private static String body(Article article) {
        var headline = article.headline().inText();
        return headline == null
                ? article.text()
                : article.text()
                        .substring(Math.min(headline.end(), article.text().length()));
    }

    /**
     * One way of crediting.
     *
     * @param pattern with the credited agency as its group {@code who}
     * @param atEnd true when it stands at the end of a text
     * @param anyone true when an agency counts that no table has
     */
    private record Mark(Pattern pattern, boolean atEnd, boolean anyone) {

        static Mark of(RuleFile.Row row) {
            String pattern = row.get("pattern").replace("{agency}", "(?<who>" + AGENCIES.alternatives() + ")");
            return new Mark(
                    Pattern.compile(pattern, Pattern.MULTILINE),
                    row.get("where").equals("end"),
                    !row.get("pattern").contains("{agency}"));
        }

        List<String> find(String text) {
            return pattern.matcher(text)
                    .results()
                    .map(result -> result.group(1).strip())
                    .map(name -> {
                        String known = AGENCIES.named(name);
                        return known != null || !anyone ? known : name;
                    })
                    .filter(java.util.Objects::nonNull)
                    .toList();
        }
    }
}
