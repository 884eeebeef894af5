package parallax.format.coded;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import parallax.ledger.Event;
import parallax.ledger.EventType;
import parallax.text.RuleFile;

/** CAMEO codes, read as PLOVER types and written from them. */
public final class Cameo {

    private final Map<String, EventType> types = new HashMap<>();
    private final Map<String, String> codes = new HashMap<>();

    /** Which way a row is used. */
    enum Way {
        BOTH,
        IN,
        OUT
    }

    public Cameo() {
        for (RuleFile.Row row : RuleFile.read(Cameo.class, "cameo.tsv").rows()) {
            Way way = row.constant("way", Way.class);
            EventType type = row.constant("type", EventType.class);
            if (way != Way.OUT) {
                types.put(row.get("code"), type);
            }
            if (way != Way.IN) {
                codes.putIfAbsent(type + "-" + row.get("mode"), row.get("code"));
            }
        }
    }

    /** The PLOVER type of a code; null when PLOVER has none for it. */
    public @Nullable EventType typeOf(String code) {
        for (int length = code.length(); length >= 2; length--) {
            EventType type = types.get(code.substring(0, length));
            if (type != null) {
                return type;
            }
        }
        return null;
    }

    /** The code of an event, three or four digits: that of its first mode that has one, or else that of its type. */
    String codeOf(Event.What what) {
        String code = Stream.concat(what.modes().stream(), Stream.of(""))
                .map(mode -> codes.get(what.type() + "-" + mode))
                .flatMap(Stream::ofNullable)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("cameo.tsv has no row for " + what.type()));
        return code.length() == 2 ? code + "0" : code;
    }
}
