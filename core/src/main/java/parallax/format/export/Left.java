package parallax.format.export;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/** Counts what a format has no place for, by the reason. */
public final class Left {

    private final Map<String, Integer> counts = new TreeMap<>();

    public void count(String reason) {
        counts.merge(reason, 1, Integer::sum);
    }

    public Map<String, Integer> counts() {
        return Collections.unmodifiableMap(new TreeMap<>(counts));
    }
}
