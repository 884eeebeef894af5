package parallax.bench.task;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.StreamSupport;
import parallax.Reading;
import parallax.bench.gold.Alignment;
import parallax.bench.gold.Fields;
import parallax.bench.gold.GoldText;
import parallax.bench.report.Miss;
import parallax.bench.report.Table;
import parallax.bench.score.Confusion;
import parallax.bench.score.Counts;
import parallax.bench.score.Score;
import parallax.ledger.Actor;
import parallax.ledger.Event;
import parallax.ledger.EventType;
import parallax.ledger.Statement;
import parallax.text.Span;

/**
 * What the police did, sentence by sentence. The gold takes what police say for something they do; here that is a
 * statement and no event, so that any action is measured twice: by all records in which police act or speak, and by
 * events alone.
 */
final class PoliceTable {

    private static final String POLICE = "COP";
    /** A home minister is of the government and in charge of the police, and is none of them. */
    private static final String GOVERNMENT = "GOV";

    private static final String ANY = "ANY_ACTION";
    private static final String DEED = "ANY_ACTION, events alone";
    private static final List<String> LABELS = List.of(ANY, DEED, "ARREST", "FORCE", "KILL");
    /** From the gravest on: a sentence of the confusion table counts under its gravest label. */
    private static final List<String> GRAVEST = List.of("KILL", "FORCE", "ARREST", ANY);

    private final Bench bench;
    private final List<Miss> misses;
    private final Map<String, Counts> counts = new TreeMap<>();
    private final Confusion confusion = new Confusion();
    private int lost;

    PoliceTable(Bench bench, List<Miss> misses) {
        this.bench = bench;
        this.misses = misses;
    }

    Table table() {
        List<GoldText> texts = bench.texts("events/indiapolice.dev.jsonl", "text", "date");
        List<Optional<Reading>> readings = bench.each(texts, bench::read);
        for (int index = 0; index < texts.size(); index++) {
            add(texts.get(index), readings.get(index));
        }
        List<String> notes = new ArrayList<>(AttributionTask.unread(readings));
        notes.add("not measured: FAIL; the ledger holds what was done, not what was left undone");
        notes.add("sentences by their gravest label:");
        notes.addAll(confusion.lines());
        if (lost > 0) {
            notes.add(lost + " labelled sentences do not stand in the text as the gold has them and were left out");
        }
        return new Table(
                "indiapolice.dev",
                texts.size()
                        + " articles, every sentence judged: events in which police act, police are deployed or somebody"
                        + " is arrested by nobody named, and statements by police; FORCE is ASSAULT by police, KILL is"
                        + " such an ASSAULT whose rule or figure says killed",
                LABELS.stream()
                        .map(label -> Score.of(label, counts.getOrDefault(label, Counts.NONE)))
                        .toList(),
                notes);
    }

    private void add(GoldText text, Optional<Reading> reading) {
        List<JsonNode> sentences = StreamSupport.stream(
                        text.record().path("sents").spliterator(), false)
                .toList();
        List<Optional<Span>> spans = Alignment.spans(
                text.text(),
                sentences.stream()
                        .map(sentence -> Fields.text(sentence, "text"))
                        .toList());
        for (int index = 0; index < sentences.size(); index++) {
            Set<String> gold = new TreeSet<>(Fields.strings(sentences.get(index).path("labels")));
            if (spans.get(index).isEmpty()) {
                lost += gold.isEmpty() ? 0 : 1;
                continue;
            }
            Span span = spans.get(index).get();
            Set<String> said = reading.map(read -> labels(read, span)).orElse(Set.of());
            String words = Fields.text(sentences.get(index), "text");
            score(gold, said, new Miss("", text.id() + ":" + span.start(), words));
        }
    }

    private void score(Set<String> gold, Set<String> said, Miss miss) {
        for (String label : LABELS) {
            boolean wanted = gold.contains(label.equals(DEED) ? ANY : label);
            boolean found = said.contains(label);
            counts.merge(label, new Counts(wanted && found ? 1 : 0, found ? 1 : 0, wanted ? 1 : 0), Counts::plus);
            if (wanted != found && !label.equals(DEED)) {
                String kind = "police · " + (wanted ? "missed " : "invented ") + label;
                misses.add(new Miss(kind, miss.where(), miss.words()));
            }
        }
        confusion.add(gravest(gold), gravest(said));
    }

    private static String gravest(Set<String> labels) {
        return GRAVEST.stream().filter(labels::contains).findFirst().orElse("(none)");
    }

    private static Set<String> labels(Reading reading, Span sentence) {
        Set<String> labels = new TreeSet<>();
        Span inText = sentence.shift(reading.article().textStart());
        for (Event event : reading.account().events()) {
            boolean told =
                    inText.contains(event.anchor().span()) && !event.auxiliary().contains(Event.Auxiliary.NEGATED);
            if (told && isPolice(reading, event)) {
                labels.addAll(labels(reading, event));
            }
        }
        if (reading.account().statements().stream().anyMatch(statement -> speaks(reading, statement, inText))) {
            labels.add(ANY);
        }
        return labels;
    }

    private static Set<String> labels(Reading reading, Event event) {
        Set<String> labels = new TreeSet<>(Set.of(ANY, DEED));
        if (isArrest(event)) {
            labels.add("ARREST");
        }
        if (event.what().type() == EventType.ASSAULT) {
            labels.add("FORCE");
            if (isKilling(reading, event)) {
                labels.add("KILL");
            }
        }
        return labels;
    }

    /** Police act, or are moved by whoever is named, or do what only they do and nobody is named. */
    private static boolean isPolice(Reading reading, Event event) {
        boolean moved = event.what().type() == EventType.MOBILIZE
                && event.what().modes().contains("police");
        boolean alone = event.roles().actors().isEmpty() && isArrest(event);
        return moved || alone || police(reading, event.roles().actors());
    }

    private static boolean isArrest(Event event) {
        return event.what().type() == EventType.COERCE && event.what().modes().contains("arrest");
    }

    private static boolean speaks(Reading reading, Statement statement, Span sentence) {
        return statement.cue().spans().stream().anyMatch(sentence::overlaps)
                && police(reading, statement.speaker().actors());
    }

    private static boolean police(Reading reading, List<String> ids) {
        return ids.stream()
                .flatMap(id -> reading.account().findActor(id).stream())
                .map(Actor::sectors)
                .anyMatch(sectors -> sectors.contains(POLICE) && !sectors.contains(GOVERNMENT));
    }

    private static boolean isKilling(Reading reading, Event event) {
        return event.provenance().rule().contains("/kill")
                || reading.account().figures().stream()
                        .filter(figure -> event.figures().contains(figure.id()))
                        .anyMatch(figure -> "killed".equals(figure.counted().measure()));
    }
}
