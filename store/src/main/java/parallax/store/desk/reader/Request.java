package parallax.store.desk.reader;

import java.util.Objects;
import parallax.store.desk.book.Bounds;

/**
 * What is asked of the page of an actor.
 *
 * @param actor id of the actor
 * @param wish what is to be done
 * @param reason why, in plain text
 */
public record Request(String actor, Wish wish, String reason) {

    /** Characters of a reason. */
    public static final int MOST_REASON = 5000;

    private static final int MOST_ID = 200;

    /** @throws IllegalArgumentException when something is missing or too long, with its length and the bound */
    public Request {
        Objects.requireNonNull(wish);
        actor = Bounds.line("the actor", actor, MOST_ID);
        reason = Bounds.text("the reason", reason, MOST_REASON);
    }

    /** What can be asked. */
    public enum Wish {
        /** That the page be shown to nobody. */
        HIDE,
        /** That something on it be mended. */
        MEND
    }
}
