package parallax.store.desk.review;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import parallax.store.desk.book.AuditLine.Action;
import parallax.store.desk.book.Book;
import parallax.store.desk.book.Columns;
import parallax.store.desk.book.Decision;
import parallax.store.desk.book.Listing;
import parallax.store.search.Cursor;

/** What persons say of records. A judgement is never overwritten: a later one of the same record counts before it. */
public final class Judgements {

    private static final String COLUMNS = "select number, article, record, verdict, was, became, made_by, made_at,"
            + " undone_by, undone_at from judgement";
    private static final String LATEST = "number in (select max(number) from judgement where article = :article"
            + " and undone_at is null group by record)";

    private final Book book;

    public Judgements(Book book) {
        this.book = book;
    }

    /** Keeps what somebody says of a record. */
    public Judgement add(Opinion opinion, String by) {
        Decision made = new Decision(by, book.now());
        return book.write(handle -> {
            long number = handle.createUpdate("insert into judgement"
                            + " (article, record, verdict, was, became, made_by, made_at)"
                            + " values (:article, :record, :verdict, :was, :became, :by, :at)")
                    .bind("article", opinion.article())
                    .bind("record", opinion.record())
                    .bind("verdict", opinion.verdict().name())
                    .bind("was", opinion.before())
                    .bind("became", opinion.after())
                    .bind("by", by)
                    .bind("at", made.at().toString())
                    .executeAndReturnGeneratedKeys("number")
                    .mapTo(Long.class)
                    .one();
            note(handle, by, Action.RECORD_JUDGED, opinion);
            return new Judgement(number, opinion, made, null);
        });
    }

    private void note(Handle handle, String by, Action action, Opinion opinion) {
        book.note(
                handle,
                by,
                action,
                opinion.article() + "#" + opinion.record(),
                opinion.verdict().name());
    }

    private static Judgement judgement(ResultSet row) throws SQLException {
        return new Judgement(
                row.getLong("number"),
                new Opinion(
                        row.getString("article"),
                        row.getString("record"),
                        Opinion.Verdict.valueOf(row.getString("verdict")),
                        row.getString("was"),
                        row.getString("became")),
                Objects.requireNonNull(Columns.findDecision(row, "made")),
                Columns.findDecision(row, "undone"));
    }

    /** What was last said of a record and not taken back. */
    public Optional<Judgement> findLatest(String article, String record) {
        return book.read(handle -> handle.createQuery(COLUMNS + " where record = :record and " + LATEST)
                .bind("article", article)
                .bind("record", record)
                .map((row, context) -> judgement(row))
                .findOne());
    }

    /** So many judgements at most, those taken back too, newest first. */
    public Listing<Judgement> list(Cursor after, int most) {
        return book.read(handle -> {
            List<Judgement> found = handle.createQuery(
                            COLUMNS + " where number < :below order by number desc limit :most")
                    .bind("below", after.below())
                    .bind("most", most)
                    .map((row, context) -> judgement(row))
                    .list();
            return Listing.of(found, found.stream().map(Judgement::number).toList(), most);
        });
    }

    /** All that was not taken back, oldest first. */
    public List<Judgement> listStanding() {
        return book.read(handle -> handle.createQuery(COLUMNS + " where undone_at is null order by number")
                .map((row, context) -> judgement(row))
                .list());
    }

    /**
     * Takes a judgement back; it stays, with who took it back and when.
     *
     * @return what was taken back, to be undone in the ledger; none when there is none of this number, or it was undone before
     */
    public Optional<Judgement> undo(long number, String by) {
        return book.write(handle -> {
            boolean undone = handle.execute(
                            "update judgement set undone_by = ?, undone_at = ? where number = ? and undone_at is null",
                            by,
                            book.now().toString(),
                            number)
                    > 0;
            if (!undone) {
                return Optional.empty();
            }
            Judgement judgement = handle.createQuery(COLUMNS + " where number = :number")
                    .bind("number", number)
                    .map((row, context) -> judgement(row))
                    .one();
            note(handle, by, Action.JUDGEMENT_UNDONE, judgement.opinion());
            return Optional.of(judgement);
        });
    }
}
