package parallax.store;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BinaryOperator;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import parallax.capture.Refusal;

/** What was taken in, and what was refused. */
final class Intakes {

    private static final Comparator<Intake> FIRST_READ = Comparator.<Intake, Boolean>comparing(
                    intake -> intake.reading() == null)
            .thenComparing(Intake::place);

    private final Handle handle;
    private final Dialect dialect;

    Intakes(Handle handle, Dialect dialect) {
        this.handle = handle;
        this.dialect = dialect;
    }

    /** Of one input at several places the least place is kept, but one that could be read before one that could not. */
    void write(List<Intake> intakes, Instant at) {
        if (intakes.isEmpty()) {
            return;
        }
        PreparedBatch batch =
                handle.prepareBatch("insert into intake (fingerprint, place, article, trouble, message, at)"
                        + " values (:fingerprint, :place, :article, :trouble, :message, :at)"
                        + " on conflict (fingerprint) do update set place = excluded.place, article = excluded.article,"
                        + " trouble = excluded.trouble, message = excluded.message, at = excluded.at"
                        + " where (excluded.article is not null and intake.article is null)"
                        + " or ((excluded.article is null) = (intake.article is null) and "
                        + dialect.byBytes("excluded.place") + " <= intake.place)");
        for (Intake intake : least(intakes)) {
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

    /** Each once, in the order of their fingerprints: two writers that wait for one another would wait for ever. */
    private static Collection<Intake> least(List<Intake> intakes) {
        SortedMap<String, Intake> least = new TreeMap<>();
        intakes.forEach(intake -> least.merge(intake.fingerprint(), intake, BinaryOperator.minBy(FIRST_READ)));
        return least.values();
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
        return handle.createQuery("select article from intake where fingerprint = :fingerprint and article is not null")
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
