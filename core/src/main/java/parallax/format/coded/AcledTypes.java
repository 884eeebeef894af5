package parallax.format.coded;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import parallax.ledger.Event;
import parallax.ledger.EventType;
import parallax.text.RuleFile;

/** The types of the ACLED layout, written from PLOVER's and read as them. */
public final class AcledTypes {

    private final List<RuleFile.Row> written = new ArrayList<>();
    private final Map<String, EventType> read = new HashMap<>();

    /** Whom an event strikes, where the layout asks. */
    enum Victim {
        CIVILIAN,
        ARMED,
        ANY
    }

    public AcledTypes() {
        for (RuleFile.Row row : RuleFile.read(AcledTypes.class, "acled.tsv").rows()) {
            Cameo.Way way = row.constant("way", Cameo.Way.class);
            if (way != Cameo.Way.IN) {
                written.add(row);
            }
            String name = row.get("sub_event_type").isEmpty() ? row.get("event_type") : row.get("sub_event_type");
            if (way != Cameo.Way.OUT || !row.get("sub_event_type").isEmpty()) {
                read.putIfAbsent(name, row.constant("type", EventType.class));
            }
        }
    }

    /** The PLOVER type; null when PLOVER has none for it. */
    public @Nullable EventType typeOf(String eventType, String subEventType) {
        EventType type = read.get(subEventType);
        return type == null ? read.get(eventType) : type;
    }

    /** Event type and sub-event type; null when the layout has none that fits. */
    @Nullable
    Types of(Event.What what, Victim victim) {
        return written.stream()
                .filter(row -> row.get("type").equals(what.type().name()))
                .filter(row -> row.get("mode").isEmpty() || what.modes().contains(row.get("mode")))
                .filter(row -> fits(row.constant("victim", Victim.class), victim))
                .findFirst()
                .map(row -> new Types(row.get("event_type"), row.get("sub_event_type")))
                .orElse(null);
    }

    private static boolean fits(Victim asked, Victim victim) {
        return asked == Victim.ANY || asked == victim;
    }

    /**
     * How the layout types an event.
     *
     * @param event its type
     * @param sub its sub-event type
     */
    record Types(String event, String sub) {

        String disorder() {
            return switch (event) {
                case "Protests", "Riots" -> "Demonstrations";
                case "Strategic developments" -> event;
                default -> "Political violence";
            };
        }
    }
}
