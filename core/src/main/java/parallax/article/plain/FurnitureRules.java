package parallax.article.plain;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import parallax.article.Furniture;
import parallax.text.Beginnings;
import parallax.text.RuleFile;

/** The rules of {@code furniture.tsv}: which lines of a saved page are not news. */
public final class FurnitureRules {

    /** Prose is longer than any button or notice; a longer line is looked at by no rule but those on its beginning. */
    private static final int LONGEST_FURNITURE = 700;

    /** How far a rule reaches from the line it recognises. */
    public enum Reach {
        /** The words matched at the beginning of the line. */
        MATCH,
        /** The words matched at the beginning of the line, when the text has one of them alone: no name of two words. */
        TWICE,
        /** The words matched, wherever in the line. */
        INSIDE,
        /** The whole line. */
        LINE,
        /** The whole line, where no markup tells what it is. */
        PLAIN,
        /** The whole line, where no markup tells what it is and it stands above the first paragraph. */
        HEAD,
        /** The line and the link titles under it. */
        TITLES,
        /** The line and everything below it. */
        END,
        /** The line, when it is the last prose and speaks of nobody named above. */
        ABOUT
    }

    /**
     * One row of the table.
     *
     * @param name names the rule in a record's provenance
     * @param pattern held against a stripped line, from its beginning unless it reaches inside
     * @param kind what the line or the words are
     * @param reach how far it reaches
     * @param words a line that it knows has one of these, whatever its capitals; empty where no such words are known
     * @param row where it stands in the table
     */
    public record Rule(
            String name, Pattern pattern, Furniture.Kind kind, Reach reach, List<String> words, RuleFile.Row row) {

        public Rule {
            words = List.copyOf(words);
        }

        /** Whether the line has a word without which the rule knows none; much quicker asked than the pattern. */
        boolean mayKnow(String inLowerCase) {
            if (words.isEmpty()) {
                return true;
            }
            for (String word : words) {
                if (inLowerCase.contains(word)) {
                    return true;
                }
            }
            return false;
        }

        /** The match, null when the rule has nothing to say of this line. */
        @Nullable
        public Matcher match(String line) {
            Matcher matcher = pattern.matcher(line);
            boolean matches = switch (reach) {
                case MATCH, TWICE -> matcher.lookingAt();
                case INSIDE -> matcher.find();
                case LINE, PLAIN, HEAD, TITLES, END, ABOUT -> line.length() <= LONGEST_FURNITURE && matcher.matches();
            };
            return matches ? matcher : null;
        }
    }

    private final List<Rule> rules;
    /** Those that are held against a line from its first letter on. */
    private final Beginnings<Rule> atBeginning;

    /** Reads the table. */
    public FurnitureRules() {
        Map<String, RuleFile.Row> words = RuleFile.read(Furniture.class, "en/furniture-words.tsv").rows().stream()
                .collect(Collectors.toMap(row -> row.get("name"), Function.identity()));
        this.rules = RuleFile.read(Furniture.class, "en/furniture.tsv").rows().stream()
                .map(row -> rule(row, words.remove(row.get("name"))))
                .toList();
        if (!words.isEmpty()) {
            throw words.values().iterator().next().malformed("the name of a rule of furniture.tsv");
        }
        this.atBeginning = new Beginnings<>(
                rules.stream().filter(rule -> rule.reach != Reach.INSIDE).toList(), Rule::pattern);
    }

    /** All of them, in the order of the file. */
    public List<Rule> rules() {
        return rules;
    }

    /** Those of one reach, in the order of the file. */
    public List<Rule> rules(Reach reach) {
        return rules.stream().filter(rule -> rule.reach == reach).toList();
    }

    /** The first rule, in the order of the file, that knows this line from its beginning and has one of these reaches. */
    @Nullable
    public Rule find(String line, Reach... reaches) {
        List<Reach> wanted = List.of(reaches);
        String inLowerCase = "";
        for (Rule rule : atBeginning.of(line)) {
            if (!wanted.contains(rule.reach)) {
                continue;
            }
            if (inLowerCase.isEmpty() && !rule.words.isEmpty()) {
                inLowerCase = line.toLowerCase(Locale.ROOT);
            }
            if (rule.mayKnow(inLowerCase) && rule.match(line) != null) {
                return rule;
            }
        }
        return null;
    }

    /** Whether the whole line is furniture wherever it stands. */
    public boolean isFurniture(String line) {
        return find(line, Reach.LINE, Reach.TITLES, Reach.END) != null;
    }

    private static Rule rule(RuleFile.Row row, RuleFile.@Nullable Row words) {
        try {
            return new Rule(
                    row.get("name"),
                    Pattern.compile(row.get("pattern")),
                    row.constant("kind", Furniture.Kind.class),
                    row.constant("reach", Reach.class),
                    words == null ? List.of() : words.list("words"),
                    row);
        } catch (PatternSyntaxException e) {
            throw row.malformed("a regular expression as pattern: " + e.getDescription());
        }
    }
}
