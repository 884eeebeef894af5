package parallax.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.concurrent.ThreadLocalRandom;
import org.jdbi.v3.core.Handle;

/**
 * A number that grows with every write that changes what the ledger says. Writers count in shards, as the last thing that a
 * transaction does, so that several hardly ever wait for one another. The shard is drawn by lot: threads have the same numbers
 * in all workers of a cluster. Whoever keeps something asks for it first and reads
 * then: what is kept is as new as its number, or newer.
 */
public final class Generation {

    private static final int SHARDS = 64;

    private Generation() {}

    /** Counts this transaction; it must be the last that it does. */
    static void advance(Handle handle) {
        handle.execute(
                "insert into generation (shard, writes) values (?, 1)"
                        + " on conflict (shard) do update set writes = generation.writes + 1",
                ThreadLocalRandom.current().nextInt(SHARDS));
    }

    /**
     * The number as it stands.
     *
     * @param upToDate whether the ledger is known to have the table
     */
    public static long of(Handle handle, boolean upToDate) throws SQLException {
        return upToDate || Tables.has(handle, "generation")
                ? handle.createQuery("select coalesce(sum(writes), 0) from generation")
                        .mapTo(Long.class)
                        .one()
                : ofOlder(handle);
    }

    /** A ledger of before there was the table: from what is counted and when it was last read into. */
    private static long ofOlder(Handle handle) {
        return handle.createQuery("select (select count(*) from reading), (select max(at) from reading),"
                        + " (select count(*) from removal), (select count(*) from finding)")
                .map((row, context) -> hash(row))
                .one();
    }

    private static long hash(ResultSet row) throws SQLException {
        String at = row.getString(2);
        long hash = at == null ? 0 : at.hashCode();
        return Math.abs(((hash * 31 + row.getLong(1)) * 31 + row.getLong(3)) * 31 + row.getLong(4));
    }
}
