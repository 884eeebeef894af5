package parallax.flink.run;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;

/**
 * Something costly that all tasks of a worker share: opened for the first that asks, closed when the last has given it back.
 *
 * @param <K> what tells one from another
 * @param <V> what is shared
 */
final class Shared<K, V extends AutoCloseable> {

    private final Function<K, V> opener;
    private final Map<K, Held<V>> held = new HashMap<>();

    Shared(Function<K, V> opener) {
        this.opener = opener;
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

    /** @throws Exception when closing the thing fails; it is forgotten all the same */
    synchronized void release(K key) throws Exception {
        Held<V> found = held.get(key);
        if (found == null) {
            throw new IllegalStateException("given back more often than taken: " + key);
        }
        found.users--;
        if (found.users == 0) {
            held.remove(key);
            found.value.close();
        }
    }
}
