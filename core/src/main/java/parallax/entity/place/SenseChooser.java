package parallax.entity.place;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Chooses the places of all names of an article together. A place is the likelier the more people live there and the more
 * other names of the article may mean places that go with it: close by, in the same division, in the same country. Scores
 * are recomputed from those of the other names until they stand; nothing depends on the order of the names.
 */
public final class SenseChooser {

    /** Rounds after which scores no longer change for texts of ordinary length. */
    private static final int ROUNDS = 5;

    /** Senses of one name that are weighed; a name with more keeps the likeliest. */
    private static final int MOST_SENSES = 60;

    // How well two places of one article go together. These and the following weights were chosen on every other
    // article
    // of two gold files; a quarter more or less of any of them changes few choices.
    private static final double SAME = 2.5;
    private static final double BESIDE = 2;
    private static final double NEAR = 1;
    private static final double SAME_DIVISION = 1.2;
    private static final double SAME_COUNTRY = 0.15;

    /** States of one country: they are named in lists. */
    private static final double SISTERS = 0.8;

    private static final double BESIDE_KM = 40;
    private static final double NEAR_KM = 120;

    /** What company is worth at most against the logarithm of the people: that some other name goes with a sense. */
    private static final double COMPANY = 2.4;

    /** How soon company is enough. */
    private static final double ENOUGH = 0.36;

    /** What it is worth that all other names go with a sense. */
    private static final double SHARE = 6.75;

    private static final double PRIOR = 0.9;

    /** How little the likelier senses count above the others in the first round; it grows with each. */
    private static final double FIRST_SHARPNESS = 0.22;

    private static final double GROWTH = 2;

    /** The share of belief below which a name stays unresolved: it could be too many places. */
    private static final double ENOUGH_BELIEF = 0.3;

    /** How sharply the last scores are told apart. */
    private static final double LAST_SHARPNESS = 2;

    /** The choice for each toponym, in the order of the toponyms. */
    public List<Choice> choose(List<Toponym> toponyms) {
        Weighing weighing = new Weighing(toponyms);
        double sharpness = FIRST_SHARPNESS;
        for (int round = 0; round < ROUNDS; round++) {
            weighing.weigh(sharpness);
            sharpness *= GROWTH;
        }
        return weighing.choices();
    }

    /** How well the two go together. */
    private static double closeness(Sense one, Sense other) {
        if (one.code().equals(other.code())) {
            return SAME;
        }
        double close = one.sameCountry(other) ? SAME_COUNTRY : 0;
        if (one.sameDivision(other)) {
            close = SAME_DIVISION;
        } else if (close > 0 && one.isDivision() && other.isDivision()) {
            close = SISTERS;
        }
        if (!one.whole() && !other.whole()) {
            double distance = one.kilometres(other);
            close = Math.max(close, distance < BESIDE_KM ? BESIDE : distance < NEAR_KM ? NEAR : 0);
        }
        return close;
    }

    /** The names of one article with their senses and the present scores. */
    private static final class Weighing {

        private final List<Toponym> toponyms;
        private final List<List<Sense>> senses = new ArrayList<>();
        /** [toponym][other][sense][other's sense]. */
        private final double[][][][] closeness;

        private final double[][] scores;
        private final double weight;

        Weighing(List<Toponym> toponyms) {
            this.toponyms = toponyms;
            toponyms.forEach(toponym -> senses.add(likeliest(toponym.senses())));
            closeness = new double[toponyms.size()][toponyms.size()][][];
            scores = new double[toponyms.size()][];
            for (int i = 0; i < toponyms.size(); i++) {
                scores[i] = new double[senses.get(i).size()];
                for (int a = 0; a < scores[i].length; a++) {
                    scores[i][a] = PRIOR * senses.get(i).get(a).prior();
                }
                for (int j = 0; j < toponyms.size(); j++) {
                    closeness[i][j] = i == j ? new double[scores[i].length][0] : table(i, j);
                }
            }
            weight = toponyms.stream().mapToDouble(Toponym::weight).sum();
        }

        private static List<Sense> likeliest(List<Sense> all) {
            return all.stream()
                    .sorted(Comparator.comparingDouble(Sense::prior).reversed().thenComparing(Sense::code))
                    .limit(MOST_SENSES)
                    .toList();
        }

        private double[][] table(int i, int j) {
            double[][] table = new double[senses.get(i).size()][senses.get(j).size()];
            for (int a = 0; a < table.length; a++) {
                for (int b = 0; b < table[a].length; b++) {
                    table[a][b] = closeness(senses.get(i).get(a), senses.get(j).get(b));
                }
            }
            return table;
        }

        /** Scores every sense anew by the company that the present scores of the other names promise. */
        void weigh(double sharpness) {
            double[][] plausible = new double[scores.length][];
            for (int i = 0; i < scores.length; i++) {
                plausible[i] = plausible(scores[i], sharpness);
            }
            for (int i = 0; i < scores.length; i++) {
                double others = Math.max(1e-9, weight - toponyms.get(i).weight());
                for (int a = 0; a < scores[i].length; a++) {
                    double company = 0;
                    for (int j = 0; j < scores.length; j++) {
                        company += toponyms.get(j).weight() * company(closeness[i][j][a], plausible[j]);
                    }
                    scores[i][a] = PRIOR * senses.get(i).get(a).prior()
                            + COMPANY * (1 - Math.exp(-company * ENOUGH))
                            + SHARE * company / others;
                }
            }
        }

        private static double company(double[] closeness, double[] plausible) {
            double most = 0;
            for (int b = 0; b < closeness.length; b++) {
                most = Math.max(most, closeness[b] * plausible[b]);
            }
            return most;
        }

        /** 1 for the likeliest sense of a name, less for the others. */
        private static double[] plausible(double[] scores, double sharpness) {
            double most = Double.NEGATIVE_INFINITY;
            for (double score : scores) {
                most = Math.max(most, score);
            }
            double[] plausible = new double[scores.length];
            for (int a = 0; a < scores.length; a++) {
                plausible[a] = Math.exp(sharpness * (scores[a] - most));
            }
            return plausible;
        }

        List<Choice> choices() {
            List<Choice> choices = new ArrayList<>();
            for (int i = 0; i < scores.length; i++) {
                choices.add(choice(i));
            }
            return choices;
        }

        private Choice choice(int i) {
            if (scores[i].length == 0) {
                return new Choice(null, 0, 0, "the gazetteer has no such place");
            }
            int best = 0;
            double sum = 0;
            double[] plausible = plausible(scores[i], 1);
            for (int a = 0; a < plausible.length; a++) {
                best = plausible[a] > plausible[best] ? a : best;
                sum += plausible[a];
            }
            if (plausible[best] / sum < ENOUGH_BELIEF) {
                return new Choice(
                        null,
                        scores[i].length,
                        plausible[best] / sum,
                        "one of " + scores[i].length + " of that name, and nothing says which");
            }
            Sense sense = senses.get(i).get(best);
            return new Choice(sense, scores[i].length, plausible[best] / sum, reason(i, best));
        }

        private String reason(int i, int sense) {
            String within = toponyms.get(i).within();
            if (within != null) {
                return "named with " + within;
            }
            if (scores[i].length == 1) {
                return "the only one of that name";
            }
            String nearest = null;
            double most = 0;
            for (int j = 0; j < scores.length; j++) {
                double company = company(closeness[i][j][sense], plausible(scores[j], LAST_SHARPNESS));
                if (company > most) {
                    most = company;
                    nearest = toponyms.get(j).words();
                }
            }
            return nearest == null ? "the best known" : "goes with " + nearest;
        }
    }
}
