package parallax.situation.same;

import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import parallax.situation.told.Wording;
import parallax.story.tie.Background;

/**
 * The content words of a text, each with how rare it is in news at large.
 *
 * @param rarities by stem
 */
public record Keywords(Map<String, Double> rarities) {

    public Keywords {
        rarities = Collections.unmodifiableMap(new TreeMap<>(rarities));
    }

    /** Reads content words; what is rare does not depend on what was read before. */
    public static final class Reader {

        private final Wording wording = new Wording();
        private final Background background = Shipped.BACKGROUND;

        public Keywords read(String text) {
            Map<String, Double> rarities = new TreeMap<>();
            for (String word : Wording.split(text)) {
                for (String stem : wording.of(word)) {
                    rarities.merge(stem, background.rarity(word), Math::min);
                }
            }
            return new Keywords(rarities);
        }
    }

    /** The table that ships, read once for all readers. */
    private static final class Shipped {

        static final Background BACKGROUND = Background.english();
    }

    /** The rarities of all words together. */
    public double weight() {
        return rarities.values().stream().mapToDouble(each -> each).sum();
    }

    /** The rarities of the words that stand in both. */
    public double shared(Keywords other) {
        double sum = 0;
        for (Map.Entry<String, Double> word : rarities.entrySet()) {
            Double there = other.rarities.get(word.getKey());
            if (there != null) {
                sum += Math.min(word.getValue(), there);
            }
        }
        return sum;
    }

    /** How many words stand in both. */
    public long count(Keywords other) {
        return rarities.keySet().stream().filter(other.rarities::containsKey).count();
    }

    /** The share of the lighter text that stands in the other, by rarity, 0 to 1. */
    public double containment(Keywords other) {
        double lighter = Math.min(weight(), other.weight());
        return lighter == 0 ? 0 : shared(other) / lighter;
    }

    /** The share of the heavier text that stands in the other, by rarity, 0 to 1. */
    public double coverage(Keywords other) {
        double heavier = Math.max(weight(), other.weight());
        return heavier == 0 ? 0 : shared(other) / heavier;
    }

    /** The rarest words, so many at most. */
    public List<String> rarest(int most) {
        return rarities.entrySet().stream()
                .sorted(Comparator.comparingDouble((Map.Entry<String, Double> word) -> -word.getValue())
                        .thenComparing(Map.Entry::getKey))
                .limit(most)
                .map(Map.Entry::getKey)
                .toList();
    }
}
