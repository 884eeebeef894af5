package parallax.bench.task;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import parallax.bench.score.Logistic;
import parallax.bench.score.Logistic.Example;
import parallax.bench.score.Score;
import parallax.story.group.Grouping;
import parallax.story.tie.Background;
import parallax.story.tie.Profile;
import parallax.story.tie.Sign;
import parallax.story.tie.Ties;

/**
 * Chooses the weights of the signs that tie two articles. First those of what the articles say, on pairs of the same or of
 * neighbouring days, where all pairs that an article has with others of its happening share a weight of 1; then, with these,
 * those of the days between, by how articles that arrive one by one are grouped, each file counting as much as another.
 */
public final class TiesFit {

    private static final int FOLDS = 5;
    private static final double PENALTY = 0.0005;
    private static final double OTHERS = 0.1;
    private static final List<Double> OTHER_DAY = List.of(-3.4, -3.0, -2.6, -2.2, -1.8);
    private static final List<Double> DAYS = List.of(-4.4, -4.0, -3.6, -3.2, -2.8, -2.4);

    private final Background background = Background.english();
    private final Ties unweighed = new Ties(background, Map.of());
    private final List<StoryGold> golds;

    public TiesFit(Bench bench) {
        golds = List.of(
                StoryGold.read(bench, "stories/g5w1h.dev", "event_id"),
                StoryGold.read(bench, "stories/allsides.dev", "event"),
                StoryGold.read(bench, "attribution/basil.dev", "event"));
    }

    /** The weights that all happenings yield. */
    public Map<Sign, Double> weights() {
        return weights(golds);
    }

    /** How weights fitted on four fifths of the happenings group the fifth among itself, one score for each file. */
    public List<Score> crossValidated() {
        List<List<List<String>>> groups = new ArrayList<>();
        golds.forEach(gold -> groups.add(new ArrayList<>()));
        for (int fold = 0; fold < FOLDS; fold++) {
            int held = fold;
            Ties ties = new Ties(
                    background,
                    weights(golds.stream().map(gold -> part(gold, held, false)).toList()));
            for (int file = 0; file < golds.size(); file++) {
                groups.get(file).addAll(grouped(part(golds.get(file), held, true), ties));
            }
        }
        List<Score> scores = new ArrayList<>();
        for (int file = 0; file < golds.size(); file++) {
            scores.add(golds.get(file).score(golds.get(file).name(), groups.get(file)));
        }
        return scores;
    }

    private static StoryGold part(StoryGold gold, int fold, boolean held) {
        List<String> events = new ArrayList<>(new TreeSet<>(gold.events()));
        Collections.shuffle(events, new Random(1));
        List<Profile> profiles = new ArrayList<>();
        List<String> kept = new ArrayList<>();
        for (int index = 0; index < gold.events().size(); index++) {
            String event = gold.events().get(index);
            if ((events.indexOf(event) % FOLDS == fold) == held) {
                profiles.add(gold.profiles().get(index));
                kept.add(event);
            }
        }
        return new StoryGold(gold.name(), profiles, kept, 0);
    }

    private Map<Sign, Double> weights(List<StoryGold> parts) {
        List<Sign> content =
                Arrays.stream(Sign.values()).filter(sign -> !sign.isTime()).toList();
        List<Example> near = new ArrayList<>();
        List<Pair> pairs = parts.stream().flatMap(part -> pairs(part).stream()).toList();
        pairs.stream()
                .filter(pair -> pair.days() <= 1)
                .forEach(pair -> near.add(new Example(
                        pair.signs().subList(0, content.size()),
                        pair.same(),
                        pair.same() ? pair.weight() : OTHERS * pair.weight())));
        double[] said = Logistic.fit(near, PENALTY);
        Map<Sign, Double> weights = new EnumMap<>(Sign.class);
        for (int sign = 0; sign < said.length; sign++) {
            weights.put(content.get(sign), said[sign]);
        }
        return timed(weights, parts);
    }

    /**
     * With the weights of the days between that group best. Pairs do not tell them: what a pair of far days loses, the
     * others of its group make good.
     */
    private Map<Sign, Double> timed(Map<Sign, Double> said, List<StoryGold> parts) {
        Map<Sign, Double> best = said;
        double most = 0;
        for (double otherDay : OTHER_DAY) {
            for (double days : DAYS) {
                Map<Sign, Double> weights = new EnumMap<>(said);
                weights.put(Sign.OTHER_DAY, otherDay);
                weights.put(Sign.DAYS, days);
                Ties ties = new Ties(background, weights);
                double sum = parts.stream()
                        .mapToDouble(part -> part.score("", grouped(part, ties)).value())
                        .sum();
                if (sum > most) {
                    most = sum;
                    best = weights;
                }
            }
        }
        return best;
    }

    private static List<List<String>> grouped(StoryGold gold, Ties ties) {
        Grouping grouping = new Grouping(ties);
        gold.profiles().forEach(grouping::add);
        return grouping.listGroups().stream().map(group -> List.copyOf(group)).toList();
    }

    private List<Pair> pairs(StoryGold gold) {
        Map<String, Integer> sizes = new HashMap<>();
        gold.events().forEach(event -> sizes.merge(event, 1, Integer::sum));
        double share = 1.0 / gold.events().size();
        List<Pair> pairs = new ArrayList<>();
        for (int second = 0; second < gold.events().size(); second++) {
            for (int first = 0; first < second; first++) {
                Profile one = gold.profiles().get(first);
                Profile other = gold.profiles().get(second);
                boolean same = gold.events().get(first).equals(gold.events().get(second));
                int size = sizes.getOrDefault(gold.events().get(first), 1);
                pairs.add(new Pair(
                        unweighed.signs(one, other),
                        Sign.daysBetween(one, other),
                        same,
                        same ? share / Math.max(1, size - 1) : share));
            }
        }
        return pairs;
    }

    /**
     * Two articles of one file.
     *
     * @param signs in the order of {@link Sign}
     * @param days between them
     * @param same whether they are on one happening
     * @param weight how much they count
     */
    private record Pair(List<Double> signs, long days, boolean same, double weight) {}
}
