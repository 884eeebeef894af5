package parallax.bench.copy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * As many texts as are wanted, each from a chain of words in which a word follows two others as it does in a corpus: they
 * share the phrases that news share, and nothing longer.
 */
public final class InventedTexts {

    private final Map<String, List<String>> followers = new HashMap<>();
    private final List<String> beginnings = new ArrayList<>();
    private final Random random;

    public InventedTexts(List<String> corpus, long seed) {
        this.random = new Random(seed);
        for (String text : corpus) {
            String[] words = text.split("\\s+");
            for (int at = 0; at + 2 < words.length; at++) {
                String pair = (words[at] + " " + words[at + 1]).intern();
                followers.computeIfAbsent(pair, none -> new ArrayList<>(1)).add(words[at + 2].intern());
                if (at == 0) {
                    beginnings.add(pair);
                }
            }
        }
    }

    /** The next one. */
    public String next(int words) {
        String pair = beginnings.get(random.nextInt(beginnings.size()));
        StringBuilder text = new StringBuilder(pair);
        for (int count = 2; count < words; count++) {
            List<String> next = followers.getOrDefault(pair, List.of());
            String word = next.isEmpty()
                    ? beginnings.get(random.nextInt(beginnings.size()))
                    : next.get(random.nextInt(next.size()));
            text.append(' ').append(word);
            pair = next.isEmpty() ? word : pair.substring(pair.indexOf(' ') + 1) + " " + word;
        }
        return text.toString();
    }
}
