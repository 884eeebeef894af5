package parallax.bench.task;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import parallax.bench.gold.Fields;
import parallax.bench.gold.GoldText;
import parallax.bench.gold.Tagged;
import parallax.bench.report.Miss;
import parallax.bench.report.Report;
import parallax.bench.report.Table;
import parallax.bench.score.Counts;
import parallax.bench.score.Matching;
import parallax.bench.score.Score;
import parallax.language.Mention;
import parallax.text.CodePoints;
import parallax.text.Span;

/** Names as the language engine marks them: people, organisations, places. */
public final class EntitiesTask implements Task {

    /** The shares of documents that training/ keeps out of its data. */
    private static final double WIKIGOLD_HELD_OUT = 0.25;

    private static final double UNER_HELD_OUT = 0.5;

    @Override
    public String name() {
        return "entities";
    }

    @Override
    public String about() {
        return "names of people, organisations, places: wikigold, uner_ewt.dev, re3d.dev";
    }

    @Override
    public Report run(Bench bench) {
        List<Miss> misses = new ArrayList<>();
        List<Tagged> wikigold = bench.limited(Tagged.wikigold(bench.gold().lines("entities/wikigold.conll")).stream()
                .filter(sentence -> Tagged.heldOut(sentence.document(), WIKIGOLD_HELD_OUT))
                .toList());
        List<Tagged> uner = bench.limited(Tagged.uner(bench.gold().lines("entities/uner_ewt.dev.iob2")).stream()
                .filter(sentence -> Tagged.heldOut(sentence.document(), UNER_HELD_OUT))
                .toList());
        return new Report(
                name(),
                List.of(
                        tagged(bench, "wikigold", wikigold, misses),
                        tagged(bench, "uner_ewt.dev", uner, misses),
                        re3d(bench, misses)),
                misses);
    }

    private static Table tagged(Bench bench, String name, List<Tagged> sentences, List<Miss> misses) {
        List<List<Tagged.Name>> found = bench.each(sentences, sentence -> names(bench, sentence.text()));
        Map<String, Counts> counts = new TreeMap<>();
        for (int index = 0; index < sentences.size(); index++) {
            Tagged sentence = sentences.get(index);
            for (String kind : List.of("PER", "ORG", "LOC")) {
                List<Span> gold = spans(sentence.names(), kind);
                List<Span> predicted = spans(found.get(index), kind);
                long right = predicted.stream().filter(gold::contains).count();
                Counts more = new Counts(right, predicted.size(), gold.size());
                counts.merge(kind, more, Counts::plus);
                counts.merge("all", more, Counts::plus);
                String where = name + ":" + sentence.document();
                gold.stream()
                        .filter(span -> !predicted.contains(span))
                        .forEach(span -> misses.add(miss("missed", kind, where, span, sentence.text())));
                predicted.stream()
                        .filter(span -> !gold.contains(span))
                        .forEach(span -> misses.add(miss("invented", kind, where, span, sentence.text())));
            }
        }
        return new Table(
                name + ", held out",
                sentences.size()
                        + " sentences that the shipped weights never saw; exact span and kind; each sentence read"
                        + " alone",
                counts.entrySet().stream()
                        .map(kind -> Score.of(kind.getKey(), kind.getValue()))
                        .toList());
    }

    private static Miss miss(String fault, String kind, String where, Span span, String text) {
        return new Miss(fault + " · " + kind, where, "[" + span.in(text) + "] " + text);
    }

    private static List<Span> spans(List<Tagged.Name> names, String kind) {
        return names.stream()
                .filter(name -> name.kind().equals(kind))
                .map(Tagged.Name::span)
                .toList();
    }

    private static List<Tagged.Name> names(Bench bench, String text) {
        return bench.engine().analyse(text, List.of()).mentions().stream()
                .map(mention -> new Tagged.Name(mention.span(), label(mention.kind())))
                .toList();
    }

    private static String label(Mention.Kind kind) {
        return switch (kind) {
            case PERSON -> "PER";
            case ORGANISATION -> "ORG";
            case PLACE -> "LOC";
            case NATIONALITY -> "NORP";
            case OTHER -> "MISC";
        };
    }

    private static Table re3d(Bench bench, List<Miss> misses) {
        Map<String, String> kinds =
                Map.of("PER", "Person", "ORG", "Organisation", "LOC", "Location", "NORP", "Nationality");
        List<GoldText> texts = bench.texts("entities/re3d.dev.jsonl", "text", "date");
        List<List<Tagged.Name>> found = bench.each(texts, text -> names(bench, text.text()));
        Map<String, Counts> counts = new TreeMap<>();
        for (int index = 0; index < texts.size(); index++) {
            GoldText text = texts.get(index);
            for (Map.Entry<String, String> kind : kinds.entrySet()) {
                List<Span> gold = entities(text, kind.getValue());
                List<Span> predicted = spans(found.get(index), kind.getKey());
                int right = Matching.greedy(
                                predicted,
                                gold,
                                (said, wanted) -> said.overlap(wanted) / (double) wanted.length(),
                                1e-9)
                        .size();
                Counts more = new Counts(right, predicted.size(), gold.size());
                counts.merge(kind.getValue(), more, Counts::plus);
                gold.stream()
                        .filter(span -> predicted.stream().noneMatch(span::overlaps))
                        .forEach(span ->
                                misses.add(miss("missed", "re3d " + kind.getValue(), text.id(), span, text.text())));
            }
        }
        return new Table(
                "re3d.dev",
                texts.size() + " texts; kind and any shared character, one to one (re3d also marks described groups and"
                        + " nested names, which are no names here)",
                counts.entrySet().stream()
                        .map(kind -> Score.of(kind.getKey(), kind.getValue()))
                        .toList(),
                List.of("not measured: military platforms, weapons, vehicles: the engine has no such kinds"));
    }

    private static List<Span> entities(GoldText text, String type) {
        CodePoints points = text.points();
        List<Span> spans = new ArrayList<>();
        for (JsonNode entity : text.record().path("entities")) {
            if (entity.path("type").asText().equals(type)) {
                JsonNode span = entity.path("span");
                spans.add(Fields.span(span.path(0).asInt(), span.path(1).asInt(), points));
            }
        }
        return spans.stream().distinct().toList();
    }
}
