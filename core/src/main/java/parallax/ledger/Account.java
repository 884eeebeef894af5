package parallax.ledger;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import parallax.text.Span;

/**
 * Everything that one article puts into the ledger.
 *
 * @param article id of the article
 * @param published its day, null when not known
 * @param outlet its outlet, null when not known
 * @param transcript the text that all spans point into
 * @param times every time expression with its reading, in order
 * @param actors the actors that the entries refer to and those named beside them
 * @param places likewise
 * @param entries statements, events, figures, evidence, in the order of the text
 * @param notes what could not be known
 */
public record Account(
        String article,
        @Nullable LocalDate published,
        @Nullable String outlet,
        String transcript,
        List<TimeMention> times,
        List<Actor> actors,
        List<Place> places,
        List<Entry> entries,
        List<Note> notes) {

    public Account {
        Objects.requireNonNull(article);
        Objects.requireNonNull(transcript);
        times = List.copyOf(times);
        actors = List.copyOf(actors);
        places = List.copyOf(places);
        entries = List.copyOf(entries);
        notes = List.copyOf(notes);
    }

    /** The same, with these records. */
    public Account with(List<Entry> others) {
        return with(actors, others);
    }

    /** The same, with these actors and records. */
    public Account with(List<Actor> others, List<Entry> records) {
        return new Account(article, published, outlet, transcript, times, others, places, records, notes);
    }

    public List<Statement> statements() {
        return listOf(Statement.class);
    }

    public List<Event> events() {
        return listOf(Event.class);
    }

    public List<Figure> figures() {
        return listOf(Figure.class);
    }

    public List<Evidence> evidence() {
        return listOf(Evidence.class);
    }

    private <E extends Entry> List<E> listOf(Class<E> type) {
        return entries.stream()
                .flatMap(entry -> type.isInstance(entry) ? Stream.of(type.cast(entry)) : Stream.empty())
                .toList();
    }

    public Optional<Entry> findEntry(@Nullable String id) {
        return entries.stream().filter(entry -> entry.id().equals(id)).findFirst();
    }

    public Optional<Actor> findActor(@Nullable String id) {
        return actors.stream().filter(actor -> actor.id().equals(id)).findFirst();
    }

    public Optional<Place> findPlace(@Nullable String id) {
        return places.stream().filter(place -> place.id().equals(id)).findFirst();
    }

    public Map<String, Actor> actorsById() {
        return actors.stream().collect(Collectors.toMap(Actor::id, actor -> actor, (first, second) -> first));
    }

    /**
     * A time expression and its TIMEX3 reading.
     *
     * @param span where it stands
     * @param type TIMEX3 type: DATE, TIME, DURATION, SET
     * @param value TIMEX3 value; empty when not resolved
     * @param resolved false for vague or unanchored times
     */
    public record TimeMention(Span span, String type, String value, boolean resolved) {

        public TimeMention {
            Objects.requireNonNull(span);
            Objects.requireNonNull(type);
            Objects.requireNonNull(value);
        }
    }
}
