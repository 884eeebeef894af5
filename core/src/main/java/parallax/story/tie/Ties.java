package parallax.story.tie;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import parallax.text.RuleFile;

/**
 * How strong the tie between two articles is, in log-odds that they are on one happening when found side by side: what
 * they say, less what the days between them take away. Weights are fitted ({@code parallax evaluate ties}).
 */
public final class Ties {

    private static final String TABLE = "en/ties.tsv";
    private static final double STRONGEST = 12;
    /** Texts that point further apart are about different things, whatever words they share. */
    private static final double LEAST_DIRECTION = 0.2;

    private final Background background;
    private final Map<Sign, Double> weights;

    public Ties(Background background, Map<Sign, Double> weights) {
        this.background = background;
        this.weights = new EnumMap<>(Sign.class);
        this.weights.putAll(weights);
    }

    /** The ties as fitted. */
    public static Ties fitted(Background background) {
        Map<Sign, Double> weights = new EnumMap<>(Sign.class);
        for (RuleFile.Row row : RuleFile.read(Ties.class, TABLE).rows()) {
            weights.put(row.constant("name", Sign.class), Double.parseDouble(row.get("weight")));
        }
        return new Ties(background, weights);
    }

    /** The signs of a pair, in the order of {@link Sign}. */
    public List<Double> signs(Profile first, Profile second) {
        List<Double> signs = new ArrayList<>();
        for (Sign sign : Sign.values()) {
            signs.add(sign.between(first, second, background));
        }
        return signs;
    }

    /** The same whichever of the two is named first. */
    public double strength(Profile first, Profile second) {
        double direction = first.direction().cosine(second.direction());
        if (direction != 0 && direction < LEAST_DIRECTION) {
            return -STRONGEST;
        }
        double sum = 0;
        for (Sign sign : Sign.values()) {
            sum += weights.getOrDefault(sign, 0.0) * sign.between(first, second, background);
        }
        return Math.max(-STRONGEST, Math.min(STRONGEST, sum));
    }
}
