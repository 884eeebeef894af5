package parallax.bench.task;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import parallax.Reading;
import parallax.bench.gold.Fields;
import parallax.bench.report.Miss;
import parallax.bench.report.Report;
import parallax.bench.report.Table;
import parallax.bench.score.Confusion;
import parallax.bench.score.Counts;
import parallax.bench.score.Score;
import parallax.ledger.Actor;
import parallax.ledger.Event;
import parallax.ledger.EventType;
import parallax.text.CodePoints;
import parallax.text.Span;

/** Who did what to whom: the root of PLOVER for a sentence with its source and target marked, and without. */
public final class EventsTask implements Task {

    private static final String NONE = "(none)";

    /** PLV has one root for words and deeds of yielding; the old names are those of PLOVER's first list. */
    private static final Map<String, String> ROOTS = Map.of(
            "CONCEDE", "YIELD",
            "RETREAT", "YIELD",
            "DEMAND", "REQUEST",
            "DISAPPROVE", "ACCUSE",
            "INVESTIGATE", "ACCUSE",
            "FIGHT", "ASSAULT");

    private record Sentence(String text, Set<String> roots, List<JsonNode> records) {}

    @Override
    public String name() {
        return "events";
    }

    @Override
    public String about() {
        return "who did what to whom: plv.dev, plover_gsr, indiapolice.dev";
    }

    @Override
    public Report run(Bench bench) {
        List<Miss> misses = new ArrayList<>();
        return new Report(
                name(),
                List.of(plv(bench, misses), sets(bench, "plover_gsr", misses), new PoliceTable(bench, misses).table()),
                misses);
    }

    private static String root(String type) {
        return ROOTS.getOrDefault(type, type);
    }

    private static String root(EventType type) {
        return root(type.name());
    }

    private static Table plv(Bench bench, List<Miss> misses) {
        List<Sentence> sentences = sentences(bench.records("events/plv.dev.jsonl"), "sentence", "root");
        List<Optional<Reading>> readings =
                bench.each(sentences, sentence -> bench.read("plv", sentence.text(), null, null));
        Confusion confusion = new Confusion();
        for (int index = 0; index < sentences.size(); index++) {
            for (JsonNode record : sentences.get(index).records()) {
                String gold = root(record.path("root").asText());
                String said = readings.get(index)
                        .flatMap(reading -> findEvent(reading, record))
                        .map(event -> root(event.what().type()))
                        .orElse(NONE);
                confusion.add(gold, said);
                if (!said.equals(gold)) {
                    boolean read = roots(readings.get(index)).contains(gold);
                    misses.add(new Miss(
                            (read ? "choice · " : "root · ") + gold + " read as " + said,
                            record.path("id").asText(),
                            rules(readings.get(index)) + " ‖ " + Fields.text(record, "sentence")));
                }
            }
            surplus(sentences.get(index), readings.get(index), misses);
        }
        List<Score> scores = new ArrayList<>();
        scores.add(Score.share("root accuracy, spans given", confusion.right(), confusion.total()));
        scores.add(new Score(
                "root macro-F1, spans given",
                null,
                null,
                confusion.macroF1(),
                confusion.labels().size() + " roots"));
        scores.add(Score.of("roots of a sentence, end to end", sets(sentences, readings)));
        confusion.labels().forEach(label -> scores.add(Score.of(label, confusion.counts(label))));
        return new Table(
                "plv.dev",
                sentences.size()
                        + " sentences; spans given: of the events read, the one whose actor and recipient best fit"
                        + " the marked source and target; YIELD is CONCEDE or RETREAT",
                scores,
                Stream.concat(confusion.lines().stream(), AttributionTask.unread(readings).stream())
                        .toList());
    }

