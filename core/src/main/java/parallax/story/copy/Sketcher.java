package parallax.story.copy;

import java.util.Arrays;

/**
 * Draws a sketch in one pass over the characters of a text, keeping of its words and shingles no more than the last ones:
 * everything that is ever read comes through here.
 */
final class Sketcher {

    private static final long BASE = 0xD6E8FEB86659FD93L;
    private static final long SPREAD = 0x94D049BB133111EBL;
    private static final long LAST = power(BASE, Sketch.SHINGLE);

    /** Rings of the last words and shingles; powers of two that hold a shingle and a window. */
    private static final int WORDS = 8;

    private static final int SHINGLES = 32;

    private final long[] words = new long[WORDS];
    private final long[] shingles = new long[SHINGLES];
    private long[] kept;
    private int size;
    private int read;
    private long rolling;
    private long least;
    private int leastAt = -Sketch.WINDOW;
    private int keptAt = -1;

    /** @param expected how many words there may be */
    Sketcher(int expected) {
        kept = new long[2 * expected / Sketch.WINDOW + 2];
    }

    private static long power(long base, int exponent) {
        long power = 1;
        for (int factor = 0; factor < exponent; factor++) {
            power *= base;
        }
        return power;
    }

    /** Reads the words between two places of a text, as {@link BodyWords} does. */
    void scan(char[] chars, int from, int to) {
        char[] table = BodyWords.FOLDED;
        int at = from;
        while (at < to) {
            char folded = table[chars[at++]];
            if (folded != 0) {
                long hash = 0;
                do {
                    hash = (hash + folded) * BodyWords.FACTOR;
                } while (at < to && (folded = table[chars[at++]]) != 0);
                add(hash);
            }
        }
    }

    /** Reads a word. */
    void add(long word) {
        int oldest = read - Sketch.SHINGLE;
        rolling = rolling * BASE + word - words[oldest & WORDS - 1] * LAST;
        words[read & WORDS - 1] = word;
        read++;
        if (oldest >= -1) {
            shingle(oldest + 1);
        }
    }

    /** Spreads the bits of a shingle's hash, so that its order says nothing of the words, and looks for the least of the window. */
    private void shingle(int at) {
        long mixed = rolling * SPREAD;
        long hash = mixed ^ (mixed >>> 32);
        shingles[at & SHINGLES - 1] = hash;
        if (at == 0 || hash <= least) {
            least = hash;
            leastAt = at;
        } else if (leastAt <= at - Sketch.WINDOW) {
            lookBack(at);
        }
        if (at >= Sketch.WINDOW - 1 && leastAt != keptAt) {
            keep();
        }
    }

    private void lookBack(int last) {
        leastAt = last;
        for (int at = last - 1; at > last - Sketch.WINDOW; at--) {
            if (shingles[at & SHINGLES - 1] < shingles[leastAt & SHINGLES - 1]) {
                leastAt = at;
            }
        }
        least = shingles[leastAt & SHINGLES - 1];
    }

    private void keep() {
        kept = size == kept.length ? Arrays.copyOf(kept, 2 * size) : kept;
        kept[size++] = least;
        keptAt = leastAt;
    }

    /** What was kept, ascending, each once; a text that is shorter than a window has one, one that has no shingle has none. */
    long[] keys() {
        if (read >= Sketch.SHINGLE && size == 0) {
            keep();
        }
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
