package parallax.bench.task;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import parallax.Reading;
import parallax.bench.gold.Fields;
import parallax.bench.gold.GoldText;
import parallax.bench.report.Miss;
import parallax.bench.report.Table;
import parallax.bench.score.Counts;
import parallax.bench.score.Score;
import parallax.ledger.Actor;
import parallax.ledger.Event;
import parallax.ledger.EventType;
import parallax.text.Span;

/** What the police did, sentence by sentence. */
final class PoliceTable {

    private static final String POLICE = "COP";
    private static final List<String> LABELS = List.of("ANY_ACTION", "ARREST", "FORCE", "KILL");

    private final Bench bench;
    private final List<Miss> misses;

    PoliceTable(Bench bench, List<Miss> misses) {
        this.bench = bench;
        this.misses = misses;
    }

    Table table() {
        List<GoldText> texts = bench.texts("events/indiapolice.dev.jsonl", "text", "date");
        List<Optional<Reading>> readings = bench.each(texts, bench::read);
        Map<String, Counts> counts = new TreeMap<>();
        int lost = 0;
        for (int index = 0; index < texts.size(); index++) {
            lost += add(texts.get(index), readings.get(index), counts);
        }
        List<String> notes = new ArrayList<>(AttributionTask.unread(readings));
        notes.add("not measured: FAIL; the ledger holds what was done, not what was left undone");
        if (lost > 0) {
            notes.add(lost + " sentences do not stand in the text as the gold has them and were left out");
        }
        return new Table(
                "indiapolice.dev",
                texts.size()
                        + " articles, every sentence judged; an event counts where police act, an arrest also where"
                        + " nobody is named; FORCE is ASSAULT, KILL is ASSAULT whose rule or figure says killed",
                LABELS.stream()
                        .map(label -> Score.of(label, counts.getOrDefault(label, Counts.NONE)))
                        .toList(),
                notes);
    }

    private int add(GoldText text, Optional<Reading> reading, Map<String, Counts> counts) {
        int cursor = 0;
        int lost = 0;
        for (JsonNode sentence : text.record().path("sents")) {
            String words = Fields.text(sentence, "text").strip();
            int start = text.text().indexOf(words, cursor);
            if (start < 0) {
                lost++;
                continue;
            }
            cursor = start + words.length();
            Span span = Span.of(start, cursor);
            Set<String> gold = new TreeSet<>(Fields.strings(sentence.path("labels")));
            Set<String> said = reading.map(read -> labels(read, span)).orElse(Set.of());
            for (String label : LABELS) {
                boolean wanted = gold.contains(label);
                boolean found = said.contains(label);
                counts.merge(label, new Counts(wanted && found ? 1 : 0, found ? 1 : 0, wanted ? 1 : 0), Counts::plus);
                if (wanted != found) {
                    misses.add(new Miss(
                            "police · " + (wanted ? "missed " : "invented ") + label, text.id() + ":" + start, words));
                }
            }
        }
        return lost;
    }

    private static Set<String> labels(Reading reading, Span sentence) {
        Set<String> labels = new TreeSet<>();
        int textStart = reading.article().textStart();
        for (Event event : reading.account().events()) {
            boolean inside = event.anchor().span().start() >= textStart
                    && sentence.contains(event.anchor().span().shift(-textStart));
            if (!inside || event.auxiliary().contains(Event.Auxiliary.NEGATED)) {
                continue;
            }
            boolean arrest =
                    event.what().modes().contains("arrest") && event.what().type() == EventType.COERCE;
            boolean unnamed = event.roles().actors().isEmpty();
            if (!police(reading, event) && !(arrest && unnamed)) {
                continue;
            }
            labels.add("ANY_ACTION");
            if (arrest) {
                labels.add("ARREST");
            }
            if (event.what().type() == EventType.ASSAULT) {
                labels.add("FORCE");
                if (killed(reading, event)) {
                    labels.add("KILL");
                }
            }
        }
        return labels;
    }

    private static boolean police(Reading reading, Event event) {
        return event.roles().actors().stream()
                .flatMap(id -> reading.account().findActor(id).stream())
                .map(Actor::sectors)
                .anyMatch(sectors -> sectors.contains(POLICE));
    }

    private static boolean killed(Reading reading, Event event) {
        String rule = event.provenance().rule();
        return rule.contains("kill")
                || event.anchor().text().contains("kill")
                || reading.account().figures().stream()
                        .filter(figure -> event.figures().contains(figure.id()))
                        .anyMatch(figure -> "killed".equals(figure.counted().measure()));
    }
}
