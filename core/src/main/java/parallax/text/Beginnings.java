package parallax.text;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Rules by the first letters of what they may match, so that a line is held only against those that have a chance. Nothing is
 * guessed: a pattern that fails on the beginning of a line without having asked for more fails on every line that begins so.
 * What is found is kept by the beginning, which many lines share.
 *
 * @param <R> a rule with a pattern that is held against lines from their first letter on
 */
public final class Beginnings<R> {

    /** So many letters tell nearly all words apart. */
    private static final int LETTERS = 4;

    /** More beginnings than texts of one language have; what comes later is held against every rule. */
    private static final int MOST_KEPT = 20_000;

    private final List<R> rules;
    private final Function<R, Pattern> pattern;
    private final Map<String, List<R>> known = new ConcurrentHashMap<>();

    /** @param rules in the order in which they are to be given back */
    public Beginnings(List<R> rules, Function<R, Pattern> pattern) {
        this.rules = List.copyOf(rules);
        this.pattern = pattern;
    }

    /** The rules that may match this line from its beginning, in their order; all others do not. */
    public List<R> of(String line) {
        String beginning = beginning(line);
        List<R> found = known.get(beginning);
        if (found == null) {
            if (known.size() >= MOST_KEPT) {
                return rules;
            }
            found = rules.stream()
                    .filter(rule -> mayBegin(pattern.apply(rule), beginning))
                    .toList();
            known.put(beginning, found);
        }
        return found;
    }

    /** The first letters, none of them cut in half. */
    private static String beginning(String line) {
        if (line.length() <= LETTERS) {
            return line;
        }
        boolean half = Character.isHighSurrogate(line.charAt(LETTERS - 1));
        return line.substring(0, half ? LETTERS - 1 : LETTERS);
    }

    private static boolean mayBegin(Pattern pattern, String beginning) {
        Matcher matcher = pattern.matcher(beginning);
        return matcher.lookingAt() || matcher.hitEnd();
    }
}
