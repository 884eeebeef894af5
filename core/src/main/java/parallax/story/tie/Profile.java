package parallax.story.tie;

import java.time.LocalDate;
import java.util.List;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;
import parallax.story.embed.Vector;

/**
 * What of an article is compared with others.
 *
 * @param article id of the article
 * @param day of publication, null when not known
 * @param told earlier days that its beginning names, none further back than a few months
 * @param direction of headline and lead; without length where the model cannot read them
 * @param title words of the headline
 * @param lead words of the headline and of the first sentences
 * @param body words of the headline and of the first paragraphs
 * @param actors names of those who act or are named, for the reason
 * @param places names of places, for the reason
 */
public record Profile(
        String article,
        @Nullable LocalDate day,
        SortedSet<LocalDate> told,
        Vector direction,
        TermVector title,
        TermVector lead,
        TermVector body,
        NavigableSet<String> actors,
        NavigableSet<String> places) {

    private static final int KEYS = 16;
    private static final int LEAST_WORDS = 5;

    public Profile {
        Objects.requireNonNull(article);
        Objects.requireNonNull(told);
        Objects.requireNonNull(direction);
        Objects.requireNonNull(title);
        Objects.requireNonNull(lead);
        Objects.requireNonNull(body);
        Objects.requireNonNull(actors);
        Objects.requireNonNull(places);
    }

    /** The words under which others find it; none for a text that says too little to be tied to another. */
    public List<String> keys() {
        return lead.size() < LEAST_WORDS ? List.of() : lead.heaviest(KEYS);
    }
}
