package parallax.language.time;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import parallax.language.Sentence;
import parallax.language.Token;

/** Which way a bare weekday or month points: the tense of the verb that governs it decides. */
enum TimeDirection {
    PAST,
    FUTURE,
    UNKNOWN;

    private static final Set<String> FUTURE_MODALS =
            Set.of("will", "'ll", "’ll", "shall", "wo", "would", "may", "might", "could", "should", "must", "can");
    private static final Set<String> INTENDING = Set.of(
            "plan",
            "intend",
            "expect",
            "hope",
            "agree",
            "vow",
            "schedule",
            "set",
            "due",
            "promise",
            "pledge",
            "threaten",
            "aim",
            "prepare",
            "likely",
            "want",
            "slate",
            "ready",
            "order",
            "urge",
            "tell",
            "ask",
            "propose",
            "decide",
            "expire",
            "mature",
            "payable",
            "redeemable");
    /** Before these a time is a limit ahead, unless the verb stands in the past. */
    private static final Set<String> LIMITS =
            Set.of("by", "until", "till", "before", "through", "effective", "due", "as");

    private static final int FARTHEST = 12;

    /** The direction at a token, from syntax where there is any, else from the nearest verb in its clause. */
    static TimeDirection at(Sentence sentence, int token) {
        List<Token> tokens = sentence.tokens();
        boolean parsed = tokens.stream().anyMatch(other -> other.head() >= 0);
        TimeDirection tense = parsed ? bySyntax(sentence, tokens.get(token)) : byNeighbours(tokens, token);
        boolean limit =
                token > 0 && LIMITS.contains(tokens.get(token - 1).text().toLowerCase(Locale.ROOT));
        return tense == UNKNOWN && limit ? FUTURE : tense;
    }

    private static TimeDirection bySyntax(Sentence sentence, Token time) {
        Token current = time;
        for (int steps = 0; steps < sentence.tokens().size() && current.head() >= 0; steps++) {
            if (INTENDING.contains(current.lemma())) {
                return FUTURE;
            }
            boolean infinitive = current.xpos().equals("VB")
                    && sentence.findDependent(current, "mark").isPresent();
            current = sentence.tokens().get(current.head());
            if (infinitive && INTENDING.contains(current.lemma())) {
                return FUTURE;
            }
            if (current.isVerb() || !auxiliaries(sentence, current).isEmpty()) {
                TimeDirection tense = tense(sentence, current);
                if (tense != UNKNOWN) {
                    return tense;
                }
            }
        }
        return INTENDING.contains(current.lemma()) ? FUTURE : UNKNOWN;
    }

    private static List<Token> auxiliaries(Sentence sentence, Token verb) {
        return sentence.tokens().stream()
                .filter(other ->
                        other.head() == verb.index() && (other.is("aux") || other.is("cop") || other.is("mark")))
                .toList();
    }

    /** Unknown for infinitives and participles, which take the tense of what governs them, and for the plain present. */
    private static TimeDirection tense(Sentence sentence, Token verb) {
        boolean past = verb.xpos().equals("VBD");
        boolean intended = INTENDING.contains(verb.lemma());
        for (Token auxiliary : auxiliaries(sentence, verb)) {
            String word = auxiliary.text().toLowerCase(Locale.ROOT);
            if (FUTURE_MODALS.contains(word) && auxiliary.is("aux")) {
                boolean perfect = auxiliaries(sentence, verb).stream()
                        .anyMatch(other -> other.text().equals("have"));
                return perfect ? PAST : FUTURE;
            }
            past |= Set.of("was", "were", "had", "did", "been").contains(word)
                    || (Set.of("has", "have").contains(word) && verb.xpos().equals("VBN"));
        }
        boolean reduced = verb.xpos().equals("VBN") && verb.relation().equals("acl");
        if (past || (reduced && !intended)) {
            return PAST;
        }
        boolean continuous = verb.xpos().equals("VBG")
                && auxiliaries(sentence, verb).stream()
                        .anyMatch(
                                other -> Set.of("is", "are", "am", "'s", "'re").contains(other.text()));
        return intended || continuous ? FUTURE : UNKNOWN;
    }

    private static TimeDirection byNeighbours(List<Token> tokens, int token) {
        for (int distance = 1; distance <= FARTHEST; distance++) {
            for (int at : new int[] {token - distance, token + distance}) {
                if (at < 0 || at >= tokens.size()) {
                    continue;
                }
                String word = tokens.get(at).text().toLowerCase(Locale.ROOT);
                if (FUTURE_MODALS.contains(word) || INTENDING.contains(word)) {
                    return FUTURE;
                }
                if (Set.of("was", "were", "had", "said", "did", "has", "been").contains(word) || word.endsWith("ed")) {
                    return PAST;
                }
            }
        }
        return UNKNOWN;
    }
}
