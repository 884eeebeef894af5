package parallax.store.desk.reader;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import parallax.store.desk.book.AuditLine.Action;
import parallax.store.desk.book.Book;
import parallax.store.desk.book.Columns;
import parallax.store.desk.book.Secret;

/** What readers write under articles: held until somebody decides. */
public final class Replies {

    /** Answers to answers of so many levels are set in; those below hang beside what they answer. */
    public static final int MOST_LEVELS = 6;

    private static final String COLUMNS =
            "select id, article, parent, name, website, words, posted_at, state, decided_by, decided_at, suspected from reply";

    /** What is not shown has a place in a thread, and nothing to say there. */
    private static final String PLACES =
            COLUMNS.replace(" words,", " case state when 'SHOWN' then words else '' end as words,");

    private final Book book;

    public Replies(Book book) {
        this.book = book;
    }

    /**
     * Takes a reply in, to be held.
     *
     * @throws IllegalArgumentException when it answers a reply that is not there, or is under another article
     */
    public Reply post(Post post) {
        Reply reply = new Reply(
                Secret.makeId(),
                post.article(),
                post.parent(),
                post.sender().name(),
                post.website(),
                post.text(),
                book.now(),
                Reply.State.HELD,
                null,
                post.suspicions());
        return book.write(handle -> {
            check(handle, post);
            handle.execute(
                    "insert into reply (id, article, parent, name, website, words, posted_at, state, fingerprint,"
                            + " suspected) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                    reply.id(),
                    reply.article(),
                    reply.parent(),
                    reply.name(),
                    reply.website(),
                    reply.text(),
                    reply.postedAt().toString(),
                    reply.state().name(),
                    post.sender().fingerprint(),
                    Suspicion.write(post.suspicions()));
            handle.execute(
                    "insert into reply_address (reply, address) values (?, ?)",
                    reply.id(),
                    post.sender().address());
            return reply;
        });
    }

    private static void check(Handle handle, Post post) {
        if (post.parent() != null
                && find(handle, post.parent())
                        .filter(parent -> parent.article().equals(post.article()))
                        .isEmpty()) {
            throw new IllegalArgumentException("the reply that is answered is not under this article");
        }
    }

    /** The reply of this id, whatever became of it. */
    public Optional<Reply> find(String id) {
        return book.read(handle -> find(handle, id));
    }

    private static Optional<Reply> find(Handle handle, String id) {
        return handle.createQuery(COLUMNS + " where id = :id")
                .bind("id", id)
                .map((row, context) -> reply(row))
                .findOne();
    }

    private static Reply reply(ResultSet row) throws SQLException {
        return new Reply(
                row.getString("id"),
                row.getString("article"),
                row.getString("parent"),
                row.getString("name"),
                row.getString("website"),
                row.getString("words"),
                Columns.getTime(row, "posted_at"),
                Reply.State.valueOf(row.getString("state")),
                Columns.findDecision(row, "decided"),
                Suspicion.parse(row.getString("suspected")));
    }

    /**
     * The e-mail address of who wrote a reply, for whoever runs the desk; that somebody looked stands in the audit log. None when
     * the reply was removed.
     */
    public Optional<String> findAddress(String id, String by) {
        return book.write(handle -> {
            Optional<String> address = handle.createQuery("select address from reply_address where reply = :id")
                    .bind("id", id)
                    .mapTo(String.class)
                    .findOne();
            address.ifPresent(none -> book.note(handle, by, Action.ADDRESS_READ, id, ""));
            return address;
        });
    }

    /**
     * What is shown under an article, first to last, answers below what they answer. An answer to what is not shown hangs at the
     * nearest reply above that is, or stands by itself.
     */
    public List<Branch> listThread(String article) {
        List<Reply> all = book.read(handle -> handle.createQuery(PLACES + " where article = :article order by number")
                .bind("article", article)
                .map((row, context) -> reply(row))
                .list());
        return Branches.of(all, MOST_LEVELS);
    }

    /** What waits, oldest first. */
    public List<Reply> listHeld(int most) {
        return book.read(handle -> handle.createQuery(COLUMNS + " where state = 'HELD' order by number limit :most")
                .bind("most", most)
                .map((row, context) -> reply(row))
                .list());
    }

    /** What is shown or refused, what was decided last first: there a decision is taken back. */
    public List<Reply> listDecided(int most) {
        return book.read(handle -> handle.createQuery(COLUMNS
                        + " where state in ('SHOWN', 'REFUSED') order by decided_at desc, number desc limit :most")
                .bind("most", most)
                .map((row, context) -> reply(row))
                .list());
    }

    /** What is shown of all articles, in the order in which it came to be shown, latest first: a feed misses none of it. */
    public List<Reply> listLatest(int most) {
        return book.read(handle -> handle.createQuery(
                        COLUMNS + " where state = 'SHOWN' order by decided_at desc, number desc limit :most")
                .bind("most", most)
                .map((row, context) -> reply(row))
                .list());
    }

    /** How many replies there are of each state. */
    public Map<Reply.State, Long> count() {
        Map<Reply.State, Long> counts = new EnumMap<>(Reply.State.class);
        for (Reply.State state : Reply.State.values()) {
            counts.put(state, 0L);
        }
        book.read(handle -> handle.createQuery("select state, count(*) as replies from reply group by state")
                .map((row, context) -> counts.put(Reply.State.valueOf(row.getString("state")), row.getLong("replies")))
                .list());
        return counts;
    }

    /** How many replies a sender has posted since then, that moment included. */
    public long countSince(String fingerprint, Instant since) {
        return book.read(handle -> Fingerprints.count(handle, "reply", fingerprint, since));
    }

    /** Forgets whose replies came from the same sender that were posted before then. */
    public int forgetFingerprints(Instant before) {
        return book.write(handle -> Fingerprints.forget(handle, "reply", before));
    }

    /**
     * Says what becomes of a reply. It can be said again: to refuse what was shown, to hold what was refused.
     *
     * @return false when there is none of this id, or it was removed
     * @throws IllegalArgumentException when it is to be removed: that is done by {@link #remove} and cannot be undone
     */
    public boolean decide(String id, Reply.State state, String by) {
        Action action = action(state);
        return book.write(handle -> {
            boolean decided = handle.execute(
                            "update reply set state = ?, decided_by = ?, decided_at = ?"
                                    + " where id = ? and state <> 'REMOVED'",
                            state.name(),
                            by,
                            book.now().toString(),
                            id)
                    > 0;
            if (decided) {
                book.note(handle, by, action, id, "");
            }
            return decided;
        });
    }

    private static Action action(Reply.State state) {
        return switch (state) {
            case HELD -> Action.HELD;
            case SHOWN -> Action.REPLY_SHOWN;
            case REFUSED -> Action.REPLY_REFUSED;
            case REMOVED -> throw new IllegalArgumentException("a reply is held, shown or refused; removal is final");
        };
    }

    /**
     * Takes the name, the words, the website and the address of a reply out for good. Its place stays, so that answers to it do.
     *
     * @return false when there is none of this id, or it was removed before
     */
    public boolean remove(String id, String by) {
        return book.write(handle -> {
            boolean removed = handle.execute(
                            "update reply set state = 'REMOVED', name = '', website = null, words = '', fingerprint = null,"
                                    + " decided_by = ?, decided_at = ? where id = ? and state <> 'REMOVED'",
                            by,
                            book.now().toString(),
                            id)
                    > 0;
            if (removed) {
                handle.execute("delete from reply_address where reply = ?", id);
                book.note(handle, by, Action.REPLY_REMOVED, id, "");
            }
            return removed;
        });
    }
}
