package parallax.entity.place;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Chooses the places of all names of an article together. A place is the likelier the more people live there and the more
 * other names of the article may mean places beside it: close by, in the same division, in the same country. Belief is
 * spread over the senses of each name, and recomputed from the beliefs of the others until it stands; nothing depends on
 * the order of the names.
 */
public final class SenseChooser {

    /** Rounds after which beliefs no longer change for texts of ordinary length. */
    private static final int ROUNDS = 5;

    /** Senses of one name that are weighed; a name with more keeps the likeliest and those near certain places. */
    private static final int MOST_SENSES = 60;

    // How well two places of one article go together. These and the following weights were chosen on every other article
    // of two gold files; halving or doubling any of them changes few choices.
    private static final double SAME = 2.5;
    private static final double BESIDE = 2;
    private static final double NEAR = 1;
    private static final double SAME_DIVISION = 1.2;
    private static final double SAME_COUNTRY = 0.15;

    private static final double BESIDE_KM = 40;
    private static final double NEAR_KM = 120;

    /** What company is worth at most against the logarithm of the people: that some other name goes with a sense. */
    private static final double COMPANY = 2.4;

    /** How soon company is enough. */
    private static final double ENOUGH = 0.36;

    /** The same for the share of the article's names that go with a sense. */
    private static final double SHARE = 6.75;

    private static final double PRIOR = 0.9;

    /** How little the likelier senses count above the others in the first round; it grows with each. */
    private static final double FIRST_SHARPNESS = 0.22;

    private static final double GROWTH = 2;

    /** How sharply the last scores are told apart. */
    private static final double LAST_SHARPNESS = 2;

    /** The chosen sense of each toponym, in the order of the toponyms. */
    public List<Choice> choose(List<Toponym> toponyms) {
        List<List<Sense>> senses = toponyms.stream().map(SenseChooser::weighed).toList();
        double[][][][] closeness = closeness(toponyms, senses);
        double[][] scores = new double[senses.size()][];
        for (int i = 0; i < senses.size(); i++) {
            scores[i] = scores(senses.get(i), new double[senses.get(i).size()]);
        }
        double sharpness = FIRST_SHARPNESS;
        for (int round = 0; round < ROUNDS; round++) {
            double[][] support = support(toponyms, closeness, plausible(scores, sharpness));
            for (int i = 0; i < senses.size(); i++) {
                scores[i] = scores(senses.get(i), support[i]);
            }
            sharpness *= GROWTH;
        }
        double[][] beliefs = new double[senses.size()][];
        for (int i = 0; i < senses.size(); i++) {
            beliefs[i] = shares(scores[i]);
        }
        double[][] plausible = plausible(scores, LAST_SHARPNESS);
        List<Choice> choices = new ArrayList<>();
        for (int i = 0; i < senses.size(); i++) {
            choices.add(choice(i, toponyms, senses, beliefs, plausible, closeness));
        }
        return choices;
    }

    private static double[] scores(List<Sense> senses, double[] support) {
        double[] scores = new double[senses.size()];
        for (int a = 0; a < scores.length; a++) {
            scores[a] = PRIOR * senses.get(a).prior() + support[a];
        }
        return scores;
    }

    /** 1 for the likeliest sense of each name, less for the others. */
    private static double[][] plausible(double[][] scores, double sharpness) {
        double[][] plausible = new double[scores.length][];
        for (int i = 0; i < scores.length; i++) {
            double most = Double.NEGATIVE_INFINITY;
            for (double score : scores[i]) {
                most = Math.max(most, score);
            }
            plausible[i] = new double[scores[i].length];
            for (int a = 0; a < scores[i].length; a++) {
                plausible[i][a] = Math.exp(sharpness * (scores[i][a] - most));
            }
        }
        return plausible;
    }

    private static double[] shares(double[] scores) {
        double[] shares = plausible(new double[][] {scores}, 1)[0];
        double sum = 0;
        for (double share : shares) {
            sum += share;
        }
        for (int a = 0; a < shares.length; a++) {
            shares[a] /= sum;
        }
        return shares;
    }

