package parallax.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import parallax.language.Sentence;
import parallax.language.Token;
import parallax.text.RuleFile;

/**
 * The words that call a rule. Written with the head marked for its part of speech: {@code withdraw/v},
 * {@code pull/v back}, {@code air strike/n}, {@code willing/a}, {@code put/v under house arrest}.
 *
 * @param lemma of the head
 * @param part {@code v} for a verb, {@code n} for a noun, {@code a} for an adjective
 * @param before words that stand before the head or modify it
 * @param after words that follow the head
 */
record Trigger(String lemma, char part, List<String> before, List<String> after) {

    private static final Pattern FORM = Pattern.compile("((?:[^\\s/]+ )*)([^\\s/]+)/([vna])((?: [^\\s/]+)*)");
    /** How far a particle may stand from its verb: "pulls some of its troops back". */
    private static final int REACH = 8;

    Trigger {
        before = List.copyOf(before);
        after = List.copyOf(after);
    }

    static Trigger parse(String text, RuleFile.Row row) {
        Matcher form = FORM.matcher(text);
        if (!form.matches()) {
            throw row.malformed("a trigger such as pull/v back, found " + text);
        }
        return new Trigger(form.group(2), form.group(3).charAt(0), words(form.group(1)), words(form.group(4)));
    }

    private static List<String> words(String text) {
        return text.isBlank() ? List.of() : List.of(text.strip().split(" "));
    }

    int size() {
        return 1 + before.size() + after.size();
    }

    /** The tokens of this trigger around a head that has its lemma; empty when a word is missing. */
    Optional<List<Token>> find(Sentence sentence, Token head) {
        List<Token> found = new ArrayList<>();
        for (String word : before) {
            Optional<Token> token = findBefore(sentence, head, word);
            if (token.isEmpty()) {
                return Optional.empty();
            }
            found.add(token.get());
        }
        found.add(head);
        for (String word : after) {
            Optional<Token> token = findAfter(sentence, head, found, word);
            if (token.isEmpty()) {
                return Optional.empty();
            }
            found.add(token.get());
        }
        return Optional.of(found);
    }

    private static Optional<Token> findBefore(Sentence sentence, Token head, String word) {
        return sentence.tokens().stream()
                .filter(token -> token.index() < head.index() && token.index() >= head.index() - 4 && is(token, word))
                .filter(token -> token.head() == head.index() || onlyModifiers(sentence, token, head))
                .findFirst();
    }

    /** True when all between a word and the head are words of the same phrase: "suicide car bomb". */
    private static boolean onlyModifiers(Sentence sentence, Token token, Token head) {
        return sentence.tokens().subList(token.index(), head.index()).stream()
                .allMatch(between -> between.isNoun()
                        || between.upos().equals("ADJ")
                        || between.text().equals("-"));
    }

    private static Optional<Token> findAfter(Sentence sentence, Token head, List<Token> found, String word) {
        Token last = found.get(found.size() - 1);
        int end = Math.min(sentence.tokens().size(), head.index() + REACH);
        for (Token token : sentence.tokens().subList(last.index() + 1, end)) {
            if (is(token, word) && (token.index() == last.index() + 1 || belongs(sentence, token, found))) {
                return Optional.of(token);
            }
        }
        return Optional.empty();
    }

    /** True when a word hangs on the words found so far, or is the preposition of what hangs on them. */
    private static boolean belongs(Sentence sentence, Token token, List<Token> found) {
        Token above = sentence.findHead(token).orElse(token);
        boolean direct = found.stream().anyMatch(other -> other.index() == above.index());
        boolean preposition = token.is("case") && found.stream().anyMatch(other -> other.index() == above.head());
        return direct || preposition;
    }

    static boolean is(Token token, String word) {
        return lemmaOf(token).equals(word)
                || token.text().toLowerCase(Locale.ROOT).equals(word);
    }

    /** The lemma in lower case, whatever the headline's capitals made of it. */
    static String lemmaOf(Token token) {
        return token.lemma().toLowerCase(Locale.ROOT);
    }
}
