package parallax.statement;

import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import parallax.language.Token;
import parallax.ledger.Statement.Certainty;
import parallax.ledger.Statement.CueKind;
import parallax.ledger.Statement.Form;
import parallax.ledger.Statement.Stance;
import parallax.statement.cue.Cue;
import parallax.statement.syntax.Tree;
import parallax.text.Quotations;
import parallax.text.Quotations.Quotation;
import parallax.text.Span;

/** How a statement is rendered and how sure its content is, by the words of the text. */
final class Stances {

    private static final Set<String> POSSIBLE =
            Set.of("could", "may", "might", "possibly", "perhaps", "maybe", "possible", "potentially", "conceivably");
    private static final Set<String> PROBABLE =
            Set.of("likely", "probably", "probable", "should", "apparently", "presumably", "appear", "seem");
    private static final Set<String> FUTURE = Set.of("will", "shall", "wo", "'ll", "’ll");
    private static final Set<String> CONDITIONAL = Set.of("would", "'d", "’d");

    private static final Set<String> NOBODY = Set.of("nobody", "no-one", "none", "no", "neither");

    /** Words whose infinitive is yet to come ("is due to open"). */
    private static final Set<String> AHEAD = Set.of("going", "due", "set", "about", "scheduled", "expected", "planned");

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
        boolean negated = draft.findCueHead()
                .map(cue -> draft.tree().isNegated(cue) || isUnsaid(draft, cue))
                .orElse(false);
        return new Stance(certainty(draft), negated);
    }

    /** "Nobody said", "no official confirmed", "declined to say", "stopped short of saying", "without saying". */
    private static boolean isUnsaid(Draft draft, Token cue) {
        Tree tree = draft.tree();
        BitSet speaker = tree.within(draft.speaker());
        boolean nobody = !speaker.isEmpty() && NOBODY.contains(Tree.lower(tree.token(speaker.nextSetBit(0))));
        Optional<Token> governor = tree.findHead(cue);
        boolean refused = governor.filter(verb -> cue.is("xcomp") && Subjects.REFUSING.contains(Tree.lemma(verb)))
                .isPresent();
        boolean without = tree.isMarked(cue, "without");
        boolean stopping = tree.isMarked(cue, "of")
                && cue.index() >= 2
                && Tree.lower(tree.token(cue.index() - 2)).equals("short");
        return nobody || refused || without || stopping || isNothing(draft, cue);
    }

    /** "raised no objections to", "gave no warning of": the noun of the cue is denied. */
    private static boolean isNothing(Draft draft, Token cue) {
        Tree tree = draft.tree();
        BitSet words = tree.within(draft.cueSpans());
        return tree.children(cue, "obj").stream()
                .filter(noun -> words.get(noun.index()))
                .flatMap(noun -> tree.children(noun, "det").stream())
                .anyMatch(article -> NOBODY.contains(Tree.lower(article)));
    }

    /** How sure it is that the thing is said at all, by the auxiliaries of the cue; certain when it is plainly said. */
    private static Certainty saying(Draft draft) {
        Optional<Token> head = draft.findCueHead().filter(Token::isVerb);
        if (head.isEmpty()) {
            return Certainty.CERTAIN;
        }
        Tree tree = draft.tree();
        List<Token> auxiliaries = tree.children(head.get(), "aux").stream()
                .filter(token -> token.index() < head.get().index())
                .toList();
        boolean condition = isConditional(tree, head.get());
        if (has(auxiliaries, POSSIBLE)) {
            return Certainty.POSSIBLE;
        }
        if (has(auxiliaries, CONDITIONAL) && condition) {
            return Certainty.CONDITIONAL;
        }
        return has(auxiliaries, FUTURE) ? Certainty.FUTURE : Certainty.CERTAIN;
    }

    private static boolean isConditional(Tree tree, Token verb) {
        return tree.tokens().stream()
                .filter(clause -> clause.is("advcl") && tree.isWithin(clause, verb))
                .anyMatch(clause -> tree.isMarked(clause, "if") || tree.isMarked(clause, "unless"));
    }

    private Certainty certainty(Draft draft) {
        Certainty saying = saying(draft);
        Certainty content = saying == Certainty.CERTAIN ? contentCertainty(draft) : saying;
        boolean headline = draft.rule().startsWith("headline/") && hasInfinitive(draft);
        if (content == Certainty.CERTAIN && headline) {
            return Certainty.FUTURE;
        }
        boolean ahead = content == Certainty.CERTAIN
                && (draft.rule().startsWith("verb-infinitive/") || draft.rule().startsWith("noun/"))
                && isAhead(draft);
        return ahead ? Certainty.FUTURE : content;
    }

    /** What one demands or promises lies ahead, whether "to" marks the verb itself or not. */
    private static boolean isAhead(Draft draft) {
        boolean wanted = draft.findCue()
                .filter(cue -> cue.kind() == CueKind.DEMANDS || cue.kind() == CueKind.PROMISES)
                .isPresent();
        return wanted && hasInfinitive(draft);
    }

    private static boolean hasInfinitive(Draft draft) {
        Tree tree = draft.tree();
        return tree.within(draft.content()).stream()
                .mapToObj(tree::token)
                .anyMatch(token -> token.xpos().equals("VB") && tree.isMarked(token, "to"));
    }

    private Certainty contentCertainty(Draft draft) {
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
        boolean due =
                deciding.stream().anyMatch(token -> AHEAD.contains(Tree.lower(token)) && token.index() < head.index())
                        && head.xpos().equals("VB");
        boolean going =
                AHEAD.contains(Tree.lower(head)) && (tree.hasChild(head, "xcomp") || tree.hasChild(head, "ccomp"));
        if (has(deciding, FUTURE) || has(deciding, CONDITIONAL) || infinitive || going || due) {
            return Certainty.FUTURE;
        }
        return Certainty.CERTAIN;
    }

    /** "said that it would leave" is "will leave" told in the past; so is "…, saying that it would leave". */
    private static boolean isPastFuture(Tree tree, Token head) {
        Optional<Token> cue = tree.findHead(head).filter(verb -> head.is("ccomp"));
        for (int steps = 0; steps < tree.size() && cue.isPresent() && !isPast(cue.get()); steps++) {
            boolean participle = cue.get().xpos().equals("VBG") || cue.get().isNoun();
            cue = participle ? tree.findHead(cue.get()) : Optional.empty();
        }
        return cue.isPresent() && isPast(cue.get());
    }

    private static boolean isPast(Token verb) {
        return verb.xpos().equals("VBD") || verb.xpos().equals("VBN");
    }

    private static boolean has(List<Token> tokens, Set<String> words) {
        return tokens.stream()
                .anyMatch(token -> words.contains(Tree.lower(token)) || words.contains(Tree.lemma(token)));
    }
}
