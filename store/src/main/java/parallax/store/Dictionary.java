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

    /**
     * What one transaction learned.
     *
     * @param actors keys by id
     * @param places likewise
     */
    record Learned(Map<String, Long> actors, Map<String, Long> places) {

        Learned {
            actors = Map.copyOf(actors);
            places = Map.copyOf(places);
        }
    }

    /** Remembers what a transaction learned that has ended well. */
    void keep(Learned learned) {
        keep(actors, learned.actors());
        keep(places, learned.places());
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

    private static long insert(Connection connection, Actor actor) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                "insert into actor (id, name, kind, country, sectors) values (?, ?, ?, ?, ?) on conflict (id) do nothing")) {
            insert.setString(1, actor.id());
            insert.setString(2, actor.name());
            insert.setString(3, Labels.of(actor.kind()));
            insert.setString(4, actor.country());
            insert.setString(5, actor.sectors().isEmpty() ? "" : ";" + String.join(";", actor.sectors()) + ";");
            insert.executeUpdate();
        }
        return keyOf(connection, "select key from actor where id = ?", actor.id());
    }

    private static long insert(Connection connection, Place place) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                "insert into place (id, name, geonames, lat, lon, country, precision) values (?, ?, ?, ?, ?, ?, ?)"
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
            insert.executeUpdate();
        }
        return keyOf(connection, "select key from place where id = ?", place.id());
    }

    private static long keyOf(Connection connection, String query, String id) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(query)) {
            select.setString(1, id);
            try (ResultSet row = select.executeQuery()) {
                if (!row.next()) {
                    throw new SQLException("no key for " + id);
                }
                return row.getLong(1);
            }
        }
    }
}
