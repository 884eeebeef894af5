package parallax.situation.told;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import parallax.ledger.Event;
import parallax.ledger.Event.Auxiliary;
import parallax.text.RuleFile;

/** Tells how an event stands in what is said, by the words around its trigger and the rules of {@code standing.tsv}. */
public final class Standings {

    /** Words that a verb follows and a noun does not. */
    private static final Set<String> BEFORE_VERBS = Set.of(
            "to", "has", "have", "had", "is", "are", "was", "were", "be", "been", "being", "will", "would", "could",
            "can", "may", "might", "shall", "should", "must", "not", "n't", "he", "she", "it", "they", "we", "i", "who",
            "which", "that", "also", "already", "never", "just", "now", "then");

    private static final Pattern DETERMINED = Pattern.compile(
            "(?:^|\\s)(?:an?|the|any|this|that|its|his|her|their|our|no|new|further|another|such|possible"
                    + "|potential|imminent|military|full-scale|armed|large-scale|\\S+['’]s|\\S+s['’])$");

    private static final Pattern CONDITION_BEHIND =
            Pattern.compile("\\b(?:if|unless|in the event|in case|in the case|should (?:he|she|it|they|\\w+) \\w+)\\b");

    /** Which triggers a rule holds for. */
    private enum Reach {
        NOUN,
        VERB,
        ANY
    }

    private record Rule(String name, Reach reach, Standing standing, Pattern pattern, RuleFile.Row row) {}

    private final List<Rule> rules = RuleFile.read(Standings.class, "en/standing.tsv").rows().stream()
            .map(Standings::rule)
            .toList();

    private static Rule rule(RuleFile.Row row) {
        try {
            return new Rule(
                    row.get("name"),
                    row.constant("reach", Reach.class),
                    row.constant("standing", Standing.class),
                    Pattern.compile(row.get("pattern")),
                    row);
        } catch (PatternSyntaxException e) {
            throw row.malformed("a regular expression as pattern: " + e.getDescription());
        }
    }

    /**
     * How an event stands.
     *
     * @param before the words of the same content or clause before the trigger
     * @param trigger the trigger
     * @param behind those behind it
     */
    public Standing of(Event event, String before, String trigger, String behind) {
        if (event.auxiliary().contains(Auxiliary.HYPOTHETICAL) && hangsOn(behind)) {
            return Standing.CONDITIONAL;
        }
        Standing told = byWords(before, trigger, behind);
        boolean future = event.auxiliary().contains(Auxiliary.FUTURE)
                || event.auxiliary().contains(Auxiliary.HYPOTHETICAL);
        return told == Standing.ACTUAL && future ? Standing.PROSPECTIVE : told;
    }

    /** The same by the words alone. */
    Standing byWords(String before, String trigger, String behind) {
        String words = before.toLowerCase(Locale.ROOT).replace('’', '\'').stripTrailing();
        boolean noun = isNoun(words, trigger.toLowerCase(Locale.ROOT));
        for (Rule rule : rules) {
            boolean holds = rule.reach() == Reach.ANY || (rule.reach() == Reach.NOUN) == noun;
            if (holds && rule.pattern().matcher(words + " ").find()) {
                return rule.standing();
            }
        }
        return hangsOn(behind) ? Standing.CONDITIONAL : Standing.ACTUAL;
    }

    private static boolean hangsOn(String behind) {
        return CONDITION_BEHIND.matcher(behind.toLowerCase(Locale.ROOT)).find();
    }

    /** The plain form of a word that no auxiliary, pronoun or "to" precedes is a noun: "any attack", "the Sorland offensive". */
    private static boolean isNoun(String before, String trigger) {
        String last = before.substring(before.lastIndexOf(' ') + 1);
        boolean inflected = trigger.endsWith("ed") || trigger.endsWith("ing");
        return !BEFORE_VERBS.contains(last)
                && (!inflected || DETERMINED.matcher(before).find());
    }
}
