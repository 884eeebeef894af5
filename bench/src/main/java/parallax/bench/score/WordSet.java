package parallax.bench.score;

import java.util.BitSet;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import parallax.text.Span;

/**
 * The words of a text, numbered, so that spans can be compared by the words that they touch. A word is a run of letters and
 * digits with inner apostrophes, points and hyphens; every other character that is not white space is a word of its own.
 */
public final class WordSet {

    private static final Pattern WORD = Pattern.compile(
            "[\\p{L}\\p{N}\\p{M}]+(?:['’.,-][\\p{L}\\p{N}\\p{M}]+)*|\\S", Pattern.UNICODE_CHARACTER_CLASS);

    private final int[] starts;
    private final int[] ends;

    public WordSet(String text) {
        Matcher words = WORD.matcher(text);
        List<Span> spans = words.results()
                .map(result -> Span.of(result.start(), result.end()))
                .toList();
        starts = spans.stream().mapToInt(Span::start).toArray();
        ends = spans.stream().mapToInt(Span::end).toArray();
    }

    public int size() {
        return starts.length;
    }

    /** Numbers of the words that the spans touch. */
    public BitSet in(List<Span> spans) {
        BitSet touched = new BitSet(size());
        for (Span span : spans) {
            for (int word = firstEndingAfter(span.start()); word < size() && starts[word] < span.end(); word++) {
                touched.set(word);
            }
        }
        return touched;
    }

    private int firstEndingAfter(int position) {
        int low = 0;
        int high = size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (ends[middle] <= position) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** Shared words. */
    public static int shared(BitSet first, BitSet second) {
        BitSet both = (BitSet) first.clone();
        both.and(second);
        return both.cardinality();
    }

    /** Intersection over union; 0 when both are empty. */
    public static double overUnion(BitSet first, BitSet second) {
        int shared = shared(first, second);
        int union = first.cardinality() + second.cardinality() - shared;
        return union == 0 ? 0 : (double) shared / union;
    }

    /** The share of the gold words that were found; 0 when there are none. */
    public static double ofGold(BitSet gold, BitSet predicted) {
        return gold.isEmpty() ? 0 : (double) shared(gold, predicted) / gold.cardinality();
    }

    /** Word by word. */
    public static Counts count(BitSet gold, BitSet predicted) {
        return new Counts(shared(gold, predicted), predicted.cardinality(), gold.cardinality());
    }
}
