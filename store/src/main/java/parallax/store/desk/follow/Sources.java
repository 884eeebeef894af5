package parallax.store.desk.follow;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import parallax.store.desk.book.AuditLine.Action;
import parallax.store.desk.book.Book;
import parallax.store.desk.book.Bounds;
import parallax.store.desk.book.Columns;

/** Feeds and sites that are followed, with how it went. */
public final class Sources {

    /** A source that answers is fetched so often. */
    public static final Duration INTERVAL = Duration.ofHours(1);

    /** After a first failure it is tried again so soon; the pause doubles each time, */
    public static final Duration FIRST_PAUSE = Duration.ofMinutes(15);

    /** up to so long. */
    public static final Duration LONGEST_PAUSE = Duration.ofDays(1);

    private static final int MOST_DOUBLINGS = 10;
    private static final int MOST_ERROR = 500;
    private static final int MOST_HEADER = 1000;
    private static final String COLUMNS = "select address, kind, title, folder, added_by, added_at, paused, tried_at,"
            + " succeeded_at, error, new_articles, etag, last_modified, failures, due_at, brought from source";

    private final Book book;

    public Sources(Book book) {
        this.book = book;
    }

    /**
     * Follows a source from now on.
     *
     * @return false when its address is followed already; nothing is changed then
     */
    public boolean add(Source source, String by) {
        String now = book.now().toString();
        return book.write(handle -> {
            boolean added = handle.execute(
                            "insert into source (address, kind, title, folder, added_by, added_at, paused, failures, due_at)"
                                    + " values (?, ?, ?, ?, ?, ?, 0, 0, ?) on conflict (address) do nothing",
                            source.address(),
                            source.kind().name(),
                            source.title(),
                            source.folder(),
                            by,
                            now,
                            now)
                    > 0;
            if (added) {
                book.note(handle, by, Action.SOURCE_ADDED, source.address(), source.title());
            }
            return added;
        });
    }

    /**
     * Changes the kind, the title and the folder of the source of the same address.
     *
     * @return false when it is not followed
     */
    public boolean change(Source source, String by) {
        return book.write(handle -> {
            boolean changed = handle.execute(
                            "update source set kind = ?, title = ?, folder = ? where address = ?",
                            source.kind().name(),
                            source.title(),
                            source.folder(),
                            source.address())
                    > 0;
            if (changed) {
                book.note(handle, by, Action.SOURCE_CHANGED, source.address(), source.title());
            }
            return changed;
        });
    }

    /**
     * Leaves a source alone.
     *
     * @return false when it is not followed, or paused already
     */
    public boolean pause(String address, String by) {
        return pause(address, true, by);
    }

    /**
     * Follows a source again that was paused.
     *
     * @return false when it is not paused
     */
    public boolean resume(String address, String by) {
        return pause(address, false, by);
    }

    private boolean pause(String address, boolean paused, String by) {
        return book.write(handle -> {
            boolean changed = handle.execute(
                            "update source set paused = ? where address = ? and paused = ?",
                            paused ? 1 : 0,
                            address,
                            paused ? 0 : 1)
                    > 0;
            if (changed) {
                book.note(handle, by, paused ? Action.SOURCE_PAUSED : Action.SOURCE_RESUMED, address, "");
            }
            return changed;
        });
    }

    /**
     * Follows a source no more.
     *
     * @return false when it is not followed
     */
    public boolean remove(String address, String by) {
        return book.write(handle -> {
            boolean removed = handle.execute("delete from source where address = ?", address) > 0;
            if (removed) {
                book.note(handle, by, Action.SOURCE_REMOVED, address, "");
            }
            return removed;
        });
    }

    /** The source of this address. */
    public Optional<Source.Followed> find(String address) {
        return book.read(handle -> handle.createQuery(COLUMNS + " where address = :address")
                .bind("address", address)
                .map((row, context) -> followed(row))
                .findOne());
    }

