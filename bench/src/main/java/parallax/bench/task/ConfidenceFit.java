package parallax.bench.task;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import parallax.article.Article;
import parallax.article.ArticleReader;
import parallax.bench.gold.GoldText;
import parallax.bench.score.Logistic;
import parallax.bench.score.Logistic.Example;
import parallax.bench.score.Reliability;
import parallax.bench.score.WordSet;
import parallax.entity.NameResolver;
import parallax.entity.Names;
import parallax.language.Analysis;
import parallax.language.time.TimeReader;
import parallax.statement.StatementReader;
import parallax.statement.confidence.Candidate;
import parallax.statement.confidence.Sign;

/**
 * Chooses the weights of the signs by which attributions are weighed: candidates of PolNeAR's development articles, right
 * when content and source are. All ways to read one cue share a weight of 1. What the gold does not mark is left out:
 * attributions within the content of another, and adverbs where the encoder takes part.
 */
public final class ConfidenceFit {

    private static final double CONTENT_RIGHT = 0.5;
    private static final double PENALTY = 3;

    private final Bench bench;
    private final ArticleReader articles = new ArticleReader();
    private final TimeReader times = new TimeReader();
    private final NameResolver names = new NameResolver();
    private final StatementReader statements = new StatementReader();

    public ConfidenceFit(Bench bench) {
        this.bench = bench;
    }

    /** The examples of each article. */
    public List<List<Example>> examples() {
        return bench.each(bench.texts("attribution/polnear.dev.jsonl", "text", "date"), this::examples);
    }

    /** The weights that all articles together yield. */
    public static Map<Sign, Double> weightsBySign(List<List<Example>> articles) {
        double[] weights = weights(articles);
        Map<Sign, Double> named = new EnumMap<>(Sign.class);
        int next = 0;
        for (Sign sign : Sign.values()) {
            named.put(sign, weights[next++]);
        }
        return named;
    }

    /** Weights in the order of {@link Sign}. */
    private static double[] weights(List<List<Example>> articles) {
        return Logistic.fit(articles.stream().flatMap(List::stream).toList(), PENALTY);
    }

    /** How the weights that one half of the articles yields hold on the other, both ways. */
    public static Reliability check(List<List<Example>> articles) {
        Reliability reliability = new Reliability();
        for (int half = 0; half < 2; half++) {
            List<List<Example>> fitted = new ArrayList<>();
            List<List<Example>> held = new ArrayList<>();
            for (int i = 0; i < articles.size(); i++) {
                (i % 2 == half ? fitted : held).add(articles.get(i));
            }
            double[] weights = weights(fitted);
            held.stream()
                    .flatMap(List::stream)
                    .forEach(each ->
                            reliability.add(Logistic.probability(weights, each.signs()), each.right(), each.weight()));
        }
        return reliability;
    }

    private List<Example> examples(GoldText text) {
        if (!(articles.read(Bench.capture(text.id(), text.text(), text.published(), null))
                instanceof Article article)) {
            return List.of();
        }
        Analysis untimed = bench.engine().analyse(article.transcript(), article.unreadable());
        Analysis analysis = untimed.withTimes(times.read(untimed, text.published()));
        Names resolved = names.resolve(analysis, text.published());
        WordSet words = new WordSet(text.text());
        List<Said> gold = new ArrayList<>();
        for (JsonNode attribution : text.record().path("attributions")) {
            gold.add(Said.gold(attribution, text.text(), text.points(), words));
        }
        List<Example> examples = new ArrayList<>();
        Map<Integer, Long> readings = new HashMap<>();
        List<Candidate> marked = new ArrayList<>();
        List<Said> read = new ArrayList<>();
        for (Candidate candidate : statements.candidates(analysis, resolved)) {
            Said said = Said.candidate(candidate, article.textStart(), text.text(), words);
            if (isMarked(candidate, said, gold)) {
                marked.add(candidate);
                read.add(said);
                readings.merge(said.start(), 1L, Long::sum);
            }
        }
        for (int i = 0; i < marked.size(); i++) {
            Said said = read.get(i);
            boolean right = gold.stream().anyMatch(wanted -> isRight(said, wanted));
            examples.add(new Example(signs(marked.get(i)), right, 1.0 / readings.getOrDefault(said.start(), 1L)));
        }
        return examples;
    }

    private static boolean isMarked(Candidate candidate, Said said, List<Said> gold) {
        boolean rulesOnly = candidate.signs().get(Sign.RULES_ONLY) > 0;
        boolean unseen =
                candidate.signs().get(Sign.NESTED) > 0 || candidate.signs().get(Sign.ADVERB) > 0;
        boolean byBoth = candidate.signs().get(Sign.CONTENT_SCORE) != 0;
        return (!byBoth || !rulesOnly || !unseen)
                && gold.stream().noneMatch(wanted -> wanted.content().intersects(said.cue()));
    }

    private static boolean isRight(Said said, Said wanted) {
        return WordSet.overUnion(said.content(), wanted.content()) >= CONTENT_RIGHT
                && AttributionScorer.speakerRight(said, wanted);
    }

    private static List<Double> signs(Candidate candidate) {
        return Stream.of(Sign.values()).map(sign -> candidate.signs().get(sign)).toList();
    }
}
