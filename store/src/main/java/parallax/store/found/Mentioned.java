package parallax.store.found;

import java.util.Objects;
import parallax.ledger.Actor;
import parallax.store.search.Total;

/**
 * Somebody in a list of those whom a ledger knows.
 *
 * @param actor who it is
 * @param records in how many records they take part
 */
public record Mentioned(Actor actor, Total records) {

    public Mentioned {
        Objects.requireNonNull(actor);
        Objects.requireNonNull(records);
    }
}
