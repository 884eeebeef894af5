package parallax.web.page.review;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import parallax.Reading;
import parallax.event.Modes;
import parallax.ledger.Actor;
import parallax.ledger.Entry;
import parallax.ledger.Event;
import parallax.ledger.EventType;
import parallax.ledger.Evidence;
import parallax.ledger.Figure;
import parallax.ledger.Statement;
import parallax.ledger.When;
import parallax.text.Labels;
import parallax.text.Span;
import parallax.web.review.Draft;
import parallax.web.review.DraftReader;
import parallax.web.review.Part;
import parallax.web.review.SentenceWords;
import parallax.web.review.Times;

/** The fields of the form in which a record is corrected, with what can be chosen in each. */
public final class CorrectionForm {

    private final Draft draft;
    private final Reading reading;
    private final Entry entry;
    private final SentenceWords words;
    private final List<Actor> actors = new ArrayList<>();

    /** @param candidates actors who can be chosen beside those of the article */
    CorrectionForm(Draft draft, Reading reading, Entry entry, List<Actor> candidates) {
        this.draft = draft;
        this.reading = reading;
        this.entry = entry;
        this.words = DraftReader.words(reading, entry);
        actors.addAll(reading.account().actors());
        actors.addAll(candidates);
        actors.sort(java.util.Comparator.comparing(Actor::name));
    }

    public Draft draft() {
        return draft;
    }

    public SentenceWords words() {
        return words;
    }

    public Entry.Kind kind() {
        return entry.kind();
    }

    public List<Part> parts() {
        return List.copyOf(Part.of(entry).keySet());
    }

    /** Who can be chosen. */
    public List<Actor> actors() {
        return actors;
    }

    /** The parts that actors have in records of this kind. */
    public List<String> roles() {
        return switch (entry.kind()) {
            case STATEMENT -> List.of(Draft.SPEAKER, Draft.INSTITUTION);
            case EVENT -> List.of(Draft.ACTOR, Draft.RECIPIENT);
            case FIGURE -> List.of(Draft.OWNER);
            case EVIDENCE -> List.of(Draft.PUBLISHER);
        };
    }

    /** Who is chosen for a part, and one more where several can have it. */
    public List<String> slots(String role) {
        boolean several = List.of(Draft.SPEAKER, Draft.ACTOR, Draft.RECIPIENT).contains(role);
        List<String> chosen = draft.list(role);
        return several || chosen.isEmpty() ? draft.slots(role) : chosen;
    }

    /** The modes that go with each type. */
    public Map<EventType, List<String>> modes() {
        Map<EventType, List<String>> modes = new LinkedHashMap<>();
        for (EventType type : EventType.values()) {
            if (!Modes.listOf(type).isEmpty()) {
                modes.put(type, Modes.listOf(type));
            }
        }
        return modes;
    }

    /**
     * Words that a time can be taken from.
     *
     * @param value of the field
     * @param text the words
     */
    public record Time(String value, String text) {}

    public List<Time> times() {
        List<Time> times = new ArrayList<>();
        for (Span span : Times.of(reading.account(), entry.sentence(), when())) {
            times.add(new Time(
                    span.start() + "-" + span.end(), span.in(reading.account().transcript())));
        }
        return times;
    }

    private @Nullable When when() {
        return switch (entry.kind()) {
            case STATEMENT -> ((Statement) entry).when();
            case EVENT -> ((Event) entry).when();
            case FIGURE -> ((Figure) entry).asOf();
            case EVIDENCE -> ((Evidence) entry).when();
        };
    }

    /** Whether one of a closed family is chosen in a field. */
    public boolean chosen(String field, Enum<?> value) {
        return draft.get(field).equals(Labels.of(value));
    }

    public String label(Enum<?> value) {
        return Labels.of(value);
    }

    public Statement.CueKind[] cueKinds() {
        return Statement.CueKind.values();
    }

    public Statement.Certainty[] certainties() {
        return Statement.Certainty.values();
    }

    public EventType[] types() {
        return EventType.values();
    }

    public Event.Auxiliary[] auxiliaries() {
        return Event.Auxiliary.values();
    }

    public Evidence.Medium[] media() {
        return Evidence.Medium.values();
    }
}
