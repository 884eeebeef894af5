package parallax.web.desk;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What was asked for lately, kept until the ledger changes.
 *
 * @param <K> what it is asked for by
 * @param <V> what is kept
 */
public final class Recent<K, V> {

    private final Map<K, V> kept;
    private long generation = Long.MIN_VALUE;

    /** @param most how many are kept; of more, those that were asked for longest ago go */
    public Recent(int most) {
        this.kept = new LinkedHashMap<>(16, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
                return size() > most;
            }
        };
    }

    /** What is kept under a key from this generation of the ledger, else what the supplier makes of it. */
    public V get(K key, long current, Supplier<V> supplier) {
        V known = find(key, current);
        if (known != null) {
            return known;
        }
        V made = supplier.get();
        put(key, current, made);
        return made;
    }

    private synchronized @Nullable V find(K key, long current) {
        if (generation != current) {
            kept.clear();
            generation = current;
        }
        return kept.get(key);
    }

    private synchronized void put(K key, long current, V made) {
        if (generation == current) {
            kept.put(key, made);
        }
    }
}
