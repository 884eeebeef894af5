package parallax.entity;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import parallax.language.Sentence;
import parallax.language.Token;
import parallax.text.Span;

/** Questions about a phrase that the tables and readers of this room share. */
final class Phrases {

    private static final Pattern SPACES = Pattern.compile("\\s+");

    /** Prepositions after which a name is first of all a place. */
    private static final Set<String> PLACING = Set.of(
            "in",
            "near",
            "inside",
            "at",
            "across",
            "throughout",
            "around",
            "outside",
            "within",
            "over",
            "off",
            "along",
            "into",
            "onto",
            "from",
            "to",
            "toward",
            "towards",
            "through",
            "via",
            "beyond",
            "above",
            "beneath",
            "en",
            "surrounding",
            "north",
            "south",
            "east",
            "west");

    /** Of those, the ones after which it can be nothing but a place. */
    private static final Set<String> INSIDE = Set.of(
            "in", "near", "inside", "at", "across", "throughout", "around", "outside", "within", "through", "off");

    /** Verbs whose object is a party even when it is called by its capital: one warns Moscow, but one enters Moscow. */
    private static final Set<String> ADDRESSING = Set.of(
            "accuse",
            "urge",
            "tell",
            "warn",
            "blame",
            "criticise",
            "criticize",
            "condemn",
            "support",
            "back",
            "help",
            "press",
            "pressure",
            "ask",
            "call",
            "thank",
            "persuade",
            "provoke",
            "threaten",
            "isolate",
            "punish",
            "assure",
            "inform",
            "invite",
            "deter",
            "push",
            "force",
            "convince",
            "arm",
            "want",
            "expect",
            "sanction",
            "challenge",
            "trust",
            "advise",
            "praise",
            "denounce",
            "confront",
            "appease",
            "oppose",
            "remind",
            "embarrass",
            "allow",
            "enable",
            "prompt");

    private static final Set<String> POSSESSIVES = Set.of("its", "their");

    private Phrases() {}

    /** The words of a span in lower case with single spaces and plain apostrophes. */
    static String words(String text, Span span) {
        return lower(span.in(text));
    }

    static String lower(String words) {
        return SPACES.matcher(words.strip())
                .replaceAll(" ")
                .replace('\u2019', '\'')
                .toLowerCase(Locale.ROOT);
    }

    static boolean isPlacing(String preposition) {
        return PLACING.contains(preposition);
    }

    static boolean isInside(String preposition) {
        return INSIDE.contains(preposition);
    }

    /** The preposition of a phrase, in lower case; the one before the first of a list for its later members. */
    static Optional<String> findPreposition(Sentence sentence, Token head) {
        Optional<Token> own = sentence.findDependent(head, "case");
        if (own.isPresent() && !own.get().xpos().equals("POS")) {
            return Optional.of(own.get().text().toLowerCase(Locale.ROOT));
        }
        if (head.is("conj") || head.is("flat") || head.is("compound")) {
            return sentence.findHead(head).filter(Token::isNoun).flatMap(first -> findPreposition(sentence, first));
        }
        return Optional.empty();
    }

    /** True when the phrase acts or is spoken of as a party: subject, object, or after "by", "with", "between". */
    static boolean isParty(Sentence sentence, Token head) {
        if (head.is("nsubj") && !head.relation().equals("nsubj:pass")) {
            return true;
        }
        if (head.is("obj") || head.is("iobj")) {
            return sentence.findHead(head)
                    .map(verb -> ADDRESSING.contains(verb.lemma()))
                    .orElse(false);
        }
        if (head.is("conj")) {
            return sentence.findHead(head)
                    .filter(Token::isNoun)
                    .map(first -> isParty(sentence, first))
                    .orElse(false);
        }
        if (isPossessor(sentence, head)) {
            return true;
        }
        return findPreposition(sentence, head)
                .map(word -> Set.of("by", "with", "between", "against", "for", "than", "on")
                        .contains(word))
                .orElse(false);
    }

    /** True for "Moscow" in "Moscow's demands" and "Moscow" in "its Moscow-backed allies". */
    static boolean isPossessor(Sentence sentence, Token head) {
        return head.relation().equals("nmod:poss")
                || sentence.dependents(head, "case").stream()
                        .anyMatch(token -> token.xpos().equals("POS"));
    }

    /** True when the token only modifies the noun that follows: "Moscow police", "US troops". */
    static boolean isModifier(Token token) {
        return token.is("compound") || token.is("amod") || token.relation().equals("nmod:desc");
    }

    static boolean isPlural(Token noun) {
        return noun.xpos().equals("NNS") || noun.xpos().equals("NNPS");
    }

    /** True when a definite article, demonstrative or possessive opens the phrase. */
    static boolean isDefinite(Sentence sentence, Token head) {
        return sentence.dependents(head).stream()
                .anyMatch(token -> token.is("det")
                        && Set.of("the", "this", "that", "these", "those")
                                .contains(token.text().toLowerCase(Locale.ROOT)));
    }

    static List<Token> tokens(Sentence sentence, int first, int last) {
        return sentence.tokens().subList(first, last + 1);
    }

    /** True for a word that opens the phrase of this head: article, adjective, number, noun before it. */
    static boolean opensPhrase(Sentence sentence, Token token, Token head) {
        return Set.of("DET", "ADJ", "NUM", "NOUN", "PROPN", "PRON", "ADV").contains(token.upos())
                && token.index() != head.head()
                && sentence.isWithin(token, head);
    }

    /** "its" or "their" before a noun. */
    static Optional<Token> findPronounOwner(Sentence sentence, Token noun) {
        return sentence.dependents(noun, "nmod:poss").stream()
                .filter(token -> POSSESSIVES.contains(Phrases.lower(token.text())))
                .findFirst();
    }
}
