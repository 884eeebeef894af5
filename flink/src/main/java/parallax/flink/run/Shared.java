package parallax.flink.run;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Something costly that all tasks of a worker share: opened for the first that asks, closed when the last has given it back.
 *
 * @param <K> what tells one from another
 * @param <V> what is shared
 */
final class Shared<K, V> {

    private final Function<K, V> opener;
    private final Consumer<V> closer;
    private final Map<K, Held<V>> held = new HashMap<>();

    Shared(Function<K, V> opener, Consumer<V> closer) {
        this.opener = opener;
        this.closer = closer;
    }

    private static final class Held<V> {

        private final V value;
        private int users;

        private Held(V value) {
            this.value = value;
        }
    }

    /** To be given back once. */
    synchronized V acquire(K key) {
        Held<V> found = held.computeIfAbsent(key, none -> new Held<>(opener.apply(none)));
        found.users++;
        return found.value;
    }

    /** What was taken once; closing that fails is told, and the thing forgotten all the same. */
    synchronized void release(K key) {
        Held<V> found = held.get(key);
        if (found == null) {
            throw new IllegalStateException("given back more often than taken: " + key);
        }
        found.users--;
        if (found.users == 0) {
            held.remove(key);
            closer.accept(found.value);
        }
    }
}