    private static List<Sense> weighed(Toponym toponym) {
        if (toponym.senses().size() <= MOST_SENSES) {
            return toponym.senses();
        }
        return toponym.senses().stream()
                .sorted(Comparator.comparingDouble(Sense::prior).reversed().thenComparing(Sense::code))
                .limit(MOST_SENSES)
                .toList();
    }

    /** [toponym][other][sense][other's sense] → how well the two go together, 0 to 1. */
    private static double[][][][] closeness(List<Toponym> toponyms, List<List<Sense>> senses) {
        int count = senses.size();
        double[][][][] close = new double[count][count][][];
        for (int i = 0; i < count; i++) {
            for (int j = 0; j < count; j++) {
                if (i != j) {
                    double[][] table = new double[senses.get(i).size()][senses.get(j).size()];
                    for (int a = 0; a < table.length; a++) {
                        for (int b = 0; b < table[a].length; b++) {
                            table[a][b] = close(senses.get(i).get(a), senses.get(j).get(b));
                        }
                    }
                    close[i][j] = table;
                }
            }
        }
        return close;
    }

    private static double close(Sense one, Sense other) {
        if (one.code().equals(other.code())) {
            return SAME;
        }
        double distance = one.whole() || other.whole() ? Double.MAX_VALUE : one.kilometres(other);
        double close = one.sameCountry(other) ? SAME_COUNTRY : 0;
        if (one.sameDivision(other)) {
            close = Math.max(close, SAME_DIVISION);
        }
        if (distance < NEAR_KM) {
            close = Math.max(close, distance < BESIDE_KM ? BESIDE : NEAR);
        }
        return close;
    }

    private static double[][] support(List<Toponym> toponyms, double[][][][] closeness, double[][] plausible) {
        int count = toponyms.size();
        double[][] support = new double[count][];
        double all = toponyms.stream().mapToDouble(Toponym::weight).sum();
        for (int i = 0; i < count; i++) {
            support[i] = new double[plausible[i].length];
            double others = Math.max(1e-9, all - toponyms.get(i).weight());
            for (int a = 0; a < support[i].length; a++) {
                double sum = 0;
                for (int j = 0; j < count; j++) {
                    if (i != j) {
                        double most = 0;
                        for (int b = 0; b < plausible[j].length; b++) {
                            most = Math.max(most, plausible[j][b] * closeness[i][j][a][b]);
                        }
                        sum += most * toponyms.get(j).weight();
                    }
                }
                support[i][a] = COMPANY * (1 - Math.exp(-sum * ENOUGH)) + SHARE * sum / others;
            }
        }
        return support;
    }

    private static Choice choice(
            int i,
            List<Toponym> toponyms,
            List<List<Sense>> senses,
            double[][] beliefs,
            double[][] plausible,
            double[][][][] closeness) {
        int best = -1;
        for (int a = 0; a < beliefs[i].length; a++) {
            boolean better = best < 0
                    || beliefs[i][a] > beliefs[i][best]
                    || (beliefs[i][a] == beliefs[i][best]
                            && senses.get(i).get(a).code().compareTo(senses.get(i).get(best).code()) < 0);
            best = better ? a : best;
        }
        if (best < 0) {
            return new Choice(null, 0, "no place of that name is known");
        }
        Sense sense = senses.get(i).get(best);
        return new Choice(sense, beliefs[i][best], reason(i, best, toponyms, plausible, closeness));
    }

    private static String reason(
            int i, int best, List<Toponym> toponyms, double[][] beliefs, double[][][][] closeness) {
        int nearest = -1;
        double most = 0;
        for (int j = 0; j < toponyms.size(); j++) {
            double here = 0;
            for (int b = 0; i != j && b < beliefs[j].length; b++) {
                here += beliefs[j][b] * closeness[i][j][best][b];
            }
            if (here > most) {
                most = here;
                nearest = j;
            }
        }
        if (beliefs[i].length == 1) {
            return "the only place of that name";
        }
        return nearest < 0 ? "the best known place of that name" : "goes with " + toponyms.get(nearest).words();
    }

}
