package parallax.bench.task;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import parallax.text.CodePoints;
import parallax.text.Span;

/** When a record that is read now is the one that somebody judged: the same words mostly, and the same in what it says of them. */
final class JudgedRecord {

    /** Of the words of both, so many have to be shared: a comma more or less makes no other record. */
    private static final double SHARED = 0.6;

    private static final List<String> STATEMENT = List.of("form", "certainty", "negated");
    private static final List<String> EVENT = List.of("type", "modes", "actors", "recipients", "auxiliary");
    private static final List<String> FIGURE =
            List.of("at_least", "at_most", "exclusive", "approximate", "unit", "measure", "actor");
    private static final List<String> EVIDENCE = List.of("kind", "publisher");

    private JudgedRecord() {}

    /** 0 statement, 1 event, 2 figure, 3 evidence. */
    static int kind(JsonNode record) {
        if (record.has("content")) {
            return 0;
        }
        if (record.has("trigger")) {
            return 1;
        }
        return record.has("at_least") ? 2 : 3;
    }

    static boolean same(JsonNode now, JsonNode judged) {
        return Objects.equals(now.path("in").textValue(), judged.path("in").textValue())
                && shared(spans(now), spans(judged))
                && saysTheSame(now, judged);
    }

    private static boolean saysTheSame(JsonNode now, JsonNode judged) {
        return switch (kind(judged)) {
            case 0 ->
                equal(now, judged, STATEMENT)
                        && now.path("cue")
                                .path("kind")
                                .equals(judged.path("cue").path("kind"))
                        && now.path("speaker")
                                .path("actors")
                                .equals(judged.path("speaker").path("actors"));
            case 1 -> equal(now, judged, EVENT);
            case 2 -> equal(now, judged, FIGURE);
            default -> equal(now, judged, EVIDENCE);
        };
    }

    /** By their words: 5 and 5.0 are one number, and a field that is missing is none. */
    private static boolean equal(JsonNode now, JsonNode judged, List<String> fields) {
        return fields.stream()
                .allMatch(field ->
                        now.path(field).asText().equals(judged.path(field).asText())
                                && now.path(field).size() == judged.path(field).size()
                                && (!now.path(field).isArray()
                                        || now.path(field).equals(judged.path(field))));
    }

    private static boolean shared(List<Span> now, List<Span> judged) {
        int overlap = 0;
        for (Span one : now) {
            for (Span other : judged) {
                overlap += one.overlap(other);
            }
        }
        int all = length(now) + length(judged) - overlap;
        return all > 0 && overlap >= SHARED * all;
    }

    private static int length(List<Span> spans) {
        return spans.stream().mapToInt(Span::length).sum();
    }

    private static List<Span> spans(JsonNode record) {
        List<Span> spans = new ArrayList<>();
        switch (kind(record)) {
            case 0 -> record.path("content").path("spans").forEach(span -> spans.add(span(span)));
            case 1 -> spans.add(span(record.path("trigger")));
            default ->
                spans.add(new Span(
                        record.path("start").asInt(), record.path("end").asInt()));
        }
        return spans;
    }

    private static Span span(JsonNode pair) {
        return new Span(pair.path(0).asInt(), pair.path(1).asInt());
    }

    /** The words that it stands on, to be shown. */
    static String words(JsonNode record, String text) {
        if (record.path("in").isTextual()) {
            return record.path("content")
                    .path("text")
                    .asText(record.path("text").asText());
        }
        List<Span> spans = spans(record);
        return spans.isEmpty() ? "" : new CodePoints(text).toUnits(spans.get(0)).in(text);
    }
}
