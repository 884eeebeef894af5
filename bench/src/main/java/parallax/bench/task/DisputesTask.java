package parallax.bench.task;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import parallax.Parallax;
import parallax.Reading;
import parallax.bench.gold.Fields;
import parallax.bench.report.Miss;
import parallax.bench.report.Report;
import parallax.bench.report.Table;
import parallax.bench.score.Counts;
import parallax.bench.score.Score;
import parallax.situation.dispute.Dispute;

/** Pairs of texts that cannot both hold: each text is read as an article, and the two are compared. */
public final class DisputesTask implements Task {

    /** The gold has no dates: both texts get the same one, so that relative times agree. */
    private static final LocalDate ONE_DAY = LocalDate.of(2020, 1, 15);

    private record Sides(String first, String second, Predicate<JsonNode> cannotBothHold, String measure) {}

    @Override
    public String name() {
        return "disputes";
    }

    @Override
    public String about() {
        return "pairs of texts that cannot both hold: rte3_3way.dev, newsnli.dev, claimdiff.train";
    }

    @Override
    public Report run(Bench bench) {
        List<Miss> misses = new ArrayList<>();
        List<Table> tables = List.of(
                table(
                        bench,
                        "rte3_3way.dev",
                        new Sides(
                                "t",
                                "h",
                                pair -> pair.path("label3").asText().equals("contradiction"),
                                "pairs labelled contradiction"),
                        misses),
                table(
                        bench,
                        "newsnli.dev",
                        new Sides(
                                "premise",
                                "hypothesis",
                                pair -> pair.path("digits").asBoolean()
                                        && pair.path("label").asText().equals("neutral"),
                                "pairs with figures that do not follow"),
                        misses),
                table(
                        bench,
                        "claimdiff.train",
                        new Sides(
                                "claim_a",
                                "claim_b",
                                pair -> pair.path("weaken").asInt() == 1,
                                "claims that weaken each other"),
                        misses));
        return new Report(name(), tables, misses);
    }

    private static Table table(Bench bench, String file, Sides sides, List<Miss> misses) {
        List<JsonNode> pairs = bench.records("disputes/" + file + ".jsonl");
        List<List<Dispute>> found = bench.each(pairs, pair -> disputes(bench, pair, sides));
        Counts counts = Counts.NONE;
        long agree = 0;
        for (int index = 0; index < pairs.size(); index++) {
            JsonNode pair = pairs.get(index);
            boolean gold = sides.cannotBothHold().test(pair);
            boolean said = !found.get(index).isEmpty();
            counts = counts.plus(new Counts(gold && said ? 1 : 0, said ? 1 : 0, gold ? 1 : 0));
            agree += gold == said ? 1 : 0;
            if (gold != said) {
                String kind = gold
                        ? "missed"
                        : "invented · " + found.get(index).get(0).kind();
                misses.add(new Miss(
                        kind,
                        file + ":" + (index + 1),
                        Fields.text(pair, sides.first()) + " ‖ " + Fields.text(pair, sides.second())));
            }
        }
        return new Table(
                file,
                pairs.size() + " pairs, " + sides.measure()
                        + "; found when the two, read as two articles, are in dispute",
                List.of(Score.of("dispute", counts), Score.share("dispute or not", agree, pairs.size())));
    }

    private static List<Dispute> disputes(Bench bench, JsonNode pair, Sides sides) {
        Optional<Reading> first = bench.read("a", Fields.text(pair, sides.first()), ONE_DAY, null);
        Optional<Reading> second = bench.read("b", Fields.text(pair, sides.second()), ONE_DAY, null);
        if (first.isEmpty() || second.isEmpty()) {
            return List.of();
        }
        return Parallax.compare(List.of(first.get(), second.get())).disputes().stream()
                .filter(dispute -> dispute.sides().stream()
                                .map(side -> side.article())
                                .distinct()
                                .count()
                        > 1)
                .toList();
    }
}
