package parallax.bench.task;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import parallax.bench.gold.Fields;
import parallax.bench.score.Logistic;
import parallax.bench.score.Logistic.Example;
import parallax.bench.score.Score;
import parallax.situation.pair.Judgement;
import parallax.situation.pair.Sign;

/** Chooses the weights of the signs that a claim follows from a text, on the pairs of newsnli.dev. */
public final class PairsFit {

    private static final int FOLDS = 10;
    private static final int ORDERS = 5;
    private static final double PENALTY = 1;

    private final List<Example> examples = new ArrayList<>();
    private final List<Boolean> conflicts = new ArrayList<>();

    public PairsFit(Bench bench) {
        List<JsonNode> pairs = bench.records("disputes/newsnli.dev.jsonl");
        List<Judgement> judgements = bench.each(
                pairs, pair -> bench.parallax().judge(Fields.text(pair, "premise"), Fields.text(pair, "hypothesis")));
        for (int index = 0; index < pairs.size(); index++) {
            boolean follows = Fields.text(pairs.get(index), "label").equals("entailment");
            examples.add(new Example(judgements.get(index).signs(), follows, 1));
            conflicts.add(!judgements.get(index).conflicts().isEmpty());
        }
    }

    /** The weights that all pairs yield. */
    public Map<Sign, Double> weights() {
        double[] fitted = Logistic.fit(examples, PENALTY);
        Map<Sign, Double> weights = new EnumMap<>(Sign.class);
        int index = 0;
        for (Sign sign : Sign.values()) {
            weights.put(sign, fitted[index]);
            index++;
        }
        return weights;
    }

    /** How often weights fitted on nine tenths of the pairs are right on the tenth, over five shuffles. */
    public Score crossValidated() {
        long right = 0;
        for (int order = 0; order < ORDERS; order++) {
            List<Integer> shuffled = new ArrayList<>();
            for (int index = 0; index < examples.size(); index++) {
                shuffled.add(index);
            }
            Collections.shuffle(shuffled, new Random(order));
            for (int fold = 0; fold < FOLDS; fold++) {
                right += right(shuffled, fold);
            }
        }
        return Score.share("follows or not", right, (long) ORDERS * examples.size());
    }

    private long right(List<Integer> shuffled, int fold) {
        List<Example> others = new ArrayList<>();
        List<Integer> held = new ArrayList<>();
        for (int place = 0; place < shuffled.size(); place++) {
            if (place % FOLDS == fold) {
                held.add(shuffled.get(place));
            } else {
                others.add(examples.get(shuffled.get(place)));
            }
        }
        double[] weights = Logistic.fit(others, PENALTY);
        return held.stream().filter(index -> isRight(weights, index)).count();
    }

    private boolean isRight(double[] weights, int index) {
        Example example = examples.get(index);
        boolean follows = Logistic.probability(weights, example.signs()) >= 0.5 && !conflicts.get(index);
        return follows == example.right();
    }
}
