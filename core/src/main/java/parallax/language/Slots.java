package parallax.language;

import java.util.List;
import java.util.function.IntPredicate;
import parallax.text.Span;

/**
 * Where the words of a window stand; slot 0 is the root and stands nowhere.
 *
 * @param words the word of each slot, in order
 */
record Slots(List<Span> words) {

    Slots {
        words = List.copyOf(words);
    }

    /** First slot whose word ends after the span begins. */
    int first(Span span) {
        return search(slot -> words.get(slot).end() > span.start());
    }

    /** First slot whose word begins where the span ends or later. */
    int end(Span span) {
        return search(slot -> words.get(slot).start() >= span.end());
    }

    /** How many words the spans hold, at least in part. */
    int count(List<Span> spans) {
        int count = 0;
        for (Span span : spans) {
            count += Math.max(0, end(span) - first(span));
        }
        return count;
    }

    /** First slot from 1 on that is beyond; all after it are too. */
    private int search(IntPredicate beyond) {
        int low = 1;
        int high = words.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (beyond.test(middle)) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }
}
