package parallax.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/**
 * Keys of actors, places and outlets, and of what records say. A key is never changed, so one that was seen in a committed
 * ledger may be remembered; of actors and places with what was to be written, which what the ledger holds is never greater than.
 */
final class Dictionary {

    private static final int MOST = 200_000;

    private final ConcurrentMap<DictionaryRow, Long> rows = new ConcurrentHashMap<>();
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
     * @param rows keys of actors and places
     * @param sorts keys by what records say
     * @param outlets keys by name
     */
    record Learned(Map<DictionaryRow, Long> rows, Map<Sort, Integer> sorts, Map<String, Long> outlets) {

        Learned {
            rows = Map.copyOf(rows);
            sorts = Map.copyOf(sorts);
            outlets = Map.copyOf(outlets);
        }
    }

    /** Remembers what a transaction learned that has ended well. */
    void keep(Learned learned) {
        keep(rows, learned.rows());
        keep(outlets, learned.outlets());
        sorts.putAll(learned.sorts());
    }

    private static <K> void keep(ConcurrentMap<K, Long> known, Map<K, Long> learned) {
        if (known.size() + learned.size() > MOST) {
            known.clear();
        }
        known.putAll(learned);
    }

    long row(Connection connection, DictionaryRow row) throws SQLException {
        Long known = rows.get(row);
        return known != null ? known : insert(connection, row);
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

    private static long insert(Connection connection, DictionaryRow row) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(row.kind().insert())) {
            insert.setString(1, row.id());
            row.bind(insert, 2);
            if (insert.executeUpdate() > 0) {
                return find(connection, row).key();
            }
        }
        Kept kept = find(connection, row);
        return row.compareTo(kept.row()) < 0 ? replace(connection, row) : kept.key();
    }

    private record Kept(long key, DictionaryRow row) {}

    private static Kept find(Connection connection, DictionaryRow row) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(row.kind().select())) {
            select.setString(1, row.id());
            try (ResultSet found = select.executeQuery()) {
                if (!found.next()) {
                    throw new SQLException("no key for " + row.id());
                }
                return new Kept(found.getLong(1), DictionaryRow.read(row.kind(), row.id(), found));
            }
        }
    }

    /** Another writer may replace it at the same time: looked at again when nobody else can. */
    private static long replace(Connection connection, DictionaryRow row) throws SQLException {
        try (PreparedStatement lock = connection.prepareStatement(row.kind().lock())) {
            lock.setString(1, row.id());
            lock.executeUpdate();
        }
        Kept kept = find(connection, row);
        if (row.compareTo(kept.row()) < 0) {
            try (PreparedStatement update =
                    connection.prepareStatement(row.kind().update())) {
                update.setString(row.bind(update, 1), row.id());
                update.executeUpdate();
            }
        }
        return kept.key();
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
