package parallax.statement;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import parallax.entity.Names;
import parallax.language.Analysis;
import parallax.ledger.Provenance;
import parallax.ledger.Statement;
import parallax.statement.confidence.Candidate;
import parallax.statement.cue.CueLexicon;
import parallax.statement.link.Linking;
import parallax.statement.syntax.Tree;
import parallax.text.Quotations;

/**
 * Reads who says what. Rules over the syntax and the quotation marks find attributions, the encoder's tagged ones are laid
 * beside them, and what is kept becomes a record. Stateless and safe for several threads.
 */
public final class StatementReader {

    /** First words of a content that says nothing. */
    private static final Set<String> EMPTY = Set.of("nothing", "so", "little", "anything");

    private final CueLexicon lexicon = CueLexicon.read();
    private final Linking linking = new Linking();
    private final Repair repair = new Repair(lexicon);

    /** The statements of one text, in the order of their cues. */
    public List<Statement> read(Analysis analysis, Names names) {
        Quotations quotations = Quotations.of(analysis.text());
        List<Draft> drafts = drafts(analysis, names, quotations);
        return linking.link(analysis, names, new Records(analysis, names, quotations).write(drafts));
    }

    /** Everything that rules and encoder weighed, also what became no statement; for choosing the weights. */
    public List<Candidate> candidates(Analysis analysis, Names names) {
        Quotations quotations = Quotations.of(analysis.text());
        List<Tree> trees = trees(analysis);
        return new Merging(analysis, trees, quotations, lexicon).candidates(ruled(analysis, names, quotations, trees));
    }

    private List<Tree> trees(Analysis analysis) {
        return analysis.sentences().stream().map(repair::repaired).toList();
    }

    /** What the rules alone read. */
    private List<Draft> ruled(Analysis analysis, Names names, Quotations quotations, List<Tree> trees) {
        List<Draft> drafts = new ArrayList<>();
        for (Tree tree : trees) {
            drafts.addAll(rules(tree, quotations, names));
        }
        return new QuoteRules(analysis, quotations, drafts).complete();
    }

    List<Draft> drafts(Analysis analysis, Names names, Quotations quotations) {
        List<Tree> trees = trees(analysis);
        List<Draft> quoted = ruled(analysis, names, quotations, trees);
        List<Draft> merged = new Merging(analysis, trees, quotations, lexicon).merge(quoted);
        merged = new QuoteRules(analysis, quotations, merged).complete();
        Speakers speakers = new Speakers(analysis.text(), quotations);
        merged = merged.stream().map(speakers::settled).toList();
        RunOns runOns = new RunOns(merged, quotations, lexicon);
        merged = merged.stream()
                .map(runOns::ended)
                .filter(draft -> !isIdiom(draft) && !saysNothing(draft))
                .map(draft -> new Edges(draft.tree(), quotations).tidied(draft))
                .toList();
        merged = new QuoteRules(analysis, quotations, merged).withFloating();
        merged = new Citations(lexicon, quotations, names).added(merged);
        List<Draft> turns = new ArrayList<>(turns(analysis, trees, quotations, names));
        turns.addAll(Signatures.read(analysis, quotations));
        return withTurns(merged, turns).stream()
                .filter(draft -> !Wordless.is(draft))
                .toList();
    }

    /** "said nothing and went home", where only the encoder takes the rest for words. */
    private static boolean saysNothing(Draft draft) {
        BitSet content = draft.tree().within(draft.content());
        return draft.engine().equals(Provenance.MODEL)
                && !content.isEmpty()
                && EMPTY.contains(Tree.lower(draft.tree().token(content.nextSetBit(0))))
                && draft.findCueHead()
                        .filter(cue -> cue.index() + 1 == content.nextSetBit(0))
                        .isPresent();
    }

    private boolean isIdiom(Draft draft) {
        return draft.findCue().isEmpty()
                && draft.tree().within(draft.cueSpans()).stream()
                        .mapToObj(draft.tree()::token)
                        .anyMatch(token -> token.isVerb() && lexicon.isIdiom(draft.tree(), token));
    }

    /** The turns of an interview, each a paragraph that opens with a label; one alone is a heading. */
    private static List<Draft> turns(Analysis analysis, List<Tree> trees, Quotations quotations, Names names) {
        List<Draft> turns = new ArrayList<>();
        for (int i = 0; i < trees.size(); i++) {
            int paragraph = trees.get(i).sentence().paragraph();
            boolean opens = i == 0 || trees.get(i - 1).sentence().paragraph() != paragraph;
            if (opens) {
                int end = analysis.sentences().stream()
                        .filter(sentence -> sentence.paragraph() == paragraph)
                        .mapToInt(sentence -> sentence.span().end())
                        .max()
                        .orElseThrow();
                new ClauseRules(trees.get(i), quotations, names).turn(end).ifPresent(turns::add);
            }
        }
        return turns.size() > 1 ? turns : List.of();
    }

    /** A turn stands for what was read of its label; what is said within it stays. */
    private static List<Draft> withTurns(List<Draft> drafts, List<Draft> turns) {
        List<Draft> all = new ArrayList<>(turns);
        drafts.stream()
                .filter(draft -> turns.stream().noneMatch(turn -> isSame(turn, draft)))
                .forEach(all::add);
        return all;
    }

    private static boolean isSame(Draft turn, Draft draft) {
        boolean inside = Draft.extent(turn.content()).contains(draft.contentExtent());
        return inside
                && (Draft.overlap(turn.cueSpans(), draft.cueSpans()) > 0
                        || Draft.overlap(turn.speaker(), draft.speaker()) > 0
                        || draft.cueSpans().isEmpty());
    }

    private List<Draft> rules(Tree tree, Quotations quotations, Names names) {
        List<CueLexicon.Match> matches = lexicon.find(tree);
        List<Draft> drafts = new ArrayList<>(new VerbRules(tree, quotations).read(matches));
        drafts.addAll(new NounRules(tree, quotations, names).read(matches));
        ClauseRules clauses = new ClauseRules(tree, quotations, names);
        drafts.addAll(clauses.read(matches));
        if (drafts.isEmpty()) {
            Optional<Draft> headline = clauses.headline();
            headline.ifPresent(drafts::add);
        }
        return drafts;
    }
}
