package parallax.evidence;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import parallax.language.Sentence;
import parallax.language.Token;
import parallax.text.RuleFile;
import parallax.text.Span;

/** Finds the nouns of {@code en/evidence.tsv} and the verbs around them. */
final class PieceFinder {

    private final Map<String, Piece.Rule> rules = new HashMap<>();

    PieceFinder() {
        for (RuleFile.Row row :
                RuleFile.read(PieceFinder.class, "en/evidence.tsv").rows()) {
            row.list("words").forEach(words -> rules.put(words, Piece.Rule.of(row)));
        }
    }

    List<Piece> find(Sentence sentence) {
        List<Piece> pieces = new ArrayList<>();
        for (Token token : sentence.tokens()) {
            boolean names = token.upos().equals("NOUN") && !token.is("compound");
            if (names) {
                find(sentence, token).ifPresent(pieces::add);
            }
        }
        return pieces;
    }

    private Optional<Piece> find(Sentence sentence, Token head) {
        int start = head.index();
        Piece.Rule rule = rules.get(head.lemma());
        while (start > 0 && isPart(sentence, start - 1, head)) {
            start--;
            Piece.Rule longer = rules.get(words(sentence, start, head.index()));
            rule = longer == null ? rule : longer;
        }
        if (rule == null) {
            return Optional.empty();
        }
        Span span = Span.covering(sentence.tokens().get(start).span(), head.span());
        return Optional.of(new Piece(rule, sentence, head, span, verbs(sentence, head)));
    }

    private static boolean isPart(Sentence sentence, int at, Token head) {
        Token token = sentence.tokens().get(at);
        boolean describes = token.is("compound") || token.is("amod");
        return describes && sentence.isWithin(token, head) && !token.upos().equals("PROPN");
    }

    /** The first word of the phrase and its noun in dictionary form. */
    private static String words(Sentence sentence, int start, int head) {
        String first = sentence.tokens().get(start).text().toLowerCase(Locale.ROOT);
        return first + " " + sentence.tokens().get(head).lemma();
    }

    /** Verbs that describe the noun, and those that it depends on, seen through "appeared to" and "the authenticity of". */
    private static List<Token> verbs(Sentence sentence, Token head) {
        List<Token> verbs = new ArrayList<>();
        for (Token other : sentence.dependents(head)) {
            if (other.isVerb() && (other.is("acl") || other.is("amod"))) {
                add(sentence, verbs, other);
            }
        }
        Token current = head;
        for (int step = 0; step < 4 && current.head() >= 0; step++) {
            Token above = sentence.tokens().get(current.head());
            if (above.isVerb() && !current.is("ccomp") && !current.is("advcl")) {
                add(sentence, verbs, above);
                return verbs;
            }
            boolean passes = current.is("nmod") || current.is("conj") || current.is("appos") || current.is("compound");
            if (!passes) {
                return verbs;
            }
            current = above;
        }
        return verbs;
    }

    private static void add(Sentence sentence, List<Token> verbs, Token verb) {
        verbs.add(verb);
        for (Token other : sentence.dependents(verb)) {
            boolean same = other.is("xcomp")
                    || (other.is("conj")
                            && sentence.findDependent(other, "nsubj").isEmpty());
            if (other.isVerb() && same) {
                verbs.add(other);
            }
        }
    }
}
