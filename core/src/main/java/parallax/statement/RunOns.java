package parallax.statement;

import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import parallax.language.Token;
import parallax.statement.cue.CueLexicon;
import parallax.statement.syntax.Tree;
import parallax.text.Quotations;
import parallax.text.Span;

/** Ends an indirect content before what the reporter adds, and takes the one who is spoken to out of it. */
final class RunOns {

    /** Words that bring a participle of time or manner. */
    private static final Set<String> BRINGING = Set.of("before", "after", "while", "without", "by", "when");

    /** Prepositions of the matter, beside the one who is spoken to. */
    private static final List<String> MATTERS = List.of("for", "about", "over", "on", "that");

    private final List<Draft> all;
    private final Quotations quotations;
    private final CueLexicon lexicon;

    RunOns(List<Draft> all, Quotations quotations, CueLexicon lexicon) {
        this.all = List.copyOf(all);
        this.quotations = quotations;
        this.lexicon = lexicon;
    }

    Draft ended(Draft draft) {
        Tree tree = draft.tree();
        Optional<Token> cue = draft.findCueHead().filter(Token::isVerb);
        boolean here = draft.content().stream().allMatch(tree.sentence().span()::contains);
        if (cue.isEmpty() || !here || draft.content().isEmpty()) {
            return draft;
        }
        BitSet words = tree.within(draft.content());
        BitSet left = (BitSet) words.clone();
        if (draft.content().size() > 1) {
            left.andNot(tree.within(draft.content().stream()
                    .filter(span -> draft.speaker().stream().anyMatch(who -> who.contains(span)))
                    .toList()));
        }
        if (words.nextSetBit(0) > cue.get().index()) {
            left.andNot(addressee(tree, cue.get(), words));
            left.andNot(added(draft, cue.get(), words));
        }
        List<Span> content = new Edges(tree, quotations).content(left);
        return left.equals(words) || content.isEmpty() ? draft : draft.withContent(content, draft.rule());
    }

    /** What stands after a comma and is the reporter's or another statement. */
    private BitSet added(Draft draft, Token cue, BitSet words) {
        Tree tree = draft.tree();
        BitSet added = new BitSet();
        for (int comma = words.nextSetBit(0); comma >= 0; comma = words.nextSetBit(comma + 1)) {
            boolean plain = tree.token(comma).text().equals(",")
                    && !quotations.covers(tree.token(comma).span());
            if (!plain || comma + 2 >= words.length()) {
                continue;
            }
            if (isParticiple(draft, cue, comma + 1)) {
                added.set(comma, words.length());
            }
            added.or(calledSo(tree, comma));
        }
        return added;
    }

    /** ", before leaving", ", calling for …": hung on the cue, or a statement of the same speaker. */
    private boolean isParticiple(Draft draft, Token cue, int first) {
        Tree tree = draft.tree();
        boolean brought = BRINGING.contains(Tree.lower(tree.token(first)));
        Token verb = tree.token(brought && first + 1 < tree.size() ? first + 1 : first);
        if (!verb.xpos().equals("VBG") || verb.is("amod") || verb.is("compound")) {
            return false;
        }
        boolean hung = verb.is("advcl") && (verb.head() == cue.index() || (brought && isActless(tree, cue, verb)));
        return hung || (!brought && all.stream().anyMatch(other -> isSameSpeaker(other, draft, verb)));
    }

    /** "said the road was shut, before leaving": what is only told of in the clause does not leave. */
    private static boolean isActless(Tree tree, Token cue, Token participle) {
        return tree.findHead(participle)
                .filter(clause -> clause.is("ccomp") && clause.head() == cue.index())
                .filter(clause -> tree.hasChild(clause, "cop") || tree.hasChild(clause, "nsubj:pass"))
                .filter(clause -> tree.findChild(clause, "nsubj")
                        .filter(subject -> subject.upos().equals("NOUN"))
                        .isPresent())
                .isPresent();
    }

    private static boolean isSameSpeaker(Draft other, Draft draft, Token verb) {
        return other.tree().sentence().index() == draft.tree().sentence().index()
                && other.findCueHead()
                        .filter(head -> head.index() == verb.index())
                        .isPresent()
                && Draft.overlap(other.speaker(), draft.speaker()) > 0;
    }

    /** ", which Oslo has called a farce": what somebody else says of it. */
    private BitSet calledSo(Tree tree, int comma) {
        int relative = comma + 1;
        if (!Tree.lower(tree.token(relative)).equals("which")) {
            return new BitSet();
        }
        return tree.tokens().stream()
                .filter(verb -> verb.relation().equals("acl:relcl") && verb.isVerb())
                .filter(verb -> tree.subtree(verb).get(relative)
                        && lexicon.findAt(tree, verb).isPresent())
                .filter(verb -> tree.children(verb, "nsubj").stream()
                        .anyMatch(subject -> subject.index() > relative
                                && subject.index() < verb.index()
                                && !subject.is("nsubj:pass")))
                .findFirst()
                .map(verb -> Tree.range(comma, tree.subtree(verb).length() - 1))
                .orElseGet(BitSet::new);
    }

    /** "apologised to the guests for the noise", "explained to reporters how it works": "to" and those who listen. */
    private static BitSet addressee(Tree tree, Token cue, BitSet words) {
        Token to = tree.token(words.nextSetBit(0));
        Optional<Token> listener = tree.findHead(to)
                .filter(head -> Tree.lower(to).equals("to") && to.is("case"))
                .filter(head -> head.head() == cue.index() && head.is("obl"));
        if (listener.isEmpty()) {
            return new BitSet();
        }
        BitSet phrase = tree.subtree(listener.get());
        for (Token child : tree.children(listener.get())) {
            boolean matter = MATTERS.stream().anyMatch(word -> tree.isMarked(child, word));
            if (matter && child.index() > listener.get().index()) {
                phrase.andNot(tree.subtree(child));
            }
        }
        BitSet rest = (BitSet) words.clone();
        rest.andNot(phrase);
        if (rest.isEmpty()) {
            return rest;
        }
        Token next = tree.token(rest.nextSetBit(0));
        if (next.is("case") && MATTERS.contains(Tree.lower(next))) {
            phrase.set(next.index());
        }
        return phrase;
    }
}
