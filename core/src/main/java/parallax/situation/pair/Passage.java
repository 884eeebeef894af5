package parallax.situation.pair;

import java.util.List;

/**
 * A text as trees.
 *
 * @param sentences in order
 */
public record Passage(List<Sentence> sentences) {

    public Passage {
        sentences = List.copyOf(sentences);
    }

    List<Word> words() {
        return sentences.stream().flatMap(sentence -> sentence.words().stream()).toList();
    }
}
