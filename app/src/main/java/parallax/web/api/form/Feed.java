package parallax.web.api.form;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Something to be followed, the latest first.
 *
 * @param id that never changes, the same in every ledger
 * @param title of the whole
 * @param page full address of the page that shows the same
 * @param self full address of the feed
 * @param entries the latest
 */
public record Feed(String id, String title, String page, String self, List<Entry> entries) {

    /** So many at most. */
    public static final int MOST = 50;

    private static final String URN = "urn:parallax:";

    public Feed {
        Objects.requireNonNull(id);
        Objects.requireNonNull(title);
        Objects.requireNonNull(page);
        Objects.requireNonNull(self);
        entries = List.copyOf(entries);
    }

    /** When the latest of it came to be; the beginning of time when there is nothing. */
    public Instant updated() {
        return entries.stream().map(Entry::updated).max(Instant::compareTo).orElse(Instant.EPOCH);
    }

    /** A name that never changes. */
    public static String urn(String name) {
        return URN + name;
    }

    /**
     * One thing to read.
     *
     * @param id that never changes, the same in every ledger
     * @param title in a few words
     * @param url full address of its page
     * @param updated when the ledger came to know it as it is
     * @param author who published it; null when not known
     * @param kind of thing
     * @param text plain
     */
    public record Entry(
            String id,
            String title,
            String url,
            Instant updated,
            @Nullable String author,
            String kind,
            String text) {

        public Entry {
            Objects.requireNonNull(id);
            Objects.requireNonNull(title);
            Objects.requireNonNull(url);
            Objects.requireNonNull(updated);
            Objects.requireNonNull(kind);
            Objects.requireNonNull(text);
        }
    }
}
