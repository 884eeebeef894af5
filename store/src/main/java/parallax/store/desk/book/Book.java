package parallax.store.desk.book;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import org.jdbi.v3.core.Handle;
import parallax.store.Database;

/** The open database of a desk, with its clock and its audit log. */
public final class Book {

    private static final int MOST_SUBJECT = 500;
    private static final int MOST_WORDS = 1000;

    private final Database database;
    private final Clock clock;

    public Book(Database database, Clock clock) {
        this.database = Objects.requireNonNull(database);
        this.clock = Objects.requireNonNull(clock);
    }

    /** Reads in one transaction. */
    public <T> T read(Database.Work<T> work) {
        return database.read(work);
    }

    /** Writes in one transaction: all of it or nothing. */
    public <T> T write(Database.Work<T> work) {
        return database.write(work);
    }

    /** To the second, as everything here is dated. */
    public Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.SECONDS);
    }

    /**
     * Writes a line of the audit log, in the transaction of what it tells. What is too long is cut, and where an e-mail address
     * seems to stand {@code (address)} is written: the log is read by more people than the addresses are.
     *
     * @param who account, token or program that did it
     * @param subject what it was done to
     * @param words anything else; may be empty
     */
    public void note(Handle handle, String who, AuditLine.Action action, String subject, String words) {
        handle.execute(
                "insert into audit (at, who, action, subject, words) values (?, ?, ?, ?, ?)",
                now().toString(),
                AuditLine.withoutAddress(Bounds.cut(who, Bounds.NAME)),
                action.name(),
                AuditLine.withoutAddress(Bounds.cut(subject, MOST_SUBJECT)),
                AuditLine.withoutAddress(Bounds.cut(words, MOST_WORDS)));
    }
}
