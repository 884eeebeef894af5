package parallax.store;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import parallax.ledger.Actor;
import parallax.ledger.Place;
import parallax.text.Labels;

/**
 * What a ledger says of an actor or a place. An id is short, and two towns of one name in one country share theirs: of several
 * rows with one id the least stays, whichever came first.
 *
 * @param kind which table, and its columns behind the id
 * @param id of the actor or the place
 * @param values in the order of the columns
 */
record DictionaryRow(Kind kind, String id, List<@Nullable Object> values) implements Comparable<DictionaryRow> {

    /** The two tables. */
    enum Kind {
        ACTOR("actor", "name kind country sectors folded"),
        PLACE("place", "name geonames lat lon country precision folded");

        private final String table;
        private final String columns;

        Kind(String table, String columns) {
            this.table = table;
            this.columns = columns;
        }

        private List<String> columns() {
            return List.of(columns.split(" "));
        }

        String insert() {
            List<String> columns = columns();
            return "insert into " + table + " (id, " + String.join(", ", columns) + ") values (?"
                    + ", ?".repeat(columns.size()) + ") on conflict (id) do nothing";
        }

        String select() {
            return "select key, " + String.join(", ", columns()) + " from " + table + " where id = ?";
        }

        /** Changes nothing, so that nobody else changes the row before this transaction ends. */
        String lock() {
            return "update " + table + " set id = id where id = ?";
        }

        String update() {
            return "update " + table + " set "
                    + columns().stream().map(column -> column + " = ?").collect(Collectors.joining(", "))
                    + " where id = ?";
        }
    }

    DictionaryRow {
        Objects.requireNonNull(id);
        values = Collections.unmodifiableList(new ArrayList<>(values));
    }

    static DictionaryRow of(Actor actor) {
        String sectors = actor.sectors().isEmpty() ? "" : ";" + String.join(";", actor.sectors()) + ";";
        return new DictionaryRow(
                Kind.ACTOR,
                actor.id(),
                values(actor.name(), Labels.of(actor.kind()), actor.country(), sectors, Words.folded(actor.name())));
    }

    static DictionaryRow of(Place place) {
        Place.Position position = place.position();
        return new DictionaryRow(
                Kind.PLACE,
                place.id(),
                values(
                        place.name(),
                        place.geonames(),
                        position == null ? null : position.lat(),
                        position == null ? null : position.lon(),
                        place.country(),
                        Labels.of(place.precision()),
                        Words.folded(place.name())));
    }

    private static List<@Nullable Object> values(@Nullable Object... values) {
        List<@Nullable Object> all = new ArrayList<>();
        Collections.addAll(all, values);
        return all;
    }

    /** As {@link Kind#select} gives it, the key aside. */
    static DictionaryRow read(Kind kind, String id, ResultSet row) throws SQLException {
        List<@Nullable Object> values = new ArrayList<>();
        for (String column : kind.columns()) {
            values.add(value(row, column));
        }
        return new DictionaryRow(kind, id, values);
    }

    private static @Nullable Object value(ResultSet row, String column) throws SQLException {
        Object value = switch (type(column)) {
            case Types.BIGINT -> row.getLong(column);
            case Types.DOUBLE -> row.getDouble(column);
            default -> row.getString(column);
        };
        return row.wasNull() ? null : value;
    }

    private static int type(String column) {
        return switch (column) {
            case "geonames" -> Types.BIGINT;
            case "lat", "lon" -> Types.DOUBLE;
            default -> Types.VARCHAR;
        };
    }

    /** Into a statement, from this parameter on; the number of the next. */
    int bind(PreparedStatement statement, int from) throws SQLException {
        List<String> columns = kind.columns();
        int at = from;
        for (int index = 0; index < values.size(); index++) {
            statement.setObject(at++, values.get(index), type(columns.get(index)));
        }
        return at;
    }

    private String order() {
        return values.stream()
                .map(value -> value == null ? "" : value.toString())
                .collect(Collectors.joining("\u001f"));
    }

    @Override
    public int compareTo(DictionaryRow other) {
        int order = id.compareTo(other.id);
        return order != 0 ? order : order().compareTo(other.order());
    }
}
