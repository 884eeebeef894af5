package parallax.situation.pair;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import parallax.situation.pair.Judgement.Verdict;
import parallax.text.RuleFile;

/**
 * Says what a text says to a claim: it follows, it cannot hold beside the text, or neither. For two texts that are laid side
 * by side on purpose; in a whole ledger two sentences that differ in a word are mostly about different things.
 */
public final class PairJudge {

    private static final double LIKELY = 0.5;

    private final Lexicon lexicon = new Lexicon();
    private final Conflicts conflicts = new Conflicts(lexicon);
    private final Map<Sign, Double> weights;

    /** With the weights as fitted ({@code parallax evaluate pairs}). */
    public PairJudge() {
        this(fitted());
    }

    /** With other weights; a sign without one counts for nothing. */
    public PairJudge(Map<Sign, Double> weights) {
        this.weights = new EnumMap<>(Sign.class);
        this.weights.putAll(weights);
    }

    private static Map<Sign, Double> fitted() {
        Map<Sign, Double> weights = new EnumMap<>(Sign.class);
        for (RuleFile.Row row : RuleFile.read(PairJudge.class, "en/follows.tsv").rows()) {
            weights.put(row.constant("name", Sign.class), Double.parseDouble(row.get("weight")));
        }
        return weights;
    }

    public Judgement judge(Passage given, Passage claim) {
        Signs signs = new Signs(lexicon, given, claim);
        List<Double> values = signs.list();
        double follows = likelihood(values);
        List<Conflict> found = conflicts.list(given, claim);
        boolean empty = given.sentences().isEmpty() || claim.sentences().isEmpty();
        Verdict open = follows >= LIKELY && !empty ? Verdict.FOLLOWS : Verdict.NEITHER;
        return new Judgement(
                found.isEmpty() ? open : Verdict.CANNOT_BOTH_HOLD,
                follows,
                values,
                found,
                signs.missing().stream().map(Word::text).toList());
    }

    private double likelihood(List<Double> signs) {
        double sum = 0;
        for (Sign sign : Sign.values()) {
            sum += weights.getOrDefault(sign, 0.0) * signs.get(sign.ordinal());
        }
        return 1 / (1 + Math.exp(-sum));
    }
}
