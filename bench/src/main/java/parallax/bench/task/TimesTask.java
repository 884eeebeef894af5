package parallax.bench.task;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import parallax.Reading;
import parallax.bench.gold.Fields;
import parallax.bench.gold.GoldText;
import parallax.bench.report.Miss;
import parallax.bench.report.Report;
import parallax.bench.report.Table;
import parallax.bench.score.Counts;
import parallax.bench.score.Matching;
import parallax.bench.score.Score;
import parallax.ledger.Account.TimeMention;
import parallax.text.CodePoints;
import parallax.text.Span;

/** Time expressions and their TIMEX3 values, counted as TempEval-3 counts them. */
public final class TimesTask implements Task {

    private record Time(Span span, String type, String value) {}

    @Override
    public String name() {
        return "times";
    }

    @Override
    public String about() {
        return "time expressions and their values: timebank.dev, aquaint.dev";
    }

    @Override
    public Report run(Bench bench) {
        List<Miss> misses = new ArrayList<>();
        List<Counts> both = new ArrayList<>();
        List<Table> tables = new ArrayList<>();
        for (String file : List.of("timebank.dev", "aquaint.dev")) {
            tables.add(table(bench, file, both, misses));
        }
        List<Counts> sums = new ArrayList<>();
        for (int measure = 0; measure < MEASURES.size(); measure++) {
            sums.add(both.get(measure).plus(both.get(MEASURES.size() + measure)));
        }
        tables.add(new Table("both", "the two together", scores(sums)));
        return new Report(name(), tables, misses);
    }

    private static final List<String> MEASURES = List.of("relaxed", "strict", "type", "value");

    private static List<Score> scores(List<Counts> counts) {
        List<Score> scores = new ArrayList<>();
        for (int measure = 0; measure < MEASURES.size(); measure++) {
            scores.add(Score.of(MEASURES.get(measure), counts.get(measure)));
        }
        return scores;
    }

    private static Table table(Bench bench, String file, List<Counts> all, List<Miss> misses) {
        List<GoldText> texts = bench.texts("time/" + file + ".jsonl", "text", "dct");
        List<Optional<Reading>> readings = bench.each(texts, bench::read);
        List<Counts> counts = new ArrayList<>(List.of(Counts.NONE, Counts.NONE, Counts.NONE, Counts.NONE));
        for (int index = 0; index < texts.size(); index++) {
            GoldText text = texts.get(index);
            List<Time> gold = gold(text);
            List<Time> predicted = readings.get(index).map(TimesTask::predicted).orElse(List.of());
            add(counts, text, gold, predicted, misses);
        }
        all.addAll(counts);
        return new Table(
                file,
                texts.size()
                        + " articles, the day of publication given; relaxed: any overlap, one to one; strict: the same"
                        + " span; value: overlap and the same TIMEX3 value",
                scores(counts),
                AttributionTask.unread(readings));
    }

    private static List<Time> gold(GoldText text) {
        CodePoints points = text.points();
        List<Time> times = new ArrayList<>();
        for (JsonNode timex : text.record().path("timex")) {
            JsonNode span = timex.path("span");
            times.add(new Time(
                    Fields.span(span.path(0).asInt(), span.path(1).asInt(), points),
                    timex.path("type").asText(),
                    timex.path("value").asText()));
        }
        return times;
    }

    private static List<Time> predicted(Reading reading) {
        int start = reading.article().textStart();
        return reading.account().times().stream()
                .filter(time -> time.span().start() >= start)
                .map((TimeMention time) -> new Time(time.span().shift(-start), time.type(), time.value()))
                .toList();
    }

    private static void add(
            List<Counts> counts, GoldText text, List<Time> gold, List<Time> predicted, List<Miss> misses) {
        List<Matching.Pair> pairs = Matching.greedy(
                predicted,
                gold,
                (said, wanted) ->
                        said.span().equals(wanted.span()) ? 1e9 : said.span().overlap(wanted.span()),
                1e-9);
        long[] right = new long[MEASURES.size()];
        List<Time> lost = new ArrayList<>(gold);
        List<Time> invented = new ArrayList<>(predicted);
        for (Matching.Pair pair : pairs) {
            Time said = predicted.get(pair.left());
            Time wanted = gold.get(pair.right());
            lost.remove(wanted);
            invented.remove(said);
            right[0]++;
            right[1] += said.span().equals(wanted.span()) ? 1 : 0;
            right[2] += said.type().equals(wanted.type()) ? 1 : 0;
            boolean value = said.value().equals(wanted.value());
            right[3] += value ? 1 : 0;
            String words = show(wanted, text) + " ‖ read " + show(said, text);
            if (!value) {
                misses.add(new Miss("wrong value · " + wanted.type(), where(text, wanted), words));
            } else if (!said.span().equals(wanted.span())) {
                misses.add(new Miss("wrong edges · " + wanted.type(), where(text, wanted), words));
            }
        }
        for (int measure = 0; measure < MEASURES.size(); measure++) {
            counts.set(measure, counts.get(measure).plus(new Counts(right[measure], predicted.size(), gold.size())));
        }
        lost.forEach(time -> misses.add(new Miss("missed · " + time.type(), where(text, time), around(time, text))));
        invented.forEach(
                time -> misses.add(new Miss("invented · " + time.type(), where(text, time), around(time, text))));
    }

    private static String where(GoldText text, Time time) {
        return text.id() + ":" + time.span().start();
    }

    private static String show(Time time, GoldText text) {
        return "[" + time.span().in(text.text()) + "] " + time.value();
    }

    private static String around(Time time, GoldText text) {
        int from = Math.max(0, time.span().start() - 40);
        int to = Math.min(text.text().length(), time.span().end() + 40);
        return show(time, text) + " ‖ " + text.text().substring(from, to);
    }
}
