package parallax.situation.pair;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A sentence as a tree.
 *
 * @param text its words as printed
 * @param words in order
 */
public record Sentence(String text, List<Word> words) {

    public Sentence {
        Objects.requireNonNull(text);
        words = List.copyOf(words);
        if (words.isEmpty()) {
            throw new IllegalArgumentException("a sentence without words: " + text);
        }
    }

    /** The word that governs all others. */
    Word root() {
        return words.stream().filter(word -> word.head() < 0).findFirst().orElse(words.get(0));
    }

    Optional<Word> findHead(Word word) {
        return word.head() < 0 ? Optional.empty() : Optional.of(words.get(word.head()));
    }

    /** What a word governs. */
    List<Word> dependents(Word word) {
        return words.stream().filter(other -> other.head() == word.index()).toList();
    }

    /** What a word governs in one of these relations. */
    List<Word> dependents(Word word, String... relations) {
        return dependents(word).stream()
                .filter(other -> Arrays.stream(relations).anyMatch(other::is))
                .toList();
    }

    /** A word and what it governs, directly or not. */
    List<Word> phrase(Word word) {
        List<Word> phrase = new ArrayList<>(List.of(word));
        for (int next = 0; next < phrase.size(); next++) {
            phrase.addAll(dependents(phrase.get(next)));
        }
        return phrase;
    }
}
