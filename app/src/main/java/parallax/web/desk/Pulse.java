package parallax.web.desk;

import java.util.function.LongSupplier;

/**
 * The generation of a ledger as it was a moment ago. A page asks for it many times, and while others load, all that is kept
 * under it would be made anew with every one of their writes. What is written here is seen at once.
 */
final class Pulse {

    /** So long what others write may stay unseen, in nanoseconds. */
    private static final long MOMENT = 100_000_000;

    private final LongSupplier ledger;
    private final LongSupplier nanos;
    private long generation;
    private long asked;
    private boolean known;
    private long writes;

    /**
     * @param ledger asks the ledger itself
     * @param nanos a clock that never goes back
     */
    Pulse(LongSupplier ledger, LongSupplier nanos) {
        this.ledger = ledger;
        this.nanos = nanos;
    }

    /** The number that changes with everything that is written into the ledger. */
    long generation() {
        long now = nanos.getAsLong();
        long writesBefore;
        synchronized (this) {
            if (known && now - asked < MOMENT) {
                return generation;
            }
            writesBefore = writes;
        }
        long read = ledger.getAsLong();
        keep(read, now, writesBefore);
        return read;
    }

    /** What was read before something was written here is not kept after it. */
    private synchronized void keep(long read, long now, long writesBefore) {
        if (writes == writesBefore) {
            generation = read;
            asked = now;
            known = true;
        }
    }

    /** Something was written here. */
    synchronized void wrote() {
        writes++;
        known = false;
    }
}
