package parallax.store.search;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Some of what was found, newest first.
 *
 * @param hits in order of publication, newest first, and within an article from its last record to its first
 * @param next where the next page begins; null when nothing follows
 * @param notes what names in the query were taken for
 */
public record Page(List<Hit> hits, @Nullable Cursor next, List<String> notes) {

    public Page {
        hits = List.copyOf(hits);
        notes = List.copyOf(notes);
    }
}
