package parallax.web.desk;

import java.time.Clock;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import parallax.Parallax;
import parallax.Reading;
import parallax.store.JdbcLedger;
import parallax.store.Location;
import parallax.store.desk.DeskStore;
import parallax.store.desk.follow.SavedSituation;
import parallax.store.found.RelatedArticles;
import parallax.store.search.Search;
import parallax.web.situation.Situations;

/**
 * A ledger that is looked at. It is open for reading all the time and for writing only while something is written, so that
 * others can load into it.
 */
public final class Desk implements AutoCloseable {

    private static final int READINGS = 200;

    private final Location location;
    private final Clock clock;
    private final JdbcLedger ledger;
    private final Pulse pulse;
    private final Search search;
    private final RelatedArticles related;
    private final DeskStore store;
    private final Situations situations;
    private final Recent<String, Optional<Reading>> readings = new Recent<>(READINGS);
    private final Consolidator consolidator = new Consolidator(this, System.err);
    private final Object reading = new Object();
    private @Nullable Parallax engine;

    private Desk(Location location, Clock clock) {
        this.location = location;
        this.clock = clock;
        this.store = DeskStore.open(location, clock);
        this.ledger = JdbcLedger.openToRead(location);
        this.pulse = new Pulse(ledger::generation, System::nanoTime);
        this.search = new Search(ledger);
        this.related = new RelatedArticles(ledger);
        this.situations = new Situations(
                ledger, this::generation, name -> store.situations().find(name).map(SavedSituation::definition));
    }

    /**
     * Opens the desk of a ledger; one that is not there is made.
     *
     * @throws parallax.store.LedgerException when the environment fails
     */
    public static Desk open(Location location, Clock clock) {
        if (location instanceof Location.Folder folder
                && !folder.file().toFile().isFile()) {
            JdbcLedger.open(location).close();
        }
        return new Desk(location, clock);
    }

    public Clock clock() {
        return clock;
    }

    public Location location() {
        return location;
    }

    /** The ledger, for reading. */
    public JdbcLedger ledger() {
        return ledger;
    }

    /** What people do here. */
    public DeskStore store() {
        return store;
    }

    public Search search() {
        return search;
    }

    /** What is related to an article; it loads its model with the first question. */
    public RelatedArticles related() {
        return related;
    }

    /** What the ledger yields when its accounts are laid side by side. */
    public Situations situations() {
        return situations;
    }

    /** What reads articles; opened when it is first needed, and shared. */
    public Parallax engine() {
        synchronized (reading) {
            if (engine == null) {
                engine = Parallax.open();
            }
            return engine;
        }
    }

    /** Looks across articles again after something was written. */
    public Consolidator consolidator() {
        return consolidator;
    }

    /** Changes with everything that is written into the ledger: at once with what is written here, a moment later with the rest. */
    public long generation() {
        return pulse.generation();
    }

    /** The latest reading of an article; empty when the ledger has none of this id, or no longer has it. */
    public Optional<Reading> findReading(String article) {
        return readings.get(article, generation(), () -> ledger.findReading(article));
    }

    /**
     * Writes into the ledger.
     *
     * @throws parallax.store.LedgerException when another process is loading into an embedded ledger
     */
    public synchronized <T> T write(Function<JdbcLedger, T> work) {
        try (JdbcLedger writing = JdbcLedger.open(location)) {
            return work.apply(writing);
        } finally {
            pulse.wrote();
        }
    }

    @Override
    public void close() {
        consolidator.close();
        related.close();
        situations.close();
        synchronized (reading) {
            if (engine != null) {
                engine.close();
            }
        }
        ledger.close();
        store.close();
    }
}
