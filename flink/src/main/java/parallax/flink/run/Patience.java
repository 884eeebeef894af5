package parallax.flink.run;

import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import parallax.store.LedgerException;

/**
 * Writes again when the database does not answer, with growing pauses: one that is restarted is waited for, and the sources
 * are held back meanwhile. After that the job fails and goes on from its last checkpoint, as often as its strategy allows.
 */
final class Patience {

    private static final Logger LOG = LoggerFactory.getLogger(Patience.class);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);

    private final Duration most;

    /** @param most how long a write is tried */
    Patience(Duration most) {
        this.most = most;
    }

    /** @throws LedgerException when the time is over */
    void write(Runnable write) throws InterruptedException {
        long begin = System.nanoTime();
        long pause = 100;
        while (true) {
            try {
                write.run();
                return;
            } catch (LedgerException e) {
                if (System.nanoTime() - begin > most.toNanos()) {
                    throw e;
                }
                LOG.warn("the ledger does not take a write, which is tried again in {} ms: {}", pause, e.getMessage());
                Thread.sleep(pause);
                pause = Math.min(2 * pause, LONGEST_PAUSE.toMillis());
            }
        }
    }
}
