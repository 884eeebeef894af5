package parallax.article;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;
import parallax.text.RuleFile;

/** The rules of {@code furniture.tsv}: which lines of a saved page are not news. */
final class FurnitureRules {

    /** Prose is longer than any button or notice; a longer line is looked at by no rule but those on its beginning. */
    private static final int LONGEST_FURNITURE = 700;

    /** How far a rule reaches from the line it recognises. */
    enum Reach {
        MATCH,
        LINE,
        TITLES,
        END,
        ABOUT
    }

    /**
     * @param name names the rule in a record's provenance
     * @param pattern held against a stripped line, from its beginning
     */
    record Rule(String name, Pattern pattern, Furniture.Kind kind, Reach reach, RuleFile.Row row) {

        /** The match, null when the rule has nothing to say of this line. */
        @Nullable
        Matcher match(String line) {
            Matcher matcher = pattern.matcher(line);
            if (reach == Reach.MATCH) {
                return matcher.lookingAt() ? matcher : null;
            }
            return line.length() <= LONGEST_FURNITURE && matcher.matches() ? matcher : null;
        }
    }

    private final List<Rule> rules;

    FurnitureRules() {
        this.rules = RuleFile.read(FurnitureRules.class, "en/furniture.tsv").rows().stream()
                .map(FurnitureRules::rule)
                .toList();
    }

    List<Rule> rules() {
        return rules;
    }

    /** The first rule, in the order of the file, that knows this line and has this reach or another one. */
    @Nullable
    Rule find(String line, Reach... reaches) {
        List<Reach> wanted = List.of(reaches);
        for (Rule rule : rules) {
            if (wanted.contains(rule.reach) && rule.match(line) != null) {
                return rule;
            }
        }
        return null;
    }

    /** Whether the whole line is furniture wherever it stands. */
    boolean isFurniture(String line) {
        return find(line, Reach.LINE, Reach.TITLES, Reach.END) != null;
    }

    private static Rule rule(RuleFile.Row row) {
        try {
            return new Rule(
                    row.get("name"),
                    Pattern.compile(row.get("pattern")),
                    row.constant("kind", Furniture.Kind.class),
                    row.constant("reach", Reach.class),
                    row);
        } catch (PatternSyntaxException e) {
            throw row.malformed("a regular expression as pattern: " + e.getDescription());
        }
    }
}
