package parallax.web.page.article;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import parallax.Reading;
import parallax.ledger.Actor;
import parallax.ledger.Entry;
import parallax.ledger.Note;
import parallax.ledger.Place;

/**
 * What could not be known.
 *
 * @param what in words, as the reader of the article puts it
 * @param record id of the record that it is about; null when it is about none
 * @param about what it is about, by number or name; null when it is about the article
 */
public record Silence(
        String what, @Nullable String record, @Nullable String about) {

    public Silence {
        Objects.requireNonNull(what);
    }

    static List<Silence> of(Reading reading, Map<Entry.Kind, List<RecordLine>> lines) {
        Map<String, String> numbers = new HashMap<>();
        lines.values().forEach(ofKind -> ofKind.forEach(line -> numbers.put(line.id(), line.number())));
        Map<String, String> names = new HashMap<>();
        reading.account().actors().forEach((Actor actor) -> names.put(actor.id(), actor.name()));
        reading.account().places().forEach((Place place) -> names.put(place.id(), place.name()));
        return Stream.concat(
                        reading.article().notes().stream().map(note -> new Silence(note, null, null)),
                        reading.account().notes().stream().map(note -> of(note, numbers, names)))
                .toList();
    }

    private static Silence of(Note note, Map<String, String> numbers, Map<String, String> names) {
        String about = note.about();
        if (about == null) {
            return new Silence(note.what(), null, null);
        }
        String number = numbers.get(about);
        return number != null
                ? new Silence(note.what(), about, number)
                : new Silence(note.what(), null, names.getOrDefault(about, about));
    }
}
