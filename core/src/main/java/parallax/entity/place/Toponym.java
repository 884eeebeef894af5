package parallax.entity.place;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A name of an article that means a place, with all it may mean; every occurrence of the same words with the same
 * container is one toponym. A clue that is no name ("the area code 318") is one too.
 *
 * @param words the name as it was looked up
 * @param within what the text says contains it ("Texas" for "Paris, Texas"); null where it says nothing
 * @param senses what it may mean; one for a name that is not in doubt, none for a name that the gazetteer lacks
 * @param weight how much it says about where the article is: 1 for a name that stands once
 * @param offsets where it stands in the text, in order; empty for a clue
 */
public record Toponym(String words, @Nullable String within, List<Sense> senses, double weight, List<Integer> offsets) {

    public Toponym {
        Objects.requireNonNull(words);
        senses = List.copyOf(senses);
        offsets = List.copyOf(offsets);
    }

    /** Something that is not to be chosen itself, and says where the article is. */
    public static Toponym clue(String words, Sense sense, double weight) {
        return new Toponym(words, null, List.of(sense), weight, List.of());
    }
}
