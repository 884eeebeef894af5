package parallax.bench.task;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import parallax.bench.gold.Fields;
import parallax.bench.report.Miss;
import parallax.bench.report.Report;
import parallax.bench.report.Table;
import parallax.bench.score.Counts;
import parallax.bench.score.Score;
import parallax.situation.pair.Judgement;
import parallax.situation.pair.Judgement.Verdict;

/**
 * Pairs of texts: what the first says to the second. RTE-3 and ClaimDiff ask what cannot both hold (what weakens the other),
 * NewsNLI whether the second follows from the first: there a conflict counts as not following, as in the gold.
 */
public final class DisputesTask implements Task {

    private static final String DISPUTE = "cannot both hold";
    private static final String FOLLOWS = "follows or not";

    private record Sides(String first, String second) {}

    /** A verdict and what the gold says of it. */
    private record Question(String name, Verdict verdict, Predicate<JsonNode> gold) {}

    @Override
    public String name() {
        return "disputes";
    }

    @Override
    public String about() {
        return "pairs of texts, what the first says to the second: rte3_3way.dev, newsnli.dev, claimdiff.train";
    }

    @Override
    public Report run(Bench bench) {
        List<Miss> misses = new ArrayList<>();
        List<Table> tables = List.of(
                table(
                        bench,
                        "rte3_3way.dev",
                        new Sides("t", "h"),
                        List.of(
                                new Question(DISPUTE, Verdict.CANNOT_BOTH_HOLD, labelled("label3", "contradiction")),
                                new Question(FOLLOWS, Verdict.FOLLOWS, labelled("label3", "entailment"))),
                        misses),
                table(
                        bench,
                        "newsnli.dev",
                        new Sides("premise", "hypothesis"),
                        List.of(new Question(FOLLOWS, Verdict.FOLLOWS, labelled("label", "entailment"))),
                        misses),
                table(
                        bench,
                        "claimdiff.train",
                        new Sides("claim_a", "claim_b"),
                        List.of(new Question(DISPUTE, Verdict.CANNOT_BOTH_HOLD, labelled("weaken", "1"))),
                        misses));
        return new Report(name(), tables, misses);
    }

    private static Predicate<JsonNode> labelled(String field, String label) {
        return pair -> pair.path(field).asText().equals(label);
    }

    private static Table table(Bench bench, String file, Sides sides, List<Question> questions, List<Miss> misses) {
        List<JsonNode> pairs = bench.records("disputes/" + file + ".jsonl");
        List<Judgement> judgements = bench.each(
                pairs,
                pair -> bench.parallax().judge(Fields.text(pair, sides.first()), Fields.text(pair, sides.second())));
        List<Score> scores = new ArrayList<>();
        for (Question question : questions) {
            scores.addAll(scores(question, pairs, judgements));
        }
        for (int index = 0; index < pairs.size(); index++) {
            JsonNode pair = pairs.get(index);
            Judgement judgement = judgements.get(index);
            String where = file + ":" + (index + 1);
            String both = Fields.text(pair, sides.first()) + " ‖ " + Fields.text(pair, sides.second());
            questions.stream()
                    .filter(question -> question.gold().test(pair) != (judgement.verdict() == question.verdict()))
                    .forEach(question -> misses.add(new Miss(fault(question, pair, judgement), where, both)));
        }
        return new Table(file, pairs.size() + " pairs, the second judged by the first", scores);
    }

    private static List<Score> scores(Question question, List<JsonNode> pairs, List<Judgement> judgements) {
        Counts counts = Counts.NONE;
        long agree = 0;
        for (int index = 0; index < pairs.size(); index++) {
            boolean gold = question.gold().test(pairs.get(index));
            boolean said = judgements.get(index).verdict() == question.verdict();
            counts = counts.plus(new Counts(gold && said ? 1 : 0, said ? 1 : 0, gold ? 1 : 0));
            agree += gold == said ? 1 : 0;
        }
        return question.name().equals(FOLLOWS)
                ? List.of(Score.share(FOLLOWS, agree, pairs.size()))
                : List.of(Score.of(question.name(), counts));
    }

    private static String fault(Question question, JsonNode pair, Judgement judgement) {
        if (question.gold().test(pair)) {
            return question.name() + " · missed";
        }
        String rule = judgement.conflicts().isEmpty()
                ? ""
                : " · " + judgement.conflicts().get(0).reason();
        return question.name() + " · invented" + rule;
    }
}
