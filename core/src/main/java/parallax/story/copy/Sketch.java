package parallax.story.copy;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import parallax.text.Span;

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

    private final String id;
    private final @Nullable String work;
    private final long[] keys;

    private Sketch(String id, @Nullable String work, long[] keys) {
        this.id = Objects.requireNonNull(id);
        this.work = work;
        this.keys = keys;
    }

    /**
     * Draws the sketch of a text.
     *
     * @param work the address that it is a version of, in one spelling; null where there is none
     * @param skipped what is not read, in order
     */
    public static Sketch of(String id, @Nullable String work, String text, List<Span> skipped) {
        char[] chars = text.toCharArray();
        Sketcher sketcher = new Sketcher(chars.length / BodyWords.AVERAGE_WORD);
        int from = 0;
        for (Span span : skipped) {
            sketcher.scan(chars, from, Math.max(from, span.start()));
            from = Math.max(from, span.end());
        }
        sketcher.scan(chars, from, chars.length);
        return new Sketch(id, work, sketcher.keys());
    }

    /** The same from words that were read. */
    static Sketch of(String id, @Nullable String work, BodyWords words) {
        Sketcher sketcher = new Sketcher(words.size());
        for (int word = 0; word < words.size(); word++) {
            sketcher.add(words.hash(word));
        }
        return new Sketch(id, work, sketcher.keys());
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
}
