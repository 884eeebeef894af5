package parallax.store.desk.reader;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import parallax.store.desk.book.Decision;

/**
 * A request to hide or mend the page of an actor.
 *
 * @param id not to be guessed
 * @param request what is asked of which page, and why
 * @param name who asks
 * @param postedAt when it came in
 * @param state what became of it
 * @param decided who said so; null while nobody has
 * @param lifted who showed the page again that was hidden; null while nobody has
 */
public record Contest(
        String id,
        Request request,
        String name,
        Instant postedAt,
        State state,
        @Nullable Decision decided,
        @Nullable Decision lifted) {

    public Contest {
        Objects.requireNonNull(id);
        Objects.requireNonNull(request);
        Objects.requireNonNull(name);
        Objects.requireNonNull(postedAt);
        Objects.requireNonNull(state);
    }

    /** What became of a request. */
    public enum State {
        /** It waits for somebody to decide. */
        HELD,
        /** What is asked is done. */
        GRANTED,
        /** It is not. */
        REFUSED
    }
}
