package parallax.bench.task;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import parallax.bench.report.Miss;
import parallax.bench.score.Counts;
import parallax.bench.score.Score;
import parallax.bench.score.Shingles;

/**
 * The bodies of pages against those that people marked, as the article extraction benchmark counts them: precision is
 * averaged over the pages on which anything was found, recall over all. All pages count, and English and other languages
 * are told apart as well.
 */
final class Bodies {

    private static final double MISSED = 0.9;

    /**
     * One page.
     *
     * @param english whether it was read as English, or no language could be told
     */
    record Body(String id, String url, boolean english, String found, String gold) {

        Body {
            Objects.requireNonNull(id);
            Objects.requireNonNull(url);
            Objects.requireNonNull(found);
            Objects.requireNonNull(gold);
        }
    }

    private Bodies() {}

    static List<Score> scores(List<Body> bodies) {
        List<Score> scores = new ArrayList<>(scores("", bodies));
        scores.addAll(scores(", English", bodies.stream().filter(Body::english).toList()));
        scores.addAll(scores(
                ", other languages",
                bodies.stream().filter(body -> !body.english()).toList()));
        return scores;
    }

    private static List<Score> scores(String which, List<Body> bodies) {
        double precision = 0;
        double recall = 0;
        long filled = 0;
        long exact = 0;
        for (Body body : bodies) {
            Counts counts = Shingles.count(body.found(), body.gold());
            filled += counts.predicted() > 0 ? 1 : 0;
            precision += counts.predicted() > 0 ? counts.precision() : 0;
            recall += counts.recall();
            exact += counts.right() == counts.predicted() && counts.right() == counts.gold() ? 1 : 0;
        }
        String said = bodies.size() + " pages, " + (bodies.size() - filled) + " without text";
        return List.of(
                Score.of(
                        "body, 4-word shingles" + which,
                        precision / Math.max(1, filled),
                        recall / Math.max(1, bodies.size()),
                        said),
                Score.share("body exact" + which, exact, bodies.size()));
    }

    static List<Miss> misses(String corpus, List<Body> bodies) {
        List<Miss> misses = new ArrayList<>();
        for (Body body : bodies) {
            Counts counts = Shingles.count(body.found(), body.gold());
            if (counts.f1() < MISSED) {
                String kind = counts.predicted() == 0
                        ? "nothing read"
                        : counts.recall() < counts.precision() ? "text left out" : "text too much";
                misses.add(new Miss(
                        corpus + " · " + kind,
                        body.id(),
                        Math.round(100 * counts.precision()) + " / " + Math.round(100 * counts.recall()) + " "
                                + body.url()));
            }
        }
        return misses;
    }
}
