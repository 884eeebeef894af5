package parallax.article.page;

import java.util.List;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;
import parallax.text.Beginnings;
import parallax.text.RuleFile;

/**
 * Which lines of a page are not news: what the given rules know, and the set phrases of {@code lines.tsv}, with which pages
 * in other languages head their lists, sell their letters and sign their pictures.
 */
final class PageLines implements LineRules {

    /** No set phrase is longer, even with a name in it. */
    private static final int LONGEST_PHRASE = 200;

    /** How far a phrase reaches: the line itself, or the titles under it as well. */
    enum Reach {
        LINE,
        TITLES
    }

    /** One rule of the file. */
    record Phrase(String name, Pattern pattern, Reach reach, RuleFile.Row row) {

        boolean knows(String line) {
            return line.length() <= LONGEST_PHRASE && pattern.matcher(line).matches();
        }
    }

    private final LineRules given;
    private final List<Phrase> phrases;
    private final Beginnings<Phrase> atBeginning;

    PageLines(LineRules given) {
        this.given = given;
        this.phrases = RuleFile.read(PageLines.class, "lines.tsv").rows().stream()
                .map(PageLines::phrase)
                .toList();
        this.atBeginning = new Beginnings<>(phrases, Phrase::pattern);
    }

    List<Phrase> phrases() {
        return phrases;
    }

    @Override
    public @Nullable String findFurniture(String line) {
        String rule = given.findFurniture(line);
        if (rule != null || line.length() > LONGEST_PHRASE) {
            return rule;
        }
        for (Phrase phrase : atBeginning.of(line)) {
            if (phrase.knows(line)) {
                return phrase.name();
            }
        }
        return null;
    }

    @Override
    public boolean headsTitles(String line) {
        return given.headsTitles(line)
                || atBeginning.of(line).stream()
                        .anyMatch(phrase -> phrase.reach() == Reach.TITLES && phrase.knows(line));
    }

    private static Phrase phrase(RuleFile.Row row) {
        try {
            Pattern pattern = Pattern.compile(row.get("pattern"), Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
            return new Phrase(row.get("name"), pattern, row.constant("reach", Reach.class), row);
        } catch (PatternSyntaxException e) {
            throw row.malformed("a regular expression as pattern: " + e.getDescription());
        }
    }
}
