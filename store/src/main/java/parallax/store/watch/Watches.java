package parallax.store.watch;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import parallax.store.Database;
import parallax.store.JdbcLedger;
import parallax.store.search.Cursor;
import parallax.store.search.Hit;
import parallax.store.search.Page;
import parallax.store.search.Query;
import parallax.store.search.Search;

/** The watches of a ledger, and what they find. Every match is reported once. */
public final class Watches {

    /** So many matches are reported at one time; what is left follows the next time. */
    public static final int MOST_AT_ONCE = 1000;

    private static final int AT_ONCE = 500;
    private static final String COLUMNS =
            "select name, query, made_at, made_by, url, secret, allow_private, run_at," + " (select count(*) from"
                    + " watch_match where watch_match.watch = watch.name and found_at is not null) from watch";

    private final Database database;
    private final Search search;
    private final JdbcLedger ledger;
    private final Clock clock;

    public Watches(JdbcLedger ledger, Clock clock) {
        this.ledger = ledger;
        this.database = ledger.database();
        this.search = new Search(ledger);
        this.clock = clock;
    }

    /**
     * Saves a watch.
     *
     * @param fromStart whether what it finds already is reported when it first runs; else it is remembered as known
     * @return how many matches were remembered as known
     * @throws IllegalArgumentException when there is a watch of this name
     */
    public int save(Watch watch, boolean fromStart) {
        return database.write(handle -> {
            if (find(handle, watch.name()).isPresent()) {
                throw new IllegalArgumentException(
                        "there is a watch named " + watch.name() + " already; remove it first");
            }
            Watch.Webhook webhook = watch.webhook();
            handle.execute(
                    "insert into watch (name, query, made_at, made_by, url, secret, allow_private)"
                            + " values (?, ?, ?, ?, ?, ?, ?)",
                    watch.name(),
                    watch.line(),
                    seconds(watch.madeAt()).toString(),
                    watch.by(),
                    webhook == null ? null : webhook.url(),
                    webhook == null ? null : webhook.secret(),
                    webhook != null && webhook.allowPrivate() ? 1 : 0);
            return fromStart ? 0 : remember(handle, watch);
        });
    }

    private int remember(Handle handle, Watch watch) {
        int[] remembered = {0};
        forEach(watch.query(), hit -> {
            remembered[0] += insert(handle, watch, hit, null) ? 1 : 0;
            return true;
        });
        return remembered[0];
    }

    /** All watches, by name; none where the ledger is of a version that knew no watches. */
    public List<Kept> list() {
        return database.read(handle -> knowsWatches(handle)
                ? handle.createQuery(COLUMNS + " order by name")
                        .map((row, context) -> kept(row))
                        .list()
                : List.of());
    }

    private static boolean knowsWatches(Handle handle) {
        return handle.createQuery("select count(*) from ledger_version where version = '2'")
                        .mapTo(Integer.class)
                        .one()
                > 0;
    }

    /** The watch of this name. */
    public Optional<Kept> find(String name) {
        return list().stream().filter(kept -> kept.watch().name().equals(name)).findFirst();
    }

    private static Optional<Kept> find(Handle handle, String name) {
        return handle.createQuery(COLUMNS + " where name = :name")
                .bind("name", name)
                .map((row, context) -> kept(row))
                .findOne();
    }

    private static Kept kept(ResultSet row) throws SQLException {
        String url = row.getString(5);
        Watch.Webhook webhook = url == null ? null : new Watch.Webhook(url, row.getString(6), row.getInt(7) == 1);
        String runAt = row.getString(8);
        return new Kept(
                new Watch(
                        row.getString(1), row.getString(2), Instant.parse(row.getString(3)), row.getString(4), webhook),
                runAt == null ? null : Instant.parse(runAt),
                row.getInt(9));
    }

    /**
     * Forgets a watch, what it found, and what is still to be handed on.
     *
     * @return false when there is none of this name
     */
    public boolean remove(String name) {
        return database.write(handle -> handle.execute("delete from watch where name = ?", name) > 0);
    }

    /**
     * What a watch finds that it did not find before, newest publication first, at most {@link #MOST_AT_ONCE}: remembered as
     * reported, and put down for delivery where the watch has a webhook, all in one transaction.
     *
     * @throws IllegalArgumentException when the ledger has no such watch
     */
    public List<Match> run(String name) {
        Instant now = seconds(clock.instant());
        return database.write(handle -> {
            Watch watch = find(handle, name)
                    .map(Kept::watch)
                    .orElseThrow(() -> new IllegalArgumentException("there is no watch named " + name));
            List<Match> found = new ArrayList<>();
            forEach(watch.query(), hit -> {
                if (insert(handle, watch, hit, now)) {
                    found.add(Match.of(hit, now));
                }
                return found.size() < MOST_AT_ONCE;
            });
            if (watch.webhook() != null) {
                Deliveries.put(handle, name, found, now);
            }
            handle.execute("update watch set run_at = ? where name = ?", now.toString(), name);
            return found;
        });
    }

    /** Hands over what is found, page by page, until the consumer says stop. */
    private void forEach(Query query, Predicate<Hit> goOn) {
        @Nullable Cursor after = Cursor.START;
        while (after != null) {
            Page page = search.find(query, after, AT_ONCE);
            for (Hit hit : page.hits()) {
                if (!goOn.test(hit)) {
                    return;
                }
            }
            after = page.next();
        }
    }

    private static boolean insert(Handle handle, Watch watch, Hit hit, @Nullable Instant foundAt) {
        return handle.execute(
                        "insert into watch_match (watch, article, record, found_at) values (?, ?, ?, ?)"
                                + " on conflict (watch, article, record) do nothing",
                        watch.name(),
                        hit.article(),
                        Objects.requireNonNullElse(hit.record(), ""),
                        foundAt == null ? null : foundAt.toString())
                > 0;
    }

    /** What a watch last reported, latest first; what was taken out of the ledger since is left out. */
    public List<Match> listLatest(String name, int most) {
        return new FoundRows(ledger)
                .list("watch = ? and found_at is not null order by found_at desc, article, record", name, most);
    }

    private static Instant seconds(Instant instant) {
        return instant.truncatedTo(ChronoUnit.SECONDS);
    }
}
