package parallax.store;

import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** Articles that were taken out for good. */
final class Removals {

    private final Handle handle;

    Removals(Handle handle) {
        this.handle = handle;
    }

    /** Empties what is kept of an article; its id stays, so that it is not taken in again. */
    void remove(long key, String article, Making making) {
        handle.execute("update reading set body = null where article = ?", key);
        handle.execute("delete from correction where article = ?", key);
        forget(article);
        handle.execute(
                "update article set removed = ?, headline = '', url = null, given_id = null where key = ?",
                making.at().toString(),
                key);
        handle.execute("delete from intake where article = ?", article);
        handle.execute(
                "insert into removal (article, at, made_by, why) values (?, ?, ?, ?) on conflict (article) do nothing",
                article,
                making.at().toString(),
                making.by(),
                making.why());
    }

    /** What was found across it and others quotes it; found anew without it at the next comparison. */
    private void forget(String article) {
        handle.execute("delete from finding where body like ?", "%\"" + article + "\"%");
        handle.execute("update entry set disputed = 0 where disputed = 1 and key not in (select finding_member.entry"
                + " from finding_member join finding on finding.id = finding_member.finding"
                + " where finding.kind = 'dispute')");
    }

    List<Removal> list() {
        return handle.createQuery("select article, at, made_by, why from removal order by at, article")
                .map((row, context) -> new Removal(
                        row.getString(1), Instant.parse(row.getString(2)), row.getString(3), row.getString(4)))
                .list();
    }
}
