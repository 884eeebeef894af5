package parallax.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import parallax.Reading;
import parallax.format.found.Finding;
import parallax.format.outside.Outside;
import parallax.ledger.Entry;
import parallax.ledger.Ledger;
import parallax.store.link.Links;

/**
 * A ledger that lasts: embedded in a folder, or in PostgreSQL, with the same behaviour. What was read is never overwritten;
 * every change is a further reading, with who made it, when and why.
 */
public final class JdbcLedger implements Ledger<Reading>, AutoCloseable {

    private final Database database;
    private final LedgerWriter writer;

    private JdbcLedger(Database database) {
        this.database = database;
        this.writer = new LedgerWriter(database);
    }

    /**
     * Opens a ledger for reading and writing; one that is not there is made, one of an older version is brought up to date
     * after a copy of it was put beside it.
     *
     * @throws LedgerException when another process writes into it, when it is of a newer version or a copy that was broken off,
     *     or the environment fails
     */
    public static JdbcLedger open(Location location) {
        return new JdbcLedger(UnfinishedCopy.refused(Database.open(location), location));
    }

    /**
     * Opens a ledger for reading, while another process may write into it.
     *
     * @throws LedgerException when there is none, or a copy that was broken off
     */
    public static JdbcLedger openToRead(Location location) {
        return new JdbcLedger(UnfinishedCopy.refused(Database.openToRead(location), location));
    }

    /** Writes readings, corrections and removals. */
    public LedgerWriter writer() {
        return writer;
    }

    /** Which articles may have to do with one another. */
    public Links links() {
        return new Links(work -> database.write(handle -> {
            work.accept(handle);
            return true;
        }));
    }

    /** Connections, for what searches. */
    public Database database() {
        return database;
    }

    @Override
    public boolean append(Reading reading) {
        Outcome outcome =
                writer.write(List.of(reading), Making.added("parallax")).get(0);
        return outcome == Outcome.ADDED || outcome == Outcome.CHANGED;
    }

    @Override
    public Optional<Reading> findReading(String article) {
        return database.read(handle -> {
            Readings readings = new Readings(handle);
            Readings.Known known = readings.find(article);
            return known == null ? Optional.empty() : readings.findCurrent(known);
        });
    }

    @Override
    public List<Reading> listReadings() {
        List<Reading> all = new ArrayList<>();
        forEachReading(all::add);
        return all;
    }

    /** The latest reading of every article, ordered by article id, one at a time, as of one moment. */
    public void forEachReading(Consumer<Reading> consumer) {
        database.read(handle -> {
            new Readings(handle).forEach(consumer);
            return true;
        });
    }

    /** How many articles there are, those taken out left aside. */
    public long countArticles() {
        return database.read(handle -> handle.createQuery("select count(*) from article where removed is null")
                .mapTo(Long.class)
                .one());
    }

    /** All readings of an article, first to last; none when the ledger never had it. */
    public List<Revision> listRevisions(String article) {
        return database.read(handle -> {
            Readings readings = new Readings(handle);
            Readings.Known known = readings.find(article);
            return known == null ? List.of() : readings.listRevisions(known.key());
        });
    }

    /** How a record came to be what it is: each reading of its article that made, changed or took it out. */
    public List<RecordRevision> listRevisions(String article, String record) {
        List<RecordRevision> history = new ArrayList<>();
        @Nullable Entry last = null;
        for (Revision revision : listRevisions(article)) {
            Reading reading = revision.reading();
            Entry entry =
                    reading == null ? null : reading.account().findEntry(record).orElse(null);
            if (!Objects.equals(entry, last)) {
                history.add(new RecordRevision(revision.number(), revision.making(), entry));
            }
            last = entry;
        }
        return history;
    }

    /** What was found across articles when they were last consolidated, in order of time. */
    public List<FoundRow> listFindings(Finding.Kind kind) {
        return database.read(handle -> handle.createQuery("select id, day, label, body from finding where kind = :kind"
                        + " order by case when day is null then 1 else 0 end, day, id")
                .bind("kind", kind.name().toLowerCase(Locale.ROOT))
                .map((row, context) -> FoundRow.of(row))
                .list());
    }

    /**
     * A number that is another after every write that changed what the ledger says: readings, corrections, removals, what was
     * found, what persons decided. Ask for it before reading what is kept under it.
     */
    public long generation() {
        return database.read(handle -> Generation.of(handle, database.mayWrite()));
    }

    /** Data of others that is kept beside this ledger. */
    public List<OutsideFile> listOutside(Outside.Dataset dataset) {
        return database.read(handle -> new OutsideFiles(handle).list(dataset));
    }

    /** What was taken out for good, in order of time. */
    public List<Removal> listRemovals() {
        return database.read(handle -> new Removals(handle).list());
    }

    /** Whether an input with this fingerprint was taken in or refused before. */
    public boolean knows(String fingerprint) {
        return database.read(handle -> new Intakes(handle, database.dialect()).knows(fingerprint));
    }

    /** The latest reading of the article that an input with this fingerprint was read as; none when it was refused or taken out. */
    public Optional<Reading> findTaken(String fingerprint) {
        Optional<String> article =
                database.read(handle -> new Intakes(handle, database.dialect()).findArticle(fingerprint));
        return article.flatMap(this::findReading);
    }

    /** Inputs that could not be read, in the order of their places. */
    public List<Refused> listRefused() {
        return database.read(handle -> new Intakes(handle, database.dialect()).listRefused());
    }

    /** Ids of all articles, in their order, those taken out left aside. */
    public List<String> listArticles() {
        return database.read(handle -> handle.createQuery("select id from article where removed is null order by id")
                .mapTo(String.class)
                .list());
    }

    /** How many records there are of each kind, and what they say; most first. */
    public List<Tally> listTallies() {
        return database.read(handle -> handle.createQuery("select sort.kind, sort.what, sum(tally.records) as records"
                        + " from tally join sort on sort.key = tally.sort group by sort.kind, sort.what"
                        + " having sum(tally.records) > 0 order by sort.kind, records desc, sort.what")
                .map((row, context) -> new Tally(Codes.kind(row.getInt(1)), row.getString(2), row.getLong(3)))
                .list());
    }

    /**
     * Copies an embedded ledger as it is at this moment into a new folder, while others go on reading and writing.
     *
     * @throws LedgerException when the folder holds a ledger already, or the ledger is not an embedded one
     */
    public void backup(Location.Folder target) {
        database.backup(target);
    }

    @Override
    public void close() {
        database.close();
    }
}
