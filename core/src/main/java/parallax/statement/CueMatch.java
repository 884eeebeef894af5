package parallax.statement;

import java.util.BitSet;
import java.util.List;
import parallax.language.Token;

/**
 * Words of a sentence that are in the lexicon.
 *
 * @param cues the lines that have these words, in the order of the lexicon; at least one
 * @param head the verb, noun, adverb or preposition
 * @param words indexes of all its words
 */
record CueMatch(List<Cue> cues, Token head, BitSet words) {

    CueMatch {
        cues = List.copyOf(cues);
        words = (BitSet) words.clone();
    }

    Cue first() {
        return cues.get(0);
    }

    boolean quotes() {
        return cues.stream().anyMatch(Cue::quotes);
    }

    boolean is(Cue.Part part) {
        return first().part() == part;
    }
}
