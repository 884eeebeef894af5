package parallax.store.desk.reader;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import parallax.store.desk.book.AuditLine.Action;
import parallax.store.desk.book.Book;
import parallax.store.desk.book.Columns;
import parallax.store.desk.book.Secret;

/** Requests about the pages of actors: held until somebody decides; what is hidden, and shown again, leaves its line. */
public final class Contests {

    private static final String COLUMNS = "select id, actor, asked, reason, name, posted_at, state, decided_by,"
            + " decided_at, lifted_by, lifted_at from contest";
    private static final String HIDDEN = "asked = 'HIDE' and state = 'GRANTED' and lifted_at is null";

    private final Book book;

    public Contests(Book book) {
        this.book = book;
    }

    /** Takes a request in, to be held. */
    public Contest post(Request request, Sender sender) {
        Contest contest =
                new Contest(Secret.makeId(), request, sender.name(), book.now(), Contest.State.HELD, null, null);
        return book.write(handle -> {
            handle.execute(
                    "insert into contest (id, actor, asked, reason, name, posted_at, state, fingerprint)"
                            + " values (?, ?, ?, ?, ?, ?, ?, ?)",
                    contest.id(),
                    request.actor(),
                    request.wish().name(),
                    request.reason(),
                    contest.name(),
                    contest.postedAt().toString(),
                    contest.state().name(),
                    sender.fingerprint());
            handle.execute(
                    "insert into contest_address (contest, address) values (?, ?)", contest.id(), sender.address());
            return contest;
        });
    }

    private static Contest contest(ResultSet row) throws SQLException {
        return new Contest(
                row.getString("id"),
                new Request(
                        row.getString("actor"), Request.Wish.valueOf(row.getString("asked")), row.getString("reason")),
                row.getString("name"),
                Columns.getTime(row, "posted_at"),
                Contest.State.valueOf(row.getString("state")),
                Columns.findDecision(row, "decided"),
                Columns.findDecision(row, "lifted"));
    }

    /** The request of this id, whatever became of it. */
    public Optional<Contest> find(String id) {
        return book.read(handle -> find(handle, id));
    }

    private static Optional<Contest> find(Handle handle, String id) {
        return handle.createQuery(COLUMNS + " where id = :id")
                .bind("id", id)
                .map((row, context) -> contest(row))
                .findOne();
    }

    /** The e-mail address of who asks, for whoever runs the desk; that somebody looked stands in the audit log. */
    public Optional<String> findAddress(String id, String by) {
        return book.write(handle -> {
            Optional<String> address = handle.createQuery("select address from contest_address where contest = :id")
                    .bind("id", id)
                    .mapTo(String.class)
                    .findOne();
            address.ifPresent(none -> book.note(handle, by, Action.ADDRESS_READ, id, ""));
            return address;
        });
    }

    /** Whether the page of an actor is to be shown to nobody. */
    public boolean isHidden(String actor) {
        return book.read(handle -> handle.createQuery("select count(*) from contest where actor = :actor and " + HIDDEN)
                        .bind("actor", actor)
                        .mapTo(Long.class)
                        .one()
                > 0);
    }

    /** What waits, oldest first. */
    public List<Contest> listHeld() {
        return list("state = 'HELD' order by number");
    }

    /** The requests by which pages are hidden now, oldest first. */
    public List<Contest> listHidden() {
        return list(HIDDEN + " order by number");
    }

    /** What was granted or refused, what was decided last first: there a decision is taken back. */
    public List<Contest> listDecided(int most) {
        return list("state <> 'HELD' order by decided_at desc, number desc limit " + most);
    }

    private List<Contest> list(String condition) {
        return book.read(handle -> handle.createQuery(COLUMNS + " where " + condition)
                .map((row, context) -> contest(row))
                .list());
    }

    /** How many requests a sender has posted since then, that moment included. */
    public long countSince(String fingerprint, Instant since) {
        return book.read(handle -> Fingerprints.count(handle, "contest", fingerprint, since));
    }

    /** Forgets whose requests came from the same sender that were posted before then. */
    public int forgetFingerprints(Instant before) {
        return book.write(handle -> Fingerprints.forget(handle, "contest", before));
    }

    /**
     * Says what becomes of a request. It can be said again.
     *
     * @return false when there is none of this id
     */
    public boolean decide(String id, Contest.State state, String by) {
        return book.write(handle -> {
            Optional<Contest> found = find(handle, id);
            found.ifPresent(contest -> {
                handle.execute(
                        "update contest set state = ?, decided_by = ?, decided_at = ?, lifted_by = null,"
                                + " lifted_at = null where id = ?",
                        state.name(),
                        by,
                        book.now().toString(),
                        id);
                Request request = contest.request();
                book.note(handle, by, action(state), request.actor(), request.wish() + " " + id);
            });
            return found.isPresent();
        });
    }

    private static Action action(Contest.State state) {
        return switch (state) {
            case HELD -> Action.HELD;
            case GRANTED -> Action.CONTEST_GRANTED;
            case REFUSED -> Action.CONTEST_REFUSED;
        };
    }

    /**
     * Has the page of an actor shown again; the requests that it was hidden by stay as granted and lifted.
     *
     * @return false when it was not hidden
     */
    public boolean lift(String actor, String by) {
        return book.write(handle -> {
            boolean lifted = handle.execute(
                            "update contest set lifted_by = ?, lifted_at = ? where actor = ? and " + HIDDEN,
                            by,
                            book.now().toString(),
                            actor)
                    > 0;
            if (lifted) {
                book.note(handle, by, Action.CONTEST_LIFTED, actor, "");
            }
            return lifted;
        });
    }
}
