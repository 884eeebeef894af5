package parallax.store;

import java.sql.SQLException;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jdbi.v3.core.Handle;

/** Ids of actors that stand for one, as persons decided. */
public final class SameActors {

    private final Map<String, String> merges;

    private SameActors(Map<String, String> merges) {
        this.merges = new TreeMap<>(merges);
    }

    static SameActors of(Map<String, String> merges) {
        return new SameActors(merges);
    }

    /** As it stands in a ledger. */
    public static SameActors of(Handle handle) throws SQLException {
        return new SameActors(Decisions.merges(handle));
    }

    /** Ids that stand for others. */
    public Set<String> merged() {
        return new TreeSet<>(merges.keySet());
    }

    /** Whether nothing was decided. */
    public boolean isNone() {
        return merges.isEmpty();
    }

    /** Who an actor is in the end; itself where nothing was decided. Of a circle, which two writers can close, the least. */
    public String target(String actor) {
        Set<String> seen = new LinkedHashSet<>();
        String at = actor;
        while (merges.containsKey(at)) {
            if (!seen.add(at)) {
                return circle(at);
            }
            at = merges.getOrDefault(at, at);
        }
        return at;
    }

    private String circle(String start) {
        Set<String> round = new TreeSet<>();
        for (String at = start; round.add(at); ) {
            at = merges.getOrDefault(at, at);
        }
        return round.iterator().next();
    }

    /** All ids that stand for the same actor, this one among them. */
    public Set<String> all(String actor) {
        String target = target(actor);
        Set<String> all = new TreeSet<>(Set.of(target));
        all.add(actor);
        merges.keySet().stream().filter(id -> target(id).equals(target)).forEach(all::add);
        return all;
    }
}
