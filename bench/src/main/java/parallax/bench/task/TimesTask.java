package parallax.bench.task;

import com.fasterxml.jackson.databind.JsonNode;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import parallax.article.Article;
import parallax.article.ArticleReader;
import parallax.bench.gold.Fields;
import parallax.bench.gold.GoldText;
import parallax.bench.report.Miss;
import parallax.bench.report.Report;
import parallax.bench.report.Table;
import parallax.bench.score.Confusion;
import parallax.bench.score.Counts;
import parallax.bench.score.Matching;
import parallax.bench.score.Score;
import parallax.language.Analysis;
import parallax.language.Sentence;
import parallax.language.time.TimeReader;
import parallax.text.CodePoints;
import parallax.text.Span;

/** Time expressions and their TIMEX3 values, counted as TempEval-3 counts them, and what reading them costs. */
public final class TimesTask implements Task {

    private static final List<String> MEASURES = List.of("relaxed", "strict", "type", "value");
    private static final String NOTHING = "—";
    /** So long the reader is warmed up, and so long it is measured. */
    private static final long NANOSECONDS = 1_500_000_000L;

    private record Time(Span span, String type, String value) {}

    /** A text as the reader of times gets it: already in sentences, words and syntax. */
    private record Parsed(Analysis analysis, @Nullable LocalDate published, int start) {}

    @Override
    public String name() {
        return "times";
    }

    @Override
    public String about() {
        return "time expressions and their values, and what reading them costs: timebank.dev, aquaint.dev";
    }

    @Override
    public Report run(Bench bench) {
        Tally all = new Tally();
        List<Table> tables = new ArrayList<>();
        List<Parsed> texts = new ArrayList<>();
        for (String file : List.of("timebank.dev", "aquaint.dev")) {
            tables.add(table(bench, file, all, texts));
        }
        List<String> notes = new ArrayList<>(all.lines());
        notes.add(speed(texts));
        tables.add(new Table("both", "the two together", all.scores(), notes));
        return new Report(name(), tables, all.misses);
    }

    private static Table table(Bench bench, String file, Tally all, List<Parsed> read) {
        List<GoldText> texts = bench.texts("time/" + file + ".jsonl", "text", "dct");
        ArticleReader articles = new ArticleReader();
        TimeReader reader = new TimeReader();
        List<Optional<Parsed>> parsed = bench.each(texts, text -> parse(bench, articles, text));
        Tally tally = new Tally();
        for (int index = 0; index < texts.size(); index++) {
            GoldText text = texts.get(index);
            List<Time> predicted =
                    parsed.get(index).map(one -> predicted(reader, one)).orElse(List.of());
            tally.add(text, gold(text), predicted);
        }
        parsed.forEach(one -> one.ifPresent(read::add));
        all.add(tally);
        return new Table(
                file,
                texts.size()
                        + " articles, the day of publication given; relaxed: any overlap, one to one; strict: the same"
                        + " span; value: overlap and the same TIMEX3 value",
                tally.scores(),
                AttributionTask.unread(parsed));
    }

    /** The front door up to where times are read. */
    private static Optional<Parsed> parse(Bench bench, ArticleReader articles, GoldText text) {
        return articles.read(Bench.capture(text.id(), text.text(), text.published(), null)) instanceof Article article
                ? Optional.of(new Parsed(
                        bench.engine().analyse(article.transcript(), article.unreadable()),
                        article.published().date(),
                        article.textStart()))
                : Optional.empty();
    }

    private static List<Time> predicted(TimeReader reader, Parsed text) {
        return reader.read(text.analysis(), text.published()).stream()
                .filter(time -> time.span().start() >= text.start())
                .map(time ->
                        new Time(time.span().shift(-text.start()), time.type().name(), time.value()))
                .toList();
    }

