package parallax.bench.score;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * How much of a text was extracted: multisets of four words in a row, as the article extraction benchmark of Zyte counts
 * them. A text of fewer words is one shingle. Where a language is written without spaces, a word is what stands between two
 * marks of punctuation, so that a shingle is four such pieces; one piece that is not exact spoils four.
 */
public final class Shingles {

    private static final int SIZE = 4;

    /** What the benchmark takes for a word: letters, digits of all kinds and the underscore, no marks. */
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}_]+");

    private Shingles() {}

    public static Counts count(String predicted, String gold) {
        Map<String, Integer> found = shingles(predicted);
        Map<String, Integer> wanted = shingles(gold);
        Set<String> all = new HashSet<>(found.keySet());
        all.retainAll(wanted.keySet());
        long right = all.stream()
                .mapToLong(shingle -> Math.min(found.getOrDefault(shingle, 0), wanted.getOrDefault(shingle, 0)))
                .sum();
        return new Counts(right, sum(found), sum(wanted));
    }

    private static long sum(Map<String, Integer> shingles) {
        return shingles.values().stream().mapToLong(Integer::longValue).sum();
    }

    private static Map<String, Integer> shingles(String text) {
        List<String> words =
                WORD.matcher(text).results().map(MatchResult::group).toList();
        Map<String, Integer> counts = new HashMap<>();
        for (int start = 0; start < Math.max(words.isEmpty() ? 0 : 1, words.size() - SIZE + 1); start++) {
            List<String> shingle = words.subList(start, Math.min(words.size(), start + SIZE));
            counts.merge(String.join(" ", shingle), 1, Integer::sum);
        }
        return counts;
    }
}
