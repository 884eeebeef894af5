package parallax.store.found;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import parallax.ledger.Actor;
import parallax.store.Role;
import parallax.store.search.Total;

/**
 * Somebody whom a ledger knows.
 *
 * @param actor who it is; without mentions, which are of articles
 * @param also other ids that stand for the same, as persons decided
 * @param records in how many records they have which part; a role that they never have is left out
 */
public record KnownActor(Actor actor, SortedSet<String> also, Map<Role, Total> records) {

    public KnownActor {
        Objects.requireNonNull(actor);
        also = new TreeSet<>(also);
        records = records.isEmpty() ? Map.of() : new EnumMap<>(records);
    }
}
