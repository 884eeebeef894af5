package parallax.store.desk.reader;

import java.time.Instant;
import org.jdbi.v3.core.Handle;

/** By what the same sender is known again: in two tables, kept in the same way. */
final class Fingerprints {

    private Fingerprints() {}

    static long count(Handle handle, String table, String fingerprint, Instant since) {
        return handle.createQuery(
                        "select count(*) from " + table + " where fingerprint = :fingerprint and posted_at >= :since")
                .bind("fingerprint", fingerprint)
                .bind("since", ceiling(since).toString())
                .mapTo(Long.class)
                .one();
    }

    /** Times are kept to the second; what came before a part of one did not come since. */
    private static Instant ceiling(Instant since) {
        return since.getNano() == 0 ? since : Instant.ofEpochSecond(since.getEpochSecond() + 1);
    }

    static int forget(Handle handle, String table, Instant before) {
        return handle.execute(
                "update " + table + " set fingerprint = null where fingerprint is not null and posted_at < ?",
                ceiling(before).toString());
    }
}
