package parallax.store.desk.follow;

import java.util.Objects;
import parallax.situation.definition.Definition;
import parallax.store.desk.book.Decision;

/**
 * A situation that somebody named.
 *
 * @param definition what belongs to it
 * @param made who saved it, or replaced it last
 */
public record SavedSituation(Definition definition, Decision made) {

    public SavedSituation {
        Objects.requireNonNull(definition);
        Objects.requireNonNull(made);
    }
}
