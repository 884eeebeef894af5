package parallax.figure;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import parallax.language.Token;

/** Reads what a number is counted by: "a day", "per head", "an hour". */
final class Rates {

    private static final Set<String> ARTICLES = Set.of("a", "an", "each", "every");
    /** What "a" and "each" make a rate of; behind "per" any noun does. */
    private static final Set<String> MEASURES = Set.of(
            "second",
            "minute",
            "hour",
            "day",
            "night",
            "week",
            "fortnight",
            "month",
            "quarter",
            "season",
            "year",
            "decade",
            "share",
            "barrel",
            "tonne",
            "ton",
            "gallon",
            "litre",
            "liter",
            "ounce",
            "pound",
            "kilo",
            "kilogram",
            "head",
            "person",
            "piece",
            "unit",
            "bushel",
            "acre",
            "hectare",
            "mile",
            "game");
    /** "A year earlier" is a time. */
    private static final Set<String> TIMES =
            Set.of("earlier", "ago", "later", "before", "after", "on", "from", "previously", "old", "-", "or");

    /**
     * A rate behind a number.
     *
     * @param by what the number is counted by, in the singular
     * @param to index after its last token
     */
    record Rate(String by, int to) {}

    private Rates() {}

    /** The rate that begins at this token; null where none does. */
    static @Nullable Rate find(List<Token> tokens, int at) {
        String first = word(tokens, at);
        int noun = first.equals("per") || ARTICLES.contains(first) ? at + 1 : -1;
        if (noun < 0 || noun >= tokens.size()) {
            return null;
        }
        noun = word(tokens, noun).equals("-") ? noun + 1 : noun;
        if (first.equals("per")) {
            return per(tokens, noun);
        }
        return MEASURES.contains(word(tokens, noun)) && !TIMES.contains(word(tokens, noun + 1))
                ? new Rate(word(tokens, noun), noun + 1)
                : null;
    }

    private static @Nullable Rate per(List<Token> tokens, int at) {
        if (at < tokens.size() && Set.of("square", "cubic").contains(word(tokens, at))) {
            return at + 1 < tokens.size()
                    ? new Rate(word(tokens, at) + " " + tokens.get(at + 1).lemma(), at + 2)
                    : null;
        }
        boolean noun = at < tokens.size()
                && (tokens.get(at).isNoun() || word(tokens, at).equals("capita"));
        return noun ? new Rate(tokens.get(at).lemma().toLowerCase(Locale.ROOT), at + 1) : null;
    }

    private static String word(List<Token> tokens, int at) {
        return at < 0 || at >= tokens.size() ? "" : tokens.get(at).text().toLowerCase(Locale.ROOT);
    }
}
