package parallax.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import parallax.ledger.Actor;
import parallax.ledger.Place;
import parallax.text.Labels;

/**
 * Keys of actors and places, by their ids. Both are written once and never changed, so a key that was seen in a committed
 * ledger may be remembered.
 */
final class Dictionary {

    private static final int MOST = 200_000;

    private final ConcurrentMap<String, Long> actors = new ConcurrentHashMap<>();
    private final ConcurrentMap<String, Long> places = new ConcurrentHashMap<>();
    private final ConcurrentMap<Sort, Integer> sorts = new ConcurrentHashMap<>();
    private final ConcurrentMap<String, Long> outlets = new ConcurrentHashMap<>();

    /**
     * What a record says.
     *
     * @param kind number of the kind of record
     * @param what kind of cue, type of event, measure, sort of evidence
     */
    record Sort(int kind, String what) implements Comparable<Sort> {

        @Override
        public int compareTo(Sort other) {
            int order = Integer.compare(kind, other.kind);
            return order != 0 ? order : what.compareTo(other.what);
        }
    }

    /**
     * What one transaction learned.
     *
     * @param actors keys by id
     * @param places likewise
     * @param sorts keys by what records say
     * @param outlets keys by name
     */
    record Learned(
            Map<String, Long> actors, Map<String, Long> places, Map<Sort, Integer> sorts, Map<String, Long> outlets) {

        Learned {
            actors = Map.copyOf(actors);
            places = Map.copyOf(places);
            sorts = Map.copyOf(sorts);
            outlets = Map.copyOf(outlets);
        }
    }

    /** Remembers what a transaction learned that has ended well. */
    void keep(Learned learned) {
        keep(actors, learned.actors());
        keep(places, learned.places());
        keep(outlets, learned.outlets());
        sorts.putAll(learned.sorts());
    }

    private static void keep(ConcurrentMap<String, Long> known, Map<String, Long> learned) {
        if (known.size() + learned.size() > MOST) {
            known.clear();
        }
        known.putAll(learned);
    }

    long actor(Connection connection, Actor actor) throws SQLException {
        Long known = actors.get(actor.id());
        return known != null ? known : insert(connection, actor);
    }

    long place(Connection connection, Place place) throws SQLException {
        Long known = places.get(place.id());
        return known != null ? known : insert(connection, place);
    }

    long outlet(Connection connection, String name) throws SQLException {
        Long known = outlets.get(name);
        return known != null ? known : insert(connection, name);
    }

    int sort(Connection connection, Sort sort) throws SQLException {
        Integer known = sorts.get(sort);
        return known != null ? known : insert(connection, sort);
    }

    private static int insert(Connection connection, Sort sort) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                "insert into sort (kind, what) values (?, ?) on conflict (kind, what) do nothing")) {
            insert.setInt(1, sort.kind());
            insert.setString(2, sort.what());
            insert.executeUpdate();
        }
        try (PreparedStatement select =
                connection.prepareStatement("select key from sort where kind = ? and what = ?")) {
            select.setInt(1, sort.kind());
            select.setString(2, sort.what());
            return (int) key(select, sort.what());
        }
    }

    private static long insert(Connection connection, String outlet) throws SQLException {
        try (PreparedStatement insert =
                connection.prepareStatement("insert into outlet (name) values (?) on conflict (name) do nothing")) {
            insert.setString(1, outlet);
            insert.executeUpdate();
        }
        return keyOf(connection, "select key from outlet where name = ?", outlet);
    }

    private static long insert(Connection connection, Actor actor) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                "insert into actor (id, name, kind, country, sectors, folded) values (?, ?, ?, ?, ?, ?)"
                        + " on conflict (id) do nothing")) {
            insert.setString(1, actor.id());
            insert.setString(2, actor.name());
            insert.setString(3, Labels.of(actor.kind()));
            insert.setString(4, actor.country());
            insert.setString(5, actor.sectors().isEmpty() ? "" : ";" + String.join(";", actor.sectors()) + ";");
            insert.setString(6, Words.folded(actor.name()));
            insert.executeUpdate();
        }
        return keyOf(connection, "select key from actor where id = ?", actor.id());
    }

    private static long insert(Connection connection, Place place) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                "insert into place (id, name, geonames, lat, lon, country, precision, folded)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?)"
                        + " on conflict (id) do nothing")) {
            Place.Position position = place.position();
            Long geonames = place.geonames();
            insert.setString(1, place.id());
            insert.setString(2, place.name());
            insert.setObject(3, geonames, Types.BIGINT);
            insert.setObject(4, position == null ? null : position.lat(), Types.DOUBLE);
            insert.setObject(5, position == null ? null : position.lon(), Types.DOUBLE);
            insert.setString(6, place.country());
            insert.setString(7, Labels.of(place.precision()));
            insert.setString(8, Words.folded(place.name()));
            insert.executeUpdate();
        }
        return keyOf(connection, "select key from place where id = ?", place.id());
    }

    private static long keyOf(Connection connection, String query, String id) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(query)) {
            select.setString(1, id);
            return key(select, id);
        }
    }

    private static long key(PreparedStatement select, String what) throws SQLException {
        try (ResultSet row = select.executeQuery()) {
            if (!row.next()) {
                throw new SQLException("no key for " + what);
            }
            return row.getLong(1);
        }
    }
}
