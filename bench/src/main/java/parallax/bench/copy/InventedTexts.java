package parallax.bench.copy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * As many texts as are wanted, each from a chain of words in which each word follows another as it does in a corpus: they
 * share the phrases that news share, and nothing longer.
 */
public final class InventedTexts {

    private final Map<String, List<String>> followers = new HashMap<>();
    private final List<String> words = new ArrayList<>();
    private final Random random;

    public InventedTexts(List<String> corpus, long seed) {
        this.random = new Random(seed);
        for (String text : corpus) {
            String before = "";
            for (String word : text.split("\\s+")) {
                followers.computeIfAbsent(before, none -> new ArrayList<>(1)).add(word);
                before = word;
            }
        }
        words.addAll(followers.keySet().stream().sorted().toList());
    }

    /** The next one. */
    public String next(int length) {
        StringBuilder text = new StringBuilder();
        String word = "";
        for (int count = 0; count < length; count++) {
            List<String> next = followers.getOrDefault(word, words);
            word = next.get(random.nextInt(next.size()));
            text.append(word).append(' ');
        }
        return text.toString();
    }
}
