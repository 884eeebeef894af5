package parallax.store;

import java.sql.SQLException;
import java.util.Objects;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/**
 * The mark of a ledger that is being copied into. While it is there the ledger is opened by nobody else, so that a copy that was
 * broken off is never taken for a whole one.
 *
 * @param source where it is copied from
 * @param generation of the source when copying began
 * @param after key of the last article that was copied
 */
public record UnfinishedCopy(String source, long generation, long after) {

    private static final String TABLE = "unfinished_copy";

    public UnfinishedCopy {
        Objects.requireNonNull(source);
    }

    /** The mark of this ledger, if it has one. */
    public static Optional<UnfinishedCopy> find(Handle handle) throws SQLException {
        return Tables.has(handle, TABLE)
                ? handle.createQuery("select source, generation, after from " + TABLE)
                        .map((row, context) -> new UnfinishedCopy(row.getString(1), row.getLong(2), row.getLong(3)))
                        .findOne()
                : Optional.empty();
    }

    /** Marks a ledger, or says how far it is. */
    public void keep(Handle handle) {
        handle.execute("create table if not exists " + TABLE
                + " (source text not null, generation bigint not null, after bigint not null)");
        handle.execute("delete from " + TABLE);
        handle.execute(
                "insert into " + TABLE + " (source, generation, after) values (?, ?, ?)", source, generation, after);
    }

    /** The copy is whole: it is a ledger like any other. */
    public static void finish(Handle handle) {
        handle.execute("drop table " + TABLE);
        Generation.advance(handle);
    }

    /** @throws LedgerException when the ledger is an unfinished copy; it is closed then */
    static Database refused(Database database, Location location) {
        Optional<UnfinishedCopy> mark = database.read(UnfinishedCopy::find);
        mark.ifPresent(found -> {
            database.close();
            throw new LedgerException(location + " is a copy of " + found.source()
                    + " that was broken off and must not be used; go on with: parallax copy " + found.source() + " "
                    + location);
        });
        return database;
    }
}
