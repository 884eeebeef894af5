package parallax.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import parallax.language.Sentence;
import parallax.language.Token;

/**
 * Mends faults that the parser is known for, most about whose argument a noun is: a title before a name that hangs
 * on the verb without being its subject or object ("authorities freed prominent blogger A. B."), an object taken for a
 * second subject, the object of "accused A of taking" that went to the verb below; a finite verb coordinated with an infinitive; and a deed in -ing taken for a verb ("killed
 * in police firing").
 */
final class Repair {

    /** Relations that a noun has to a noun, never to a verb. */
    private static final Set<String> NOMINAL = Set.of("nmod:desc", "nmod:poss", "nmod", "flat", "appos", "dep");

    /** Nouns in -ing that parsers take for participles behind the noun that says whose they are. */
    private static final Set<String> DEEDS = Set.of("firing", "shelling", "shooting", "bombing", "stabbing");

    private static final Set<String> BEFORE_DEEDS =
            Set.of("in", "during", "by", "from", "of", "after", "to", "through");

    private final Sentence sentence;
    private final List<Token> tokens;

    private Repair(Sentence sentence) {
        this.sentence = sentence;
        this.tokens = new ArrayList<>(sentence.tokens());
    }

    /** The sentence with these faults mended; the same one where there are none. */
    static Sentence mend(Sentence sentence) {
        Repair repair = new Repair(sentence);
        boolean changed = false;
        for (Token token : sentence.tokens()) {
            if (token.head() >= 0) {
                changed |= repair.title(token)
                        || repair.secondSubject(token)
                        || repair.borrowed(token)
                        || repair.finite(token)
                        || repair.deed(token);
            }
        }
        return changed
                ? new Sentence(sentence.index(), sentence.paragraph(), sentence.span(), repair.tokens)
                : sentence;
    }

    private boolean title(Token token) {
        Token verb = tokens.get(token.head());
        if (!NOMINAL.contains(token.relation()) || !token.isNoun() || !verb.isVerb() || has(token, "case")) {
            return false;
        }
        if (token.index() < verb.index()) {
            return !has(verb, "nsubj") && attach(token, verb, has(verb, "aux:pass") ? "nsubj:pass" : "nsubj");
        }
        return !has(verb, "obj") && attach(token, verb, "obj");
    }

    private boolean secondSubject(Token token) {
        Token verb = tokens.get(token.head());
        boolean late = token.relation().equals("nsubj") && verb.isVerb() && token.index() > verb.index();
        boolean first =
                late && sentence.dependents(verb, "nsubj").stream().anyMatch(other -> other.index() < verb.index());
        return first && !has(verb, "obj") && !has(verb, "cop") && attach(token, verb, "obj");
    }

    private boolean borrowed(Token token) {
        Token below = tokens.get(token.head());
        boolean argument = token.relation().equals("obj") || token.relation().equals("nsubj");
        if (!argument || !below.is("xcomp") || below.head() < 0) {
            return false;
        }
        Token verb = tokens.get(below.head());
        boolean before = sentence.dependents(below, "mark").stream().anyMatch(mark -> token.index() < mark.index());
        return before && token.index() > verb.index() && !has(verb, "obj") && attach(token, verb, "obj");
    }

    /** "Allowed them to meet and gave them shelter": a finite verb goes with a finite one, not with the infinitive between. */
    private boolean finite(Token token) {
        Token above = tokens.get(token.head());
        boolean loose = token.relation().equals("conj")
                && (token.xpos().equals("VBD") || token.xpos().equals("VBZ"))
                && !has(token, "nsubj")
                && above.xpos().equals("VB")
                && marked(above);
        Token outer = above;
        for (int steps = 0; loose && outer.head() >= 0 && steps < tokens.size(); steps++) {
            outer = tokens.get(outer.head());
            if (outer.xpos().equals(token.xpos())) {
                return attach(token, outer, "conj");
            }
        }
        return false;
    }

    /** "Died in police firing": preposition, doer and deed, a phrase of the word above. */
    private boolean deed(Token token) {
        int index = token.index();
        if (index < 2 || !DEEDS.contains(token.text().toLowerCase(Locale.ROOT))) {
            return false;
        }
        Token doer = tokens.get(index - 1);
        Token preposition = tokens.get(index - 2);
        boolean phrase = doer.isNoun()
                && BEFORE_DEEDS.contains(preposition.text().toLowerCase(Locale.ROOT))
                && token.head() != doer.index()
                && token.head() != preposition.index();
        boolean whole = token.isNoun()
                && (token.is("obl") || token.is("nmod"))
                && doer.is("compound")
                && doer.head() == index
                && preposition.head() == index;
        if (!phrase || whole) {
            return false;
        }
        Token noun = new Token(
                index, token.span(), token.text(), token.text().toLowerCase(Locale.ROOT), "NOUN", "NN", index, "obl");
        Token above = tokens.get(token.head());
        attach(noun, above, above.isVerb() ? "obl" : "nmod");
        attach(doer, noun, "compound");
        return attach(preposition, noun, "case");
    }

    private boolean marked(Token verb) {
        return sentence.dependents(verb, "mark").stream()
                .anyMatch(mark -> mark.xpos().equals("TO"));
    }

    private boolean has(Token head, String relation) {
        return sentence.findDependent(head, relation).isPresent();
    }

    private boolean attach(Token token, Token head, String relation) {
        tokens.set(
                token.index(),
                new Token(
                        token.index(),
                        token.span(),
                        token.text(),
                        token.lemma(),
                        token.upos(),
                        token.xpos(),
                        head.index(),
                        relation));
        return true;
    }
}
