package parallax.store;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a person decided about two articles or two actors.
 *
 * @param number of the decision in its ledger
 * @param kind what was decided
 * @param first id of an article, or of the actor that is another
 * @param second id of the other article, or of the actor who it is
 * @param at when
 * @param by who decided
 * @param why in words
 * @param undone who took it back and when, null while it holds
 */
public record Decision(
        long number,
        Kind kind,
        String first,
        String second,
        Instant at,
        String by,
        String why,
        @Nullable Undone undone) {

    public Decision {
        Objects.requireNonNull(kind);
        Objects.requireNonNull(first);
        Objects.requireNonNull(second);
        Objects.requireNonNull(at);
        Objects.requireNonNull(by);
        Objects.requireNonNull(why);
    }

    /** Whether it holds. */
    public boolean holds() {
        return undone == null;
    }

    /**
     * That a decision was taken back.
     *
     * @param at when
     * @param by who did
     */
    public record Undone(Instant at, String by) {

        public Undone {
            Objects.requireNonNull(at);
            Objects.requireNonNull(by);
        }
    }

    /** What can be decided. */
    public enum Kind {
        /** Two articles belong to one story. */
        TOGETHER,
        /** Two articles belong to different stories. */
        APART,
        /** The first actor is the second. */
        MERGE
    }
}
