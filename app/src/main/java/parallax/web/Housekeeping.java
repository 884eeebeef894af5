package parallax.web;

import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import parallax.discussion.FloodBound;
import parallax.store.LedgerException;
import parallax.store.desk.DeskStore;
import parallax.web.desk.Desk;
import parallax.web.http.Discreet;

/** What is done every hour: what a visitor is known by is forgotten, and sessions that are over. */
public final class Housekeeping implements AutoCloseable {

    /** So long it is remembered from where a reply or a request came, to hold floods off; no longer. */
    public static final Duration FLOOD = FloodBound.LONGEST;

    private final Desk desk;
    private final PrintStream log;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "parallax-housekeeping");
        thread.setDaemon(true);
        return thread;
    });

    private Housekeeping(Desk desk, PrintStream log) {
        this.desk = desk;
        this.log = log;
    }

    static Housekeeping start(Desk desk, PrintStream log) {
        Housekeeping housekeeping = new Housekeeping(desk, log);
        var unused = housekeeping.timer.scheduleWithFixedDelay(housekeeping::runSafely, 0, 1, TimeUnit.HOURS);
        return housekeeping;
    }

    private void runSafely() {
        try {
            run(desk.store(), desk.clock().instant());
        } catch (LedgerException e) {
            log.println("parallax: hourly cleaning: " + Discreet.words(String.valueOf(e.getMessage())));
        }
    }

    /** Forgets what is older than its time. */
    public static void run(DeskStore store, Instant now) {
        Instant before = now.minus(FLOOD);
        store.replies().forgetFingerprints(before);
        store.contests().forgetFingerprints(before);
        store.sessions().dropExpired();
    }

    @Override
    public void close() {
        timer.shutdownNow();
        try {
            if (!timer.awaitTermination(5, TimeUnit.SECONDS)) {
                log.println("parallax: hourly cleaning did not end in time");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
