package parallax;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import parallax.ledger.Account;
import parallax.ledger.Entry;
import parallax.ledger.Event;
import parallax.ledger.Figure;
import parallax.ledger.Note;
import parallax.ledger.Statement;

/** What remains of an account when only its events are asked for: they, and whatever they refer to. */
final class EventsAlone {

    private final Account whole;
    private final Map<String, Entry> kept = new LinkedHashMap<>();
    private final Set<String> referred = new HashSet<>();

    private EventsAlone(Account whole) {
        this.whole = whole;
    }

    /** @param notes what there is to say about the article itself */
    static Account of(Account whole, List<Note> notes) {
        EventsAlone alone = new EventsAlone(whole);
        whole.events().forEach(alone::keep);
        return alone.account(notes);
    }

    private void keep(Event event) {
        kept.put(event.id(), event);
        referred.addAll(event.roles().actors());
        referred.addAll(event.roles().recipients());
        refer(event.where());
        event.figures().forEach(id -> whole.findEntry(id).ifPresent(entry -> keep((Figure) entry)));
        keepStatement(event.saidBy());
    }

    private void keep(Figure figure) {
        kept.put(figure.id(), figure);
        refer(figure.where());
        refer(figure.counted().actor());
        keepStatement(figure.saidBy());
    }

    private void keepStatement(@Nullable String id) {
        if (id == null || kept.containsKey(id)) {
            return;
        }
        whole.findEntry(id).ifPresent(entry -> {
            Statement statement = (Statement) entry;
            kept.put(id, statement);
            referred.addAll(statement.speaker().actors());
            refer(statement.speaker().institution());
            keepStatement(statement.links().parent());
            keepStatement(statement.links().denies());
        });
    }

    private void refer(@Nullable String id) {
        if (id != null) {
            referred.add(id);
        }
    }

    private Account account(List<Note> notes) {
        List<Note> all = new ArrayList<>(notes);
        whole.notes().stream()
                .filter(note -> note.about() != null && kept.containsKey(note.about()))
                .forEach(all::add);
        return new Account(
                whole.article(),
                whole.published(),
                whole.outlet(),
                whole.transcript(),
                List.of(),
                whole.actors().stream()
                        .filter(actor -> referred.contains(actor.id()))
                        .toList(),
                whole.places().stream()
                        .filter(place -> referred.contains(place.id()))
                        .toList(),
                whole.entries().stream()
                        .filter(entry -> kept.containsKey(entry.id()))
                        .toList(),
                all);
    }
}
