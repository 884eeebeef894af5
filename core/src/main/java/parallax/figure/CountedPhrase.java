package parallax.figure;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import parallax.language.Token;
import parallax.text.Span;

/**
 * The noun phrase that a number counts.
 *
 * @param head its noun
 * @param span from the first word behind the number to the noun
 */
record CountedPhrase(Token head, Span span) {

    private static final Set<String> DETERMINERS =
            Set.of("the", "its", "their", "his", "her", "these", "those", "our", "all", "a", "an", "such");
    private static final Set<String> INSIDE =
            Set.of("JJ", "JJR", "JJS", "NN", "NNP", "VBN", "VBG", "HYPH", "POS", "NNPS", "CD", "FW", "ADD");
    private static final Set<String> NOUNS = Set.of("NN", "NNS", "NNP", "NNPS");
    private static final Set<String> PARTS = Set.of("obj", "nsubj", "nsubj:pass");
    private static final int LONGEST = 9;

    /** The phrase that follows a number, also by way of "of"; null when none does. */
    static @Nullable CountedPhrase find(List<Token> tokens, int from) {
        int start = from;
        boolean partitive = start < tokens.size() && tokens.get(start).text().equals("of");
        if (partitive) {
            start++;
        }
        while (partitive
                && start < tokens.size()
                && DETERMINERS.contains(tokens.get(start).lemma())) {
            start++;
        }
        Token head = null;
        int at = start;
        for (; at < tokens.size() && at < start + LONGEST; at++) {
            Token token = tokens.get(at);
            boolean plural = token.xpos().equals("NNS") && !joinsNext(tokens, at);
            if (NOUNS.contains(token.xpos()) || (head == null && standsAsNoun(tokens, at))) {
                head = token;
            } else if (head == null && token.xpos().equals("CC") && at > start) {
                continue;
            } else if (!INSIDE.contains(token.xpos()) || isPredicate(tokens, at)) {
                break;
            }
            if (plural) {
                break;
            }
        }
        return head == null
                ? null
                : new CountedPhrase(head, Span.covering(tokens.get(start).span(), head.span()));
    }

    /** "One insurgent": an adjective that is what the clause speaks of. */
    private static boolean standsAsNoun(List<Token> tokens, int at) {
        Token token = tokens.get(at);
        boolean last =
                at + 1 >= tokens.size() || !INSIDE.contains(tokens.get(at + 1).xpos());
        return last && token.xpos().equals("JJ") && PARTS.contains(token.relation());
    }

    /** "Arms depots": a plural that only names the kind of the noun behind it. */
    private static boolean joinsNext(List<Token> tokens, int at) {
        return at + 1 < tokens.size()
                && NOUNS.contains(tokens.get(at + 1).xpos())
                && tokens.get(at).is("compound")
                && tokens.get(at).head() > at;
    }

    /** "Killed" in "12 people killed" is said of the phrase; in "12 wounded people" it stands within. */
    private static boolean isPredicate(List<Token> tokens, int at) {
        Token token = tokens.get(at);
        boolean verb = token.xpos().equals("VBN") || token.xpos().equals("VBG");
        return verb && !token.is("amod") && !token.is("compound") && token.head() < at;
    }
}
