package parallax.situation.pair;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.Iterator;
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
    private static final int WINDOW = 2;

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

    /**
     * What a text says to a claim.
     *
     * @param given of any length; a claim follows from a text when it follows from two neighbouring sentences of it
     * @param claim a sentence; of several the first is held against the text
     */
    public Judgement judge(Passage given, Passage claim) {
        List<Double> signs = windows(given).stream()
                .map(window -> new Signs(lexicon, window, claim).list())
                .max(Comparator.comparingDouble(this::likelihood))
                .orElseThrow();
        double follows = given.sentences().isEmpty() || claim.sentences().isEmpty() ? 0 : likelihood(signs);
        List<Conflict> found = conflicts.list(given, claim);
        Verdict open = follows >= LIKELY ? Verdict.FOLLOWS : Verdict.NEITHER;
        return new Judgement(
                found.isEmpty() ? open : Verdict.CANNOT_BOTH_HOLD,
                follows,
                signs,
                found,
                new Signs(lexicon, given, claim)
                        .missing().stream().map(Word::text).toList());
    }

    private static List<Passage> windows(Passage given) {
        List<Sentence> sentences = given.sentences();
        if (sentences.size() <= WINDOW) {
            return List.of(given);
        }
        List<Passage> windows = new ArrayList<>();
        for (int from = 0; from + WINDOW <= sentences.size(); from++) {
            windows.add(new Passage(sentences.subList(from, from + WINDOW)));
        }
        return windows;
    }

    private double likelihood(List<Double> signs) {
        double sum = 0;
        Iterator<Double> values = signs.iterator();
        for (Sign sign : Sign.values()) {
            sum += weights.getOrDefault(sign, 0.0) * values.next();
        }
        return 1 / (1 + Math.exp(-sum));
    }
}
