package parallax.store.search;

import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import parallax.store.SameActors;
import parallax.store.Words;

/** What names in a query stand for in a ledger: those of exactly this name, else all whose names begin so. */
final class Names {

    /** Of one name at most. */
    static final int MOST = 200;

    /** Behind all names that begin so. */
    private static final String LAST = "\uffff";

    private final Handle handle;

    Names(Handle handle) {
        this.handle = handle;
    }

    /**
     * Somebody, or a place.
     *
     * @param key in the ledger
     * @param name canonical name
     * @param other of an actor the id; of a place that is a country its code, else empty
     */
    record Found(long key, String name, String other) {}

    /** Those of this name, and those who are the same as persons decided. */
    List<Found> actors(String name) throws SQLException {
        return joined(find("select key, name, id from actor", Words.folded(name)));
    }

    /** The actor with this id, and those who are the same. */
    List<Found> actorsWithId(String id) throws SQLException {
        return joined(list("select key, name, id from actor where id = ?", id));
    }

    private List<Found> joined(List<Found> found) throws SQLException {
        SameActors same = SameActors.of(handle);
        if (same.isNone()) {
            return found;
        }
        Map<Long, Found> joined = new LinkedHashMap<>();
        found.forEach(each -> joined.put(each.key(), each));
        for (Found each : found) {
            for (String id : same.all(each.other())) {
                list("select key, name, id from actor where id = ?", id)
                        .forEach(other -> joined.putIfAbsent(other.key(), other));
            }
        }
        return List.copyOf(joined.values());
    }

    List<Found> places(String name) {
        return find(
                "select key, name, case when precision = 'country' then coalesce(country, '') else '' end from place",
                Words.folded(name));
    }

    private List<Found> find(String select, String folded) {
        List<Found> exact = list(select + " where folded = ? order by key limit ?", folded, MOST);
        return exact.isEmpty() && !folded.isEmpty()
                ? list(select + " where folded >= ? and folded < ? order by key limit ?", folded, folded + LAST, MOST)
                : exact;
    }

    private List<Found> list(String sql, Object... values) {
        return handle.select(sql, values)
                .map((row, context) -> new Found(row.getLong(1), row.getString(2), row.getString(3)))
                .list();
    }

    /** Keys of the places in a box. */
    List<Long> placesIn(Filter.Box box) {
        String within = box.west() <= box.east() ? "lon >= ? and lon <= ?" : "(lon >= ? or lon <= ?)";
        return handle.select(
                        "select key from place where lat >= ? and lat <= ? and " + within + " order by key",
                        box.south(),
                        box.north(),
                        box.west(),
                        box.east())
                .mapTo(Long.class)
                .list();
    }
}