    /** All sources, by folder, those in none first, and title. */
    public List<Source.Followed> list() {
        return book.read(handle -> handle.createQuery(COLUMNS + " order by coalesce(folder, ''), title, address")
                .map((row, context) -> followed(row))
                .list());
    }

    /** Sources that are to be fetched now, those that have waited longest first. */
    public List<Source.Followed> listDue() {
        return book.read(
                handle -> handle.createQuery(COLUMNS + " where paused = 0 and due_at <= :now order by due_at, address")
                        .bind("now", book.now().toString())
                        .map((row, context) -> followed(row))
                        .list());
    }

    private static Source.Followed followed(ResultSet row) throws SQLException {
        return new Source.Followed(
                new Source(
                        row.getString("address"),
                        Source.Kind.valueOf(row.getString("kind")),
                        row.getString("title"),
                        row.getString("folder")),
                Objects.requireNonNull(Columns.findDecision(row, "added")),
                row.getInt("paused") == 1,
                new Source.Health(
                        Columns.findTime(row, "tried_at"),
                        Columns.findTime(row, "succeeded_at"),
                        row.getString("error"),
                        fetched(row),
                        row.getInt("failures"),
                        Columns.getTime(row, "due_at")),
                row.getLong("brought"));
    }

    private static Source.@Nullable Fetched fetched(ResultSet row) throws SQLException {
        int articles = row.getInt("new_articles");
        return row.wasNull()
                ? null
                : new Source.Fetched(articles, row.getString("etag"), row.getString("last_modified"));
    }

    /**
     * Keeps that a source was fetched well.
     *
     * @return false when it is followed no more
     */
    public boolean recordSuccess(String address, Source.Fetched fetched) {
        Instant now = book.now();
        return book.write(handle -> handle.execute(
                        "update source set tried_at = ?, succeeded_at = ?, error = null, new_articles = ?, etag = ?,"
                                + " last_modified = ?, failures = 0, due_at = ?, brought = brought + ? where address = ?",
                        now.toString(),
                        now.toString(),
                        fetched.newArticles(),
                        header(fetched.etag()),
                        header(fetched.lastModified()),
                        now.plus(INTERVAL).toString(),
                        fetched.newArticles(),
                        address)
                > 0);
    }

    /** A server is to get back what it gave, or nothing. */
    private static @Nullable String header(@Nullable String given) {
        return given != null && given.equals(Bounds.cut(given, MOST_HEADER)) ? given : null;
    }

    /**
     * Keeps that a source could not be fetched; what the last success brought stays.
     *
     * @param error why, in words
     * @return false when it is followed no more
     */
    public boolean recordFailure(String address, String error) {
        Instant now = book.now();
        return book.write(handle -> {
            boolean followed = handle.execute(
                            "update source set tried_at = ?, error = ?, failures = failures + 1 where address = ?",
                            now.toString(),
                            Bounds.cut(error, MOST_ERROR),
                            address)
                    > 0;
            if (followed) {
                int failures = handle.createQuery("select failures from source where address = :address")
                        .bind("address", address)
                        .mapTo(Integer.class)
                        .one();
                Instant due = now.plus(pause(failures));
                handle.execute("update source set due_at = ? where address = ?", due.toString(), address);
            }
            return followed;
        });
    }

    /**
     * Says when a source is fetched next, whatever came of the last time: at once because somebody asked for it, or a little
     * later because its articles could not be written yet.
     *
     * @return false when it is followed no more
     */
    public boolean putOff(String address, Duration pause) {
        Instant due = book.now().plus(pause);
        return book.write(handle ->
                handle.execute("update source set due_at = ? where address = ?", due.toString(), address) > 0);
    }

    /** How long a source is left alone that has failed so often in a row. */
    static Duration pause(int failures) {
        Duration pause = FIRST_PAUSE.multipliedBy(1L << Math.min(failures - 1, MOST_DOUBLINGS));
        return pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause;
    }
}
