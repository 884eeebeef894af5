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
 * them. A text of fewer words is one shingle.
 */
public final class Shingles {

    private static final int SIZE = 4;
    private static final Pattern WORD = Pattern.compile("\\w+", Pattern.UNICODE_CHARACTER_CLASS);

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
