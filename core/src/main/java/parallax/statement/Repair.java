package parallax.statement;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import parallax.language.Sentence;
import parallax.language.Token;
import parallax.statement.cue.CueLexicon;
import parallax.statement.syntax.Tree;

/**
 * Corrects what parsers get wrong where speech is coordinated: in "denied that it had fired and accused the rebels" they put
 * "accused" under "fired". A finite verb of speech without a subject of its own, conjoined under a complement clause,
 * belongs to the outer verb of speech; so does a verb in the tense of the outer one and not in that of the clause.
 */
final class Repair {

    private static final Set<String> FINITE = Set.of("VBD", "VBZ", "VBP");

    private final CueLexicon lexicon;

    Repair(CueLexicon lexicon) {
        this.lexicon = lexicon;
    }

    Tree repaired(Sentence sentence) {
        Tree tree = new Tree(sentence);
        List<Token> tokens = new ArrayList<>(sentence.tokens());
        boolean changed = false;
        for (Token token : sentence.tokens()) {
            Optional<Token> outer = findOuter(tree, token);
            if (outer.isPresent()) {
                tokens.set(token.index(), governed(token, outer.get().index()));
                changed = true;
            }
        }
        return changed ? Tree.of(sentence, tokens) : tree;
    }

    private static Token governed(Token token, int head) {
        return new Token(
                token.index(), token.span(), token.text(), token.lemma(), token.upos(), token.xpos(), head, "conj");
    }

    /** The outer verb of speech to which a conjoined verb of speech belongs. */
    private Optional<Token> findOuter(Tree tree, Token token) {
        if (!token.is("conj") || !FINITE.contains(token.xpos()) || tree.hasChild(token, "nsubj")) {
            return Optional.empty();
        }
        Optional<Token> clause = complement(tree, token);
        return clause.flatMap(tree::findHead)
                .filter(outer -> outer.isVerb() && speaks(tree, outer))
                .filter(outer -> outer.xpos().equals(token.xpos()) && outer.index() < token.index())
                .filter(outer -> speaks(tree, token) || isOfAnotherTense(tree, clause.get(), token));
    }

    /** The complement clause in whose coordination the word stands. */
    private static Optional<Token> complement(Tree tree, Token token) {
        Set<Integer> seen = new HashSet<>();
        Optional<Token> current = tree.findHead(token);
        while (current.isPresent() && seen.add(current.get().index())) {
            if (current.get().is("ccomp") || current.get().is("xcomp")) {
                return current;
            }
            if (!current.get().is("conj")) {
                return Optional.empty();
            }
            current = tree.findHead(current.get());
        }
        return Optional.empty();
    }

    /** "warned that war could come and moved its embassy": the clause has a finite verb, and in another tense. */
    private static boolean isOfAnotherTense(Tree tree, Token clause, Token token) {
        if (FINITE.contains(clause.xpos()) || clause.is("xcomp")) {
            return false;
        }
        List<Token> finite = tree.children(clause).stream()
                .filter(child -> child.is("aux") || child.is("cop"))
                .filter(child -> FINITE.contains(child.xpos()) || child.xpos().equals("MD"))
                .toList();
        return !finite.isEmpty()
                && finite.stream().noneMatch(child -> child.xpos().equals(token.xpos()))
                && tree.children(token, "aux").isEmpty();
    }

    private boolean speaks(Tree tree, Token token) {
        return lexicon.findAt(tree, token).filter(CueLexicon.Match::quotes).isPresent();
    }
}
