package parallax.store.watch;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import parallax.store.Database;
import parallax.store.JdbcLedger;

/**
 * What is still to be handed on. It is kept in the ledger, so that a program that was ended goes on where it stopped. A try is
 * written down before it is made: two programs never make the same one, and one that is ended in the middle counts as failed.
 */
public final class Deliveries {

    /** After so many tries, over about a day and a half, a delivery is given up. */
    public static final int MOST_ATTEMPTS = 12;

    /** Matches of one delivery at most. */
    static final int MOST_IN_ONE = 100;

    private static final Duration FIRST_PAUSE = Duration.ofMinutes(1);
    private static final Duration LONGEST_PAUSE = Duration.ofHours(12);

    private final JdbcLedger ledger;
    private final Database database;

    public Deliveries(JdbcLedger ledger) {
        this.ledger = ledger;
        this.database = ledger.database();
    }

    /** Puts matches down to be handed on. */
    static void put(Handle handle, String watch, List<Match> found, Instant now) {
        for (int from = 0; from < found.size(); from += MOST_IN_ONE) {
            String id = UUID.randomUUID().toString();
            handle.execute(
                    "insert into watch_delivery (id, watch, made_at, attempts, next_try) values (?, ?, ?, 0, ?)",
                    id,
                    watch,
                    now.toString(),
                    now.toString());
            for (Match match : found.subList(from, Math.min(found.size(), from + MOST_IN_ONE))) {
                String record = match.record();
                handle.execute(
                        "update watch_match set delivery = ? where watch = ? and article = ? and record = ?",
                        id,
                        watch,
                        match.article(),
                        record == null ? "" : record);
            }
        }
    }

    /** All that was not taken yet, first made first; those given up among them. */
    public List<Delivery> list(String watch) {
        return database.read(handle -> handle.createQuery("select id, watch, made_at, attempts, next_try, trouble"
                        + " from watch_delivery where watch = :watch order by made_at, id")
                .bind("watch", watch)
                .map((row, context) -> delivery(row))
                .list());
    }

    private static Delivery delivery(ResultSet row) throws SQLException {
        String nextTry = row.getString(5);
        return new Delivery(
                row.getString(1),
                row.getString(2),
                Instant.parse(row.getString(3)),
                row.getInt(4),
                nextTry == null ? null : Instant.parse(nextTry),
                row.getString(6));
    }

    /** What the ledger now has of its matches; what was taken out meanwhile is handed to nobody. */
    List<Match> listMatches(Delivery delivery) {
        return new FoundRows(ledger).list("delivery = ? order by article, record", delivery.id(), MOST_IN_ONE);
    }

    /**
     * Writes down that a try is made now.
     *
     * @return false when another program makes it
     */
    boolean begin(Delivery delivery, Instant now) {
        Instant next = nextTry(delivery.attempts() + 1, now);
        return database.write(handle -> handle.execute(
                        "update watch_delivery set attempts = attempts + 1, next_try = ?, trouble = ?"
                                + " where id = ? and attempts = ?",
                        next == null ? null : next.toString(),
                        "the program was ended while it was tried",
                        delivery.id(),
                        delivery.attempts())
                > 0);
    }

    /** One minute after the first try, then twice as long each time; null after the last. */
    static @Nullable Instant nextTry(int attempts, Instant now) {
        if (attempts >= MOST_ATTEMPTS) {
            return null;
        }
        Duration pause = FIRST_PAUSE.multipliedBy(1L << (attempts - 1));
        return now.plus(pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause)
                .truncatedTo(ChronoUnit.SECONDS);
    }

    /** It was taken. */
    void done(Delivery delivery) {
        database.write(handle -> handle.execute("delete from watch_delivery where id = ?", delivery.id()));
    }

    /** It was not taken. */
    void failed(Delivery delivery, String why) {
        database.write(
                handle -> handle.execute("update watch_delivery set trouble = ? where id = ?", why, delivery.id()));
    }

    /** Has everything tried again from the beginning that waits or was given up. */
    public void retry(String watch, Instant now) {
        database.write(handle -> handle.execute(
                "update watch_delivery set attempts = 0, next_try = ? where watch = ?",
                now.truncatedTo(ChronoUnit.SECONDS).toString(),
                watch));
    }
}
