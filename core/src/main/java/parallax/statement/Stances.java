package parallax.statement;

import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import parallax.language.Token;
import parallax.ledger.Statement.Certainty;
import parallax.ledger.Statement.Form;
import parallax.ledger.Statement.Stance;
import parallax.statement.Quotations.Quotation;
import parallax.text.Span;

/** How a statement is rendered and how sure its content is, by the words of the text. */
final class Stances {

    private static final Set<String> POSSIBLE =
            Set.of("could", "may", "might", "possibly", "perhaps", "maybe", "possible", "potentially", "conceivably");
    private static final Set<String> PROBABLE =
            Set.of("likely", "probably", "probable", "should", "apparently", "presumably", "appear", "seem");
    private static final Set<String> FUTURE = Set.of("will", "shall", "wo", "'ll", "’ll");
    private static final Set<String> CONDITIONAL = Set.of("would", "'d", "’d");

    /** Least part of a content between quotation marks that makes it direct. */
    private static final double DIRECT = 0.8;

    private final Quotations quotations;

    Stances(Quotations quotations) {
        this.quotations = quotations;
    }

    Form form(Draft draft) {
        if (draft.findCue().filter(cue -> cue.part() == Cue.Part.NOUN).isPresent()) {
            return Form.NOMINAL;
        }
        int quoted = 0;
        for (Span span : draft.content()) {
            for (Quotation quotation : quotations.touching(span)) {
                boolean around = quotation.span().overlaps(draft.cueExtent());
                quoted += around ? 0 : span.overlap(quotation.span());
            }
        }
        if (quoted == 0) {
            return Form.INDIRECT;
        }
        return quoted >= DIRECT * Draft.length(draft.content()) ? Form.DIRECT : Form.MIXED;
    }

    Stance stance(Draft draft) {
        boolean negated = draft.findCueHead().map(draft.tree()::isNegated).orElse(false);
        return new Stance(certainty(draft), negated);
    }

    private Certainty certainty(Draft draft) {
        Tree tree = draft.tree();
        BitSet words = tree.within(draft.content());
        Optional<Token> head = tree.findTop(words);
        if (head.isEmpty()) {
            return Certainty.CERTAIN;
        }
        List<Token> deciding = tree.children(head.get()).stream()
                .filter(child -> words.get(child.index()))
                .filter(child -> child.is("aux") || child.is("advmod") || child.is("mark") || child.is("cop"))
                .toList();
        boolean condition = tree.children(head.get(), "advcl").stream()
                .anyMatch(clause -> tree.isMarked(clause, "if") || tree.isMarked(clause, "unless"));
        return certainty(tree, head.get(), deciding, condition);
    }

    private static Certainty certainty(Tree tree, Token head, List<Token> deciding, boolean condition) {
        if (has(deciding, POSSIBLE) || POSSIBLE.contains(Tree.lemma(head))) {
            return Certainty.POSSIBLE;
        }
        if (condition || (has(deciding, CONDITIONAL) && !isPastFuture(tree, head))) {
            return Certainty.CONDITIONAL;
        }
        if (has(deciding, PROBABLE) || PROBABLE.contains(Tree.lemma(head))) {
            return Certainty.PROBABLE;
        }
        boolean infinitive = head.xpos().equals("VB") && tree.isMarked(head, "to");
        boolean going = Tree.lower(head).equals("going") && tree.hasChild(head, "xcomp");
        if (has(deciding, FUTURE) || has(deciding, CONDITIONAL) || infinitive || going) {
            return Certainty.FUTURE;
        }
        return Certainty.CERTAIN;
    }

    /** "said that it would leave" is "will leave" told in the past. */
    private static boolean isPastFuture(Tree tree, Token head) {
        return tree.findHead(head)
                .filter(cue -> cue.xpos().equals("VBD") || cue.xpos().equals("VBN"))
                .filter(cue -> head.is("ccomp"))
                .isPresent();
    }

    private static boolean has(List<Token> tokens, Set<String> words) {
        return tokens.stream()
                .anyMatch(token -> words.contains(Tree.lower(token)) || words.contains(Tree.lemma(token)));
    }
}