    /** Events of a root that the gold does not have, under the rule that made them. */
    private static void surplus(Sentence sentence, Optional<Reading> reading, List<Miss> misses) {
        events(reading).stream()
                .filter(event -> !sentence.roots().contains(root(event.what().type())))
                .forEach(event -> misses.add(new Miss(
                        "too much · " + event.what().type() + " by "
                                + event.provenance().rule(),
                        sentence.records().get(0).path("id").asText(),
                        sentence.roots() + " ‖ " + sentence.text())));
    }

    private static List<Event> events(Optional<Reading> reading) {
        return reading.map(read -> read.account().events()).orElse(List.of());
    }

    private static List<String> rules(Optional<Reading> reading) {
        return events(reading).stream().map(event -> event.provenance().rule()).toList();
    }

    /** Of the events of the sentence the one whose roles fit best, then the surest, then the first. */
    private static Optional<Event> findEvent(Reading reading, JsonNode record) {
        CodePoints points = new CodePoints(Fields.text(record, "sentence"));
        List<Span> source = Fields.spans(record.path("source_spans"), points);
        List<Span> target = Fields.spans(record.path("target_spans"), points);
        int start = reading.article().textStart();
        Map<String, Actor> actors = reading.account().actorsById();
        return reading.account().events().stream()
                .max(Comparator.<Event>comparingInt(event -> fit(event.roles().actors(), actors, source, start)
                                + fit(event.roles().recipients(), actors, target, start))
                        .thenComparingDouble(event -> event.provenance().confidence())
                        .thenComparingInt(event -> -event.anchor().span().start()));
    }

    private static int fit(List<String> ids, Map<String, Actor> actors, List<Span> marked, int start) {
        boolean fits = ids.stream()
                .map(actors::get)
                .filter(actor -> actor != null)
                .flatMap(actor -> actor.mentions().stream())
                .anyMatch(mention -> marked.stream().anyMatch(span -> span.overlaps(mention.shift(-start))));
        return fits ? 1 : 0;
    }

    private static List<Sentence> sentences(List<JsonNode> records, String textField, String rootField) {
        Map<String, Sentence> sentences = new LinkedHashMap<>();
        for (JsonNode record : records) {
            Sentence sentence = sentences.computeIfAbsent(
                    Fields.text(record, textField), text -> new Sentence(text, new TreeSet<>(), new ArrayList<>()));
            sentence.roots().add(root(record.path(rootField).asText()));
            sentence.records().add(record);
        }
        return List.copyOf(sentences.values());
    }

    private static Counts sets(List<Sentence> sentences, List<Optional<Reading>> readings) {
        Counts counts = Counts.NONE;
        for (int index = 0; index < sentences.size(); index++) {
            Set<String> gold = sentences.get(index).roots();
            Set<String> said = roots(readings.get(index));
            long right = said.stream().filter(gold::contains).count();
            counts = counts.plus(new Counts(right, said.size(), gold.size()));
        }
        return counts;
    }

    private static Set<String> roots(Optional<Reading> reading) {
        Set<String> roots = new TreeSet<>();
        events(reading).forEach(event -> roots.add(root(event.what().type())));
        return roots;
    }

    private static Table sets(Bench bench, String file, List<Miss> misses) {
        List<JsonNode> records = bench.records("events/" + file + ".jsonl").stream()
                .filter(record -> record.path("event").isTextual())
                .toList();
        List<Sentence> sentences = sentences(records, "text", "event");
        List<Optional<Reading>> readings =
                bench.each(sentences, sentence -> bench.read(file, sentence.text(), null, null));
        for (int index = 0; index < sentences.size(); index++) {
            Set<String> said = roots(readings.get(index));
            Set<String> gold = sentences.get(index).roots();
            if (!said.containsAll(gold)) {
                misses.add(new Miss(
                        file + " · " + gold,
                        sentences.get(index).records().get(0).path("id").asText(),
                        said + " ‖ " + sentences.get(index).text()));
            }
        }
        return new Table(
                file,
                sentences.size() + " texts of PLOVER's own examples; old names mapped",
                List.of(Score.of("roots of a text, end to end", sets(sentences, readings))),
                AttributionTask.unread(readings));
    }
}
