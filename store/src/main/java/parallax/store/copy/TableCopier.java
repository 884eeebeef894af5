package parallax.store.copy;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import parallax.store.Dialect;

/** Copies the rows of a table as they are, keys too. */
final class TableCopier {

    private static final int AT_ONCE = 500;

    private final Table table;
    private final Dialect target;

    /** @param target what the rows are written into */
    TableCopier(Table table, Dialect target) {
        this.table = table;
        this.target = target;
    }

    /** All rows, by their first column: what is answered before its answers. */
    void copy(Handle from, Handle to) throws SQLException {
        try (PreparedStatement select = from.getConnection().prepareStatement(select() + " order by 1");
                PreparedStatement insert = to.getConnection().prepareStatement(insert())) {
            select.setFetchSize(AT_ONCE);
            try (ResultSet rows = select.executeQuery()) {
                int waiting = 0;
                while (rows.next()) {
                    bind(insert, row(rows));
                    if (++waiting % AT_ONCE == 0) {
                        insert.executeBatch();
                    }
                }
                insert.executeBatch();
            }
        }
    }

    /** The rows of the articles with these keys, to be written in a transaction that may be tried again. */
    List<@Nullable Object[]> list(Handle from, long first, long last) throws SQLException {
        List<@Nullable Object[]> list = new ArrayList<>();
        try (PreparedStatement select = from.getConnection()
                .prepareStatement(select() + " where " + table.articleColumn() + " between ? and ?")) {
            select.setLong(1, first);
            select.setLong(2, last);
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    list.add(row(rows));
                }
            }
        }
        return list;
    }

    void write(Handle to, List<@Nullable Object[]> rows) throws SQLException {
        try (PreparedStatement insert = to.getConnection().prepareStatement(insert())) {
            for (@Nullable Object[] row : rows) {
                bind(insert, row);
            }
            insert.executeBatch();
        }
    }

    private String select() {
        return "select " + table.columnNames() + " from " + table.name();
    }

    private String insert() {
        return "insert into " + table.name() + " (" + table.columnNames() + ")" + target.keepingNumbers() + " values (?"
                + ", ?".repeat(table.columns().size() - 1) + ")";
    }

    private @Nullable Object[] row(ResultSet rows) throws SQLException {
        @Nullable Object[] row = new Object[table.columns().size()];
        for (int index = 0; index < row.length; index++) {
            row[index] = rows.getObject(index + 1);
        }
        return row;
    }

    private static void bind(PreparedStatement insert, @Nullable Object[] row) throws SQLException {
        for (int index = 0; index < row.length; index++) {
            insert.setObject(index + 1, row[index]);
        }
        insert.addBatch();
    }

    /** Whether there is any row of it. */
    static boolean isFilled(Handle handle, Table table) {
        return handle.createQuery("select 1 from " + table.name() + " limit 1")
                .mapTo(Integer.class)
                .findOne()
                .isPresent();
    }

    /** The next row that is written is numbered behind the last that was copied. */
    void goOnNumbering(Handle to) {
        String numbered = table.numbered();
        if (numbered != null) {
            target.numberBehindHighest(table.name(), numbered)
                    .ifPresent(query -> to.createQuery(query).mapTo(Long.class).one());
        }
    }
}
