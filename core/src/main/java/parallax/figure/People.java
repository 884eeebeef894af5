package parallax.figure;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import parallax.language.Analysis;
import parallax.language.Mention;
import parallax.language.Sentence;
import parallax.language.Token;
import parallax.text.Span;

/**
 * Finds people who are counted without a number, as the coders of military press releases count them at the least:
 * "insurgents" are two, "a Taliban leader" is one, and so is a name.
 */
final class People {

    private static final Set<String> NONE = Set.of("no", "neither", "any", "every", "each", "which", "what");
    private static final Set<String> PRONOUNS = Set.of("him", "her");
    private static final Set<String> DEFINITE = Set.of("the", "this", "these", "that", "those", "both");
    private static final Set<String> INSIDE =
            Set.of("det", "amod", "compound", "nummod", "nmod:poss", "case", "punct", "flat", "nmod", "advmod");

    private final PersonNouns nouns = new PersonNouns();

    /**
     * Someone counted.
     *
     * @param head the noun or the last word of the name
     * @param phrase from the article or the first word that describes them
     * @param counted the phrase without its article
     */
    record Person(Token head, Span phrase, Span counted, BigDecimal atLeast, String rule) {}

    /** The person or people whose noun this is; null where it is none, or where a word counts it already. */
    @Nullable
    Person find(Analysis analysis, Sentence sentence, Token head) {
        if (PRONOUNS.contains(head.text()) && head.is("obj")) {
            return new Person(head, head.span(), head.span(), BigDecimal.ONE, "vague/the-person");
        }
        if (head.lemma().equals("one") && isOneOf(sentence, head)) {
            Token whose = sentence.tokens().get(head.index() + 2);
            boolean part = DEFINITE.contains(whose.text().toLowerCase(Locale.ROOT));
            return new Person(
                    head, head.span(), head.span(), BigDecimal.ONE, part ? "vague/the-person" : "vague/a-person");
        }
        boolean name = isLastOfName(analysis, sentence, head);
        boolean noun = head.xpos().startsWith("NN")
                && nouns.contains(head.lemma())
                && !head.is("compound")
                && !head.is("flat");
        boolean part =
                head.is("nmod") && sentence.tokens().get(head.head()).xpos().equals("CD");
        if ((!name && !noun) || part) {
            return null;
        }
        List<Token> tokens = sentence.tokens();
        int from = head.index();
        while (from > 0 && isInside(tokens, from - 1, head)) {
            from--;
        }
        while (from < head.index()
                && (tokens.get(from).is("case")
                        || tokens.get(from).is("punct")
                        || tokens.get(from).is("cc"))) {
            from++;
        }
        Token first = tokens.get(from);
        boolean determined = first.is("det") || first.relation().equals("nmod:poss");
        String word = first.text().toLowerCase(Locale.ROOT);
        for (int at = from; at < head.index(); at++) {
            if (NONE.contains(tokens.get(at).text().toLowerCase(Locale.ROOT))
                    || tokens.get(at).xpos().equals("CD")) {
                return null;
            }
        }
        boolean plural = head.xpos().equals("NNS") || head.xpos().equals("NNPS");
        String rule = name ? "named-person" : rule(word, plural, nouns.isLeader(head.lemma()));
        Span phrase = Span.covering(first.span(), head.span());
        Span counted = determined && from < head.index()
                ? Span.covering(tokens.get(from + 1).span(), head.span())
                : phrase;
        return new Person(head, phrase, counted, BigDecimal.valueOf(plural && !name ? 2 : 1), "vague/" + rule);
    }

    /** "One of his associates" */
    private static boolean isOneOf(Sentence sentence, Token one) {
        List<Token> tokens = sentence.tokens();
        return one.index() + 2 < tokens.size()
                && tokens.get(one.index() + 1).text().equals("of");
    }

    private static String rule(String first, boolean plural, boolean leader) {
        return (DEFINITE.contains(first) ? "the-" : "a-") + (plural ? "plural" : leader ? "leader" : "person");
    }

    private static boolean isInside(List<Token> tokens, int at, Token head) {
        Token token = tokens.get(at);
        if (!INSIDE.contains(token.relation()) && !token.is("nmod:poss")) {
            return false;
        }
        int above = token.head();
        return above >= at - 2 && above <= head.index();
    }

    private static boolean isLastOfName(Analysis analysis, Sentence sentence, Token head) {
        return head.upos().equals("PROPN")
                && analysis.mentions().stream()
                        .anyMatch(mention -> mention.kind() == Mention.Kind.PERSON
                                && mention.span().end() == head.span().end()
                                && sentence.span().contains(mention.span()));
    }
}
