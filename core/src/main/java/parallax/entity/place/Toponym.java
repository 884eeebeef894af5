package parallax.entity.place;

import java.util.List;
import java.util.Objects;

/**
 * A name of an article that means a place, with all it may mean; every occurrence of the same words with the same
 * surroundings is one toponym.
 *
 * @param words the name as it was looked up
 * @param senses what it may mean; one for a name that is not in doubt, none for a name that the gazetteer lacks
 * @param weight how much it says about where the article is: 1 for a name that stands once
 * @param offsets where it stands in the text, in order
 */
public record Toponym(String words, List<Sense> senses, double weight, List<Integer> offsets) {

    public Toponym {
        Objects.requireNonNull(words);
        senses = List.copyOf(senses);
        offsets = List.copyOf(offsets);
    }
}
