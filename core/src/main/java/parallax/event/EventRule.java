package parallax.event;

import java.util.List;
import org.jspecify.annotations.Nullable;
import parallax.ledger.EventType;

/**
 * One rule of the event files.
 *
 * @param name unique; goes into the record's provenance
 * @param triggers words that call it
 * @param type PLOVER type; null for a rule that says "this is no event"
 * @param modes PLOVER modes
 * @param frame what it asks of the arguments and which roles they fill
 * @param examples sentences that must yield the type (or nothing)
 * @param order its place in the files; the earlier wins among equals
 */
record EventRule(
        String name,
        List<Trigger> triggers,
        @Nullable EventType type,
        List<String> modes,
        List<Slot> frame,
        List<String> examples,
        int order) {

    EventRule {
        triggers = List.copyOf(triggers);
        modes = List.copyOf(modes);
        frame = List.copyOf(frame);
        examples = List.copyOf(examples);
    }
}
