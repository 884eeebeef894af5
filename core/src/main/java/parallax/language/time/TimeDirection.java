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
            "suppose",
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
    /** What is planned lies ahead of the plan, also when the plan itself is past: "was scheduled for Friday". */
    private static final Set<String> SCHEDULING = Set.of("plan", "schedule", "slate", "expect", "due", "set");
    /** Before these a time is a limit ahead, unless the verb stands in the past. */
    private static final Set<String> LIMITS =
            Set.of("by", "until", "till", "before", "through", "effective", "due", "as");
    /** What gives somebody until a time, or moves a thing to one. */
    private static final Set<String> GRANTING =
            Set.of("give", "extend", "delay", "postpone", "adjourn", "deadline", "defer", "suspend", "reschedule");

    private static final Set<String> DEFERRING = Set.of("until", "till", "to");
    /** "Could not be reached on Monday", "would not comment on Monday": the attempt is over. */
    private static final Set<String> NEVER = Set.of("not", "n't", "n’t", "never", "neither", "nor", "no");

    private static final Set<String> ANSWERING = Set.of(
            "comment", "say", "confirm", "discuss", "elaborate", "disclose", "answer", "give", "provide", "specify");
    /** "Friday's vote" may lie ahead, "Friday's ruling" does not. */
    private static final Set<String> ARRANGED = Set.of(
            "election",
            "vote",
            "ballot",
            "poll",
            "runoff",
            "referendum",
            "summit",
            "meeting",
            "talk",
            "session",
            "conference",
            "hearing",
            "trial",
            "ceremony",
            "deadline",
            "game",
            "match",
            "race",
            "final",
            "debate",
            "visit",
            "trip",
            "rally",
            "march",
            "launch",
            "release",
            "inauguration",
            "funeral",
            "service",
            "event",
            "contest");

    private static final int FARTHEST = 12;

    /** The direction at a token, from syntax where there is any, else from the nearest verb in its clause. */
    static TimeDirection at(Sentence sentence, int token) {
        List<Token> tokens = sentence.tokens();
        boolean parsed = tokens.stream().anyMatch(other -> other.head() >= 0);
        if (!parsed) {
            return limited(byNeighbours(tokens, token), tokens, token);
        }
        Token time = tokens.get(token);
        TimeDirection owned = byOwner(sentence, time);
        if (owned != UNKNOWN) {
            return owned;
        }
        return granted(sentence, time) ? FUTURE : limited(bySyntax(sentence, time), tokens, token);
    }

    private static TimeDirection limited(TimeDirection tense, List<Token> tokens, int token) {
        boolean limit =
                token > 0 && LIMITS.contains(tokens.get(token - 1).text().toLowerCase(Locale.ROOT));
        return tense == UNKNOWN && limit ? FUTURE : tense;
    }

    /** "Monday's attack" is over, whatever the verb says of it. */
    private static TimeDirection byOwner(Sentence sentence, Token time) {
        Token head = time;
        while (head.head() >= 0 && !head.relation().equals("nmod:poss") && inDate(sentence, head)) {
            head = sentence.tokens().get(head.head());
        }
        if (!head.relation().equals("nmod:poss") || head.head() < 0) {
            return UNKNOWN;
        }
        Token owned = sentence.tokens().get(head.head());
        return ARRANGED.contains(owned.lemma()) ? UNKNOWN : PAST;
    }

    /** "Feb." of "Feb. 18", "9" of "9 a.m. Tuesday". */
    private static boolean inDate(Sentence sentence, Token token) {
        Token head = sentence.tokens().get(token.head());
        return Math.abs(head.index() - token.index()) <= 2 && !head.isVerb() && head.index() > token.index();
    }

    private static boolean granted(Sentence sentence, Token time) {
        if (time.index() == 0) {
            return false;
        }
        String before = sentence.tokens().get(time.index() - 1).text().toLowerCase(Locale.ROOT);
        Token current = time;
        for (int steps = 0; DEFERRING.contains(before) && steps < 4 && current.head() >= 0; steps++) {
            current = sentence.tokens().get(current.head());
            if (GRANTING.contains(current.lemma())) {
                return true;
            }
        }
        return false;
    }

    private static TimeDirection bySyntax(Sentence sentence, Token time) {
        Token current = time;
        for (int steps = 0; steps < sentence.tokens().size() && current.head() >= 0; steps++) {
            if (INTENDING.contains(current.lemma())) {
                return FUTURE;
            }
            boolean infinitive = isInfinitive(sentence, current);
            boolean purpose = infinitive && current.is("acl");
            current = sentence.tokens().get(current.head());
            if (infinitive && (purpose || INTENDING.contains(current.lemma()))) {
                return hasPerfect(sentence, current) ? PAST : FUTURE;
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

    /** "To leave", "to be published". */
    private static boolean isInfinitive(Sentence sentence, Token verb) {
        return sentence.dependents(verb, "mark").stream()
                .anyMatch(mark -> mark.xpos().equals("TO"));
    }

    /** "Had been scheduled to expire on Friday". */
    private static boolean hasPerfect(Sentence sentence, Token verb) {
        return auxiliaries(sentence, verb).stream()
                .anyMatch(other -> other.text().equalsIgnoreCase("had"));
    }

    private static boolean negated(Sentence sentence, Token verb) {
        return sentence.tokens().stream()
                .filter(other -> NEVER.contains(other.text().toLowerCase(Locale.ROOT)))
                .anyMatch(other -> other.head() == verb.index()
                        || (other.index() < verb.index() && sentence.isWithin(other, verb)));
    }

    /** A modal that says no more than that an attempt failed. */
    private static boolean failed(Sentence sentence, Token verb, String modal) {
        boolean asked = modal.equals("would") && ANSWERING.contains(verb.lemma());
        return (modal.equals("could") || asked) && negated(sentence, verb);
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
                return perfect || failed(sentence, verb, word) ? PAST : FUTURE;
            }
            past |= Set.of("was", "were", "had", "did", "been").contains(word)
                    || (Set.of("has", "have").contains(word) && verb.xpos().equals("VBN"));
        }
        boolean reduced = verb.xpos().equals("VBN") && verb.relation().equals("acl");
        if (SCHEDULING.contains(verb.lemma()) && !hasPerfect(sentence, verb)) {
            return FUTURE;
        }
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
