package parallax.statement;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import parallax.entity.Names;
import parallax.language.Analysis;
import parallax.ledger.Statement;

/**
 * Reads who says what. Rules over the syntax and the quotation marks find attributions, the encoder's tagged ones are laid
 * beside them, and what is kept becomes a record. Stateless and safe for several threads.
 */
public final class StatementReader {

    private final CueLexicon lexicon = CueLexicon.read();
    private final Linking.Synonyms synonyms = Linking.Synonyms.read();
    private final Repair repair = new Repair(lexicon);

    /** The statements of one text, in the order of their cues. */
    public List<Statement> read(Analysis analysis, Names names) {
        Quotations quotations = Quotations.of(analysis.text());
        List<Tree> trees = analysis.sentences().stream().map(repair::repaired).toList();
        List<Draft> drafts = new ArrayList<>();
        for (Tree tree : trees) {
            drafts.addAll(rules(tree, quotations, names));
        }
        List<Draft> quoted = new QuoteRules(analysis, quotations, drafts).complete();
        List<Draft> merged = new Merging(analysis, trees, quotations, lexicon).merge(quoted);
        merged = new QuoteRules(analysis, quotations, merged).complete();
        return new Linking(analysis, synonyms).link(new Records(analysis, names, quotations).write(merged));
    }

    private List<Draft> rules(Tree tree, Quotations quotations, Names names) {
        List<CueLexicon.Match> matches = lexicon.find(tree);
        List<Draft> drafts = new ArrayList<>(new VerbRules(tree, quotations).read(matches));
        drafts.addAll(new NounRules(tree, quotations, names).read(matches));
        ClauseRules clauses = new ClauseRules(tree, quotations);
        drafts.addAll(clauses.read(matches));
        if (drafts.isEmpty()) {
            Optional<Draft> headline = clauses.headline();
            headline.ifPresent(drafts::add);
        }
        return drafts;
    }
}
