package parallax.format;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import parallax.ledger.Account;
import parallax.ledger.Entry;

/** Short labels for people, in the order of the text: S1, E1, F1, V1. */
final class Numbering {

    private final Map<String, String> labels = new HashMap<>();

    Numbering(Account account) {
        Map<Entry.Kind, Integer> counts = new EnumMap<>(Entry.Kind.class);
        for (Entry entry : account.entries()) {
            int number = counts.merge(entry.kind(), 1, Integer::sum);
            labels.put(entry.id(), letter(entry.kind()) + number);
        }
    }

    String of(String id) {
        return labels.getOrDefault(id, id);
    }

    private static String letter(Entry.Kind kind) {
        return switch (kind) {
            case STATEMENT -> "S";
            case EVENT -> "E";
            case FIGURE -> "F";
            case EVIDENCE -> "V";
        };
    }
}
