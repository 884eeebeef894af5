package parallax.store;

import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import parallax.Reading;
import parallax.ledger.Account;
import parallax.ledger.Entry;

/** What persons corrected: it outlives every reading by a machine. */
final class Corrections {

    private final Handle handle;

    Corrections(Handle handle) {
        this.handle = handle;
    }

    private record Kept(String record, int reading, boolean takenOut) {}

    void remember(long article, Correction change, int reading) {
        handle.createUpdate("insert into correction (article, record, reading, taken_out)"
                        + " values (:article, :record, :reading, :out)"
                        + " on conflict (article, record) do update set reading = excluded.reading,"
                        + " taken_out = excluded.taken_out")
                .bind("article", article)
                .bind("record", change.record())
                .bind("reading", reading)
                .bind("out", change.entry() == null ? 1 : 0)
                .execute();
    }

    /** A new reading with everything in it that persons corrected in earlier ones. */
    Prepared apply(long article, Prepared prepared) {
        List<Kept> kept = handle.createQuery("select record, reading, taken_out from correction"
                        + " where article = :article order by reading, record")
                .bind("article", article)
                .map((row, context) -> new Kept(row.getString(1), row.getInt(2), row.getInt(3) != 0))
                .list();
        Reading reading = prepared.reading();
        for (Kept each : kept) {
            Correction correction = each.takenOut()
                    ? new Correction(prepared.id(), each.record(), null)
                    : correction(prepared.id(), article, each);
            if (correction != null) {
                reading = correction.applied(reading);
            }
        }
        return kept.isEmpty() ? prepared : Prepared.of(reading, Words.remembering());
    }

    /** As it stood in the reading that it was made in; null when that has it no more. */
    private @Nullable Correction correction(String id, long article, Kept kept) {
        Account account = new Readings(handle)
                .findNumber(article, kept.reading())
                .map(Reading::account)
                .orElse(null);
        Entry entry = account == null ? null : account.findEntry(kept.record()).orElse(null);
        return account == null || entry == null
                ? null
                : new Correction(id, kept.record(), entry, Correction.actorsOf(entry, account));
    }
}
