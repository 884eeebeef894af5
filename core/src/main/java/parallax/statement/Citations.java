package parallax.statement;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import parallax.entity.Names;
import parallax.language.Token;
import parallax.ledger.Provenance;
import parallax.statement.cue.Cue;
import parallax.statement.cue.CueLexicon;
import parallax.statement.link.Linking;
import parallax.statement.syntax.Tree;
import parallax.text.Quotations;
import parallax.text.Span;

/**
 * Whom a speaker cites: "the paper reported …, citing two officials", "a report by the agency quoting a nurse". The one who
 * is cited says the same, within what the one who cites says.
 */
final class Citations {

    private static final Set<String> CITING = Set.of("cite", "quote");

    /** Things that say something; any other thing that is cited is a reason ("citing high costs"). */
    private static final Set<String> SAYING = Set.of(
            "report",
            "memo",
            "memorandum",
            "statement",
            "document",
            "source",
            "letter",
            "study",
            "email",
            "interview",
            "record",
            "transcript",
            "paper",
            "survey",
            "poll",
            "audit",
            "cable",
            "message",
            "post",
            "tweet",
            "diary",
            "note",
            "witness",
            "resident",
            "mechanic",
            "person",
            "people",
            "member",
            "relative",
            "driver",
            "worker");

    private static final double CONFIDENCE = 0.5;

    private final CueLexicon lexicon;
    private final Quotations quotations;
    private final Names names;

    Citations(CueLexicon lexicon, Quotations quotations, Names names) {
        this.lexicon = lexicon;
        this.quotations = quotations;
        this.names = names;
    }

    /** The drafts, those that took a citation for a saying of its own replaced. */
    List<Draft> added(List<Draft> drafts) {
        List<Draft> all = new ArrayList<>(drafts);
        for (Tree tree : drafts.stream().map(Draft::tree).distinct().toList()) {
            for (Token token : tree.tokens()) {
                Optional<Token> source = token.xpos().equals("VBG") ? source(tree, token) : Optional.empty();
                source.ifPresent(cited -> add(all, tree, token, cited));
            }
        }
        return all;
    }

    private Optional<Token> source(Tree tree, Token citing) {
        if (!CITING.contains(Tree.lemma(citing)) || quotations.covers(citing.span())) {
            return Optional.empty();
        }
        boolean saying =
                tree.tokens().stream().anyMatch(token -> tree.isWithin(token, citing) && tree.isMarked(token, "as"));
        return tree.findChild(citing, "obj")
                .filter(object -> !saying && object.index() > citing.index())
                .filter(object -> SAYING.contains(Tree.lemma(object))
                        || !names.actorsAt(object).isEmpty());
    }

    private void add(List<Draft> all, Tree tree, Token citing, Token source) {
        Optional<Draft> outer = all.stream()
                .filter(draft ->
                        draft.tree().sentence().index() == tree.sentence().index())
                .filter(draft -> !touches(draft.cueSpans(), citing) && !touches(draft.content(), citing))
                .filter(draft ->
                        draft.findCue().isPresent() && !draft.cueSpans().isEmpty())
                .min(Comparator.comparingInt((Draft draft) -> depth(tree, draft, citing))
                        .thenComparingInt(draft -> Math.abs(
                                draft.cueExtent().start() - citing.span().start())));
        Optional<Cue> cue = lexicon.findAt(tree, citing).map(CueLexicon.Match::first);
        if (outer.isEmpty() || cue.isEmpty()) {
            return;
        }
        all.removeIf(draft -> touches(draft.cueSpans(), citing));
        int at = all.indexOf(outer.get());
        all.set(at, outer.get().withSpeaker(before(tree, outer.get().speaker(), citing)));
        BitSet words = new Subjects(tree).phrase(source);
        all.add(new Draft(
                tree,
                cue.get(),
                citing,
                new Edges(tree, quotations).phrase(words),
                List.of(citing.span()),
                outer.get().content(),
                Linking.CITED + cue.get().name(),
                Provenance.RULES,
                CONFIDENCE));
    }

    /** 0 for the draft whose verb the citation hangs on or whose speaker cites, more for others. */
    private static int depth(Tree tree, Draft draft, Token citing) {
        boolean own =
                draft.findCueHead().filter(cue -> tree.isWithin(citing, cue)).isPresent();
        return own || touches(draft.speaker(), citing) ? 0 : 1;
    }

    private static boolean touches(List<Span> spans, Token token) {
        return spans.stream().anyMatch(span -> span.overlaps(token.span()));
    }

    /** The one who cites, without the words that say whom. */
    private List<Span> before(Tree tree, List<Span> speaker, Token citing) {
        if (!touches(speaker, citing)) {
            return speaker;
        }
        BitSet words = tree.within(speaker);
        words.clear(citing.index(), tree.size());
        List<Span> kept = new Edges(tree, quotations).phrase(words);
        return kept.isEmpty() ? speaker : kept;
    }
}
