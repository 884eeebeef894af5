package parallax.web.desk;

import java.io.PrintStream;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import parallax.store.Consolidation;
import parallax.store.LedgerException;
import parallax.story.outlet.OutletTable;

/**
 * Looks across the articles again after something was written at the desk. The looking blocks nobody; only what was found is
 * written as everything else is.
 */
public final class Consolidator implements AutoCloseable {

    /** So many seconds pass after a change, so that several that follow one another are looked at together. */
    private static final long PAUSE = 2;

    /** So many pass before it is tried again where another process is loading. */
    private static final long LATER = 30;

    private final Desk desk;
    private final PrintStream log;
    private final AtomicBoolean waiting = new AtomicBoolean();
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "parallax-consolidator");
        thread.setDaemon(true);
        return thread;
    });

    /** @param log where failures are put down */
    Consolidator(Desk desk, PrintStream log) {
        this.desk = desk;
        this.log = log;
    }

    /** Looks across all articles in a moment. */
    public void soon() {
        in(PAUSE);
    }

    private void in(long seconds) {
        if (waiting.compareAndSet(false, true)) {
            var unused = timer.schedule(this::run, seconds, TimeUnit.SECONDS);
        }
    }

    private void run() {
        waiting.set(false);
        try {
            now();
        } catch (LedgerException e) {
            in(LATER); // another process is loading, or the database is away for a while
        } catch (RuntimeException e) {
            log.println("parallax: looking across articles failed");
            e.printStackTrace(log);
        }
    }

    /**
     * Looks across what changed. It is held in memory meanwhile: where it would not fit, this is left to a run of
     * {@code parallax consolidate}.
     *
     * @throws LedgerException when another process is loading into an embedded ledger
     */
    public void now() {
        Consolidation consolidation = new Consolidation(desk.ledger(), OutletTable.SHIPPED);
        if (consolidation.fitsAtOnce()) {
            Consolidation.Found found = consolidation.find();
            desk.write(found::keepIn);
        }
    }

    @Override
    public void close() {
        timer.shutdownNow();
        try {
            if (!timer.awaitTermination(10, TimeUnit.SECONDS)) {
                log.println("parallax: looking across articles did not end in time");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
