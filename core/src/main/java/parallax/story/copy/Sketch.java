package parallax.story.copy;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What is kept of a text so that its copies are found without it: the least hash of every {@value #WINDOW} consecutive
 * shingles of {@value #SHINGLE} words. Each is a MinHash (Broder 1997) of one window; choosing them so is winnowing
 * (Schleimer, Wilkerson, Aiken 2003), which finds every common run of {@value #GUARANTEED} words wherever it stands. That is
 * why it is used in place of one signature for the whole text: bands over a whole signature miss an excerpt that is a tenth
 * of its source, and cost a hundred hashes a shingle where this costs one.
 */
public final class Sketch {

    static final int SHINGLE = 6;
    static final int WINDOW = 20;
    static final int GUARANTEED = SHINGLE + WINDOW - 1;

    private static final long BASE = 0xD6E8FEB86659FD93L;
    private static final long SPREAD = 0x94D049BB133111EBL;
    private static final long LAST = power(BASE, SHINGLE);

    private final String id;
    private final @Nullable String work;
    private final long[] keys;

    private Sketch(String id, @Nullable String work, long[] keys) {
        this.id = Objects.requireNonNull(id);
        this.work = work;
        this.keys = keys;
    }

    /** @param work the address that it is a version of, in one spelling; null where there is none */
    public static Sketch of(String id, @Nullable String work, BodyWords words) {
        return new Sketch(id, work, keys(words));
    }

    /** The same from keys that were kept. */
    public static Sketch of(String id, @Nullable String work, List<Long> keys) {
        return new Sketch(
                id, work, keys.stream().mapToLong(Long::longValue).sorted().toArray());
    }

    public String id() {
        return id;
    }

    public @Nullable String work() {
        return work;
    }

    /** The keys of its buckets, ascending, each once. */
    public List<Long> keys() {
        return Arrays.stream(keys).boxed().toList();
    }

    /** How many keys. */
    public int size() {
        return keys.length;
    }

    long[] array() {
        return keys;
    }

    private static long power(long base, int exponent) {
        long power = 1;
        for (int factor = 0; factor < exponent; factor++) {
            power *= base;
        }
        return power;
    }

    /** The shingles' hashes in one pass, the least of each window kept. */
    static long[] keys(BodyWords words) {
        int shingles = words.size() - SHINGLE + 1;
        if (shingles < 1) {
            return new long[0];
        }
        long[] kept = new long[2 * shingles / WINDOW + 2];
        long[] hashes = new long[shingles];
        int full = Math.min(WINDOW, shingles) - 1;
        int size = 0;
        int least = 0;
        int last = -1;
        long rolling = roll(words);
        for (int at = 0; at < shingles; at++) {
            long hash = mix(rolling);
            hashes[at] = hash;
            if (hash <= hashes[least]) {
                least = at;
            } else if (least <= at - WINDOW) {
                least = least(hashes, at);
            }
            if (at >= full && least != last) {
                kept = size == kept.length ? Arrays.copyOf(kept, 2 * size) : kept;
                kept[size++] = hashes[least];
                last = least;
            }
            if (at + 1 < shingles) {
                rolling = rolling * BASE + words.hash(at + SHINGLE) - words.hash(at) * LAST;
            }
        }
        return distinct(kept, size);
    }

    private static long roll(BodyWords words) {
        long rolling = 0;
        for (int word = 0; word < SHINGLE; word++) {
            rolling = rolling * BASE + words.hash(word);
        }
        return rolling;
    }

    private static int least(long[] hashes, int last) {
        int least = last;
        for (int at = last - 1; at > last - WINDOW && at >= 0; at--) {
            if (hashes[at] < hashes[least]) {
                least = at;
            }
        }
        return least;
    }

    /** Spreads the bits of a hash, so that its order says nothing of the words. */
    private static long mix(long hash) {
        long mixed = hash * SPREAD;
        return mixed ^ (mixed >>> 32);
    }

    private static long[] distinct(long[] kept, int size) {
        Arrays.sort(kept, 0, size);
        int distinct = 0;
        for (int at = 0; at < size; at++) {
            if (at == 0 || kept[at] != kept[at - 1]) {
                kept[distinct++] = kept[at];
            }
        }
        return Arrays.copyOf(kept, distinct);
    }
}