    /** CPU time of this thread alone over texts that are already parsed, after a warm-up of the same work. */
    private static String speed(List<Parsed> texts) {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long words = texts.stream()
                .flatMap(text -> text.analysis().sentences().stream())
                .map(Sentence::tokens)
                .flatMap(List::stream)
                .filter(token -> token.text().codePoints().anyMatch(Character::isLetterOrDigit))
                .count();
        if (words == 0 || !threads.isCurrentThreadCpuTimeSupported()) {
            return "not measured: words per CPU-second";
        }
        TimeReader reader = new TimeReader();
        repeat(reader, texts, threads);
        double passesPerSecond = repeat(reader, texts, threads);
        return String.format(
                Locale.ROOT,
                "%,.0f words per CPU-second beyond tokenising and parsing (the reader of times alone, %,d words, one thread)",
                passesPerSecond * words,
                words);
    }

    /** Reads all texts again and again for a while; how often a CPU-second. */
    private static double repeat(TimeReader reader, List<Parsed> texts, ThreadMXBean threads) {
        long begin = threads.getCurrentThreadCpuTime();
        long spent = 0;
        int passes = 0;
        while (spent < NANOSECONDS) {
            texts.forEach(text -> reader.read(text.analysis(), text.published()));
            passes++;
            spent = threads.getCurrentThreadCpuTime() - begin;
        }
        return passes * 1e9 / spent;
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

    /** Counts, confusions and faults of some texts. */
    private static final class Tally {

        final List<Miss> misses = new ArrayList<>();
        private final Confusion types = new Confusion();
        private final Confusion kinds = new Confusion();
        private final Map<String, Integer> faults = new TreeMap<>();
        private final long[] right = new long[MEASURES.size()];
        private long predicted;
        private long gold;

        void add(Tally part) {
            misses.addAll(part.misses);
            part.faults.forEach((fault, count) -> faults.merge(fault, count, Integer::sum));
            predicted += part.predicted;
            gold += part.gold;
            for (int measure = 0; measure < right.length; measure++) {
                right[measure] += part.right[measure];
            }
            types.addAll(part.types);
            kinds.addAll(part.kinds);
        }

        List<Score> scores() {
            List<Score> scores = new ArrayList<>();
            for (int measure = 0; measure < right.length; measure++) {
                scores.add(Score.of(MEASURES.get(measure), new Counts(right[measure], predicted, gold)));
            }
            return scores;
        }

        List<String> lines() {
            List<String> lines = new ArrayList<>(types.lines());
            lines.addAll(kinds.lines());
            faults.forEach((fault, count) -> lines.add(count + " × " + fault));
            return lines;
        }

        void add(GoldText text, List<Time> wanted, List<Time> said) {
            List<Matching.Pair> pairs = Matching.greedy(
                    said,
                    wanted,
                    (one, other) ->
                            one.span().equals(other.span()) ? 1e9 : one.span().overlap(other.span()),
                    1e-9);
            List<Time> lost = new ArrayList<>(wanted);
            List<Time> invented = new ArrayList<>(said);
            for (Matching.Pair pair : pairs) {
                lost.remove(wanted.get(pair.right()));
                invented.remove(said.get(pair.left()));
                compare(text, wanted.get(pair.right()), said.get(pair.left()));
            }
            predicted += said.size();
            gold += wanted.size();
            for (Time time : lost) {
                types.add(time.type(), NOTHING);
                misses.add(new Miss("missed · " + time.type(), where(text, time), around(time, text)));
            }
            for (Time time : invented) {
                types.add(NOTHING, time.type());
                misses.add(new Miss("invented · " + time.type(), where(text, time), around(time, text)));
            }
        }

        private void compare(GoldText text, Time wanted, Time said) {
            boolean edges = said.span().equals(wanted.span());
            boolean value = said.value().equals(wanted.value());
            right[0]++;
            right[1] += edges ? 1 : 0;
            right[2] += said.type().equals(wanted.type()) ? 1 : 0;
            right[3] += value ? 1 : 0;
            types.add(wanted.type(), said.type());
            kinds.add(TimeFault.kind(wanted.value()), TimeFault.kind(said.value()));
            String words = show(wanted, text) + " ‖ read " + show(said, text);
            if (!value) {
                String fault = "wrong value, " + TimeFault.between(wanted.value(), said.value());
                faults.merge(fault, 1, Integer::sum);
                misses.add(new Miss(fault + " · " + wanted.type(), where(text, wanted), words));
            } else if (!edges) {
                misses.add(new Miss("wrong edges · " + wanted.type(), where(text, wanted), words));
            }
        }
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
