package parallax.store;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import parallax.capture.Refusal;

/** What was taken in, and what was refused. */
final class Intakes {

    private final Handle handle;

    Intakes(Handle handle) {
        this.handle = handle;
    }

    void write(List<Intake> intakes, Instant at) {
        if (intakes.isEmpty()) {
            return;
        }
        PreparedBatch batch =
                handle.prepareBatch("insert into intake (fingerprint, place, article, trouble, message, at)"
                        + " values (:fingerprint, :place, :article, :trouble, :message, :at)"
                        + " on conflict (fingerprint) do update set place = excluded.place, article = excluded.article,"
                        + " trouble = excluded.trouble, message = excluded.message, at = excluded.at");
        for (Intake intake : intakes) {
            Refusal refusal = intake.refusal();
            batch.bind("fingerprint", intake.fingerprint())
                    .bind("place", intake.place())
                    .bind(
                            "article",
                            intake.reading() == null
                                    ? null
                                    : Objects.requireNonNull(intake.reading())
                                            .article()
                                            .id())
                    .bind("trouble", refusal == null ? null : refusal.name())
                    .bind("message", refusal == null ? null : refusal.message())
                    .bind("at", at.toString())
                    .add();
        }
        batch.execute();
    }

    /** Whether an input with this fingerprint was taken in or refused before. */
    boolean knows(String fingerprint) {
        return handle.createQuery("select 1 from intake where fingerprint = :fingerprint")
                .bind("fingerprint", fingerprint)
                .mapTo(Integer.class)
                .findOne()
                .isPresent();
    }

    /** The article that an input with this fingerprint was read as. */
    Optional<String> findArticle(String fingerprint) {
        return handle.createQuery(
                        "select article from intake where fingerprint = :fingerprint and article is not null")
                .bind("fingerprint", fingerprint)
                .mapTo(String.class)
                .findOne();
    }

    /** Everything that was refused, in the order of its places. */
    List<Refused> listRefused() {
        return handle.createQuery("select place, trouble, message, at from intake where trouble is not null"
                        + " order by place, fingerprint")
                .map((row, context) -> new Refused(
                        row.getString(1), row.getString(2), row.getString(3), Instant.parse(row.getString(4))))
                .list();
    }
}
