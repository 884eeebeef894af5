package parallax.store.desk;

import java.time.Clock;
import parallax.store.Database;
import parallax.store.LedgerException;
import parallax.store.Location;
import parallax.store.desk.access.Accounts;
import parallax.store.desk.access.Sessions;
import parallax.store.desk.access.Tokens;
import parallax.store.desk.book.Audit;
import parallax.store.desk.book.Book;
import parallax.store.desk.follow.SavedSituations;
import parallax.store.desk.follow.Sources;
import parallax.store.desk.reader.Contests;
import parallax.store.desk.reader.Replies;
import parallax.store.desk.review.Judgements;

/**
 * What people do at the desk of a ledger. It lies where the ledger lies but apart from it, in a file {@code desk.db} or in the
 * schema {@code desk}, so that e-mail addresses and passwords go nowhere with a ledger. While one process has it open others
 * may load the ledger.
 */
public final class DeskStore implements AutoCloseable {

    private final Database database;
    private final Book book;

    private DeskStore(Database database, Clock clock) {
        this.database = database;
        this.book = new Book(database, clock);
    }

    /**
     * Opens the desk of the ledger that lies there; one that is not there is made.
     *
     * @throws LedgerException when another process has it open, when it is of a newer version, or the environment fails
     */
    public static DeskStore open(Location location) {
        return open(location, Clock.systemUTC());
    }

    /** The same, with a clock that says when things happen. */
    public static DeskStore open(Location location, Clock clock) {
        return new DeskStore(Database.openDesk(location), clock);
    }

    /** Who may work at the desk. */
    public Accounts accounts() {
        return new Accounts(book);
    }

    /** Who is signed in. */
    public Sessions sessions() {
        return new Sessions(book);
    }

    /** What programs come with. */
    public Tokens tokens() {
        return new Tokens(book);
    }

    /** Who did what. */
    public Audit audit() {
        return new Audit(book);
    }

    /** What readers write under articles. */
    public Replies replies() {
        return new Replies(book);
    }

    /** Requests to hide or mend the page of an actor. */
    public Contests contests() {
        return new Contests(book);
    }

    /** What persons say of records. */
    public Judgements judgements() {
        return new Judgements(book);
    }

    /** Feeds and sites that are followed. */
    public Sources sources() {
        return new Sources(book);
    }

    /** Situations that somebody named. */
    public SavedSituations situations() {
        return new SavedSituations(book);
    }

    @Override
    public void close() {
        database.close();
    }
}
