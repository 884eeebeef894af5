package parallax.statement.confidence;

import java.util.EnumMap;
import java.util.Map;
import parallax.text.Labels;
import parallax.text.RuleFile;

/**
 * The probability that an attribution has the right content and the right speaker: logistic in its signs, so that each
 * sign can only raise it or only lower it. The weights are a table; {@code parallax evaluate confidence} chooses them
 * again and says how well they hold on articles that they were not chosen on.
 */
public final class Confidence {

    private static final Confidence BESIDE_ENCODER = load(true);
    private static final Confidence RULES_ALONE = load(false);

    private final Map<Sign, Double> weights;

    public Confidence(Map<Sign, Double> weights) {
        this.weights = new EnumMap<>(weights);
    }

    /**
     * The weights that ship with Parallax.
     *
     * @param tagged true beside an encoder's attributions, false for the rules alone
     */
    public static Confidence read(boolean tagged) {
        return tagged ? BESIDE_ENCODER : RULES_ALONE;
    }

    private static Confidence load(boolean tagged) {
        Map<Sign, Double> weights = new EnumMap<>(Sign.class);
        for (RuleFile.Row row :
                RuleFile.read(Confidence.class, "en/weights.tsv").rows()) {
            String cell = row.get(tagged ? "with-encoder" : "rules-alone");
            try {
                weights.put(row.constant("name", Sign.class), Double.valueOf(cell));
            } catch (NumberFormatException e) {
                throw row.malformed("a number, found " + cell);
            }
        }
        return new Confidence(weights);
    }

    /** 0 to 1. */
    public double of(Signs signs) {
        double sum = 0;
        for (Map.Entry<Sign, Double> weight : weights.entrySet()) {
            sum += weight.getValue() * signs.get(weight.getKey());
        }
        return 1 / (1 + Math.exp(-sum));
    }

    /** A name as the table has it. */
    public static String name(Sign sign) {
        return Labels.of(sign);
    }
}
