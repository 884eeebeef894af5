package parallax.store.desk.reader;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import parallax.store.desk.book.Decision;

/**
 * What a reader wrote under an article, as it may be shown.
 *
 * @param id not to be guessed
 * @param article id of the article
 * @param parent id of the reply that it answers; null when it answers the article
 * @param name who wrote it; empty when it was removed
 * @param website null for none
 * @param text plain text; empty when it was removed
 * @param postedAt when it came in
 * @param state what became of it
 * @param decided who said so; null while nobody has
 * @param suspicions why it may come from a program, for who decides alone
 */
public record Reply(
        String id,
        String article,
        @Nullable String parent,
        String name,
        @Nullable String website,
        String text,
        Instant postedAt,
        State state,
        @Nullable Decision decided,
        List<Suspicion> suspicions) {

    public Reply {
        Objects.requireNonNull(id);
        Objects.requireNonNull(article);
        Objects.requireNonNull(name);
        Objects.requireNonNull(text);
        Objects.requireNonNull(postedAt);
        Objects.requireNonNull(state);
        suspicions = List.copyOf(suspicions);
    }

    /** What became of a reply. */
    public enum State {
        /** It waits for somebody to decide. */
        HELD,
        /** Everybody sees it. */
        SHOWN,
        /** Nobody sees it but who decides. */
        REFUSED,
        /** Its words are gone for good; the place stays where answers to it are shown. */
        REMOVED
    }
}
