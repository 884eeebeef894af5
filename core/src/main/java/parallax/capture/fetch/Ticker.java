package parallax.capture.fetch;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import parallax.capture.fetch.Fetcher.FetchException;

/** A clock that only goes forward, and waiting by it. */
interface Ticker {

    Ticker REAL = new Ticker() {
        @Override
        public long nanos() {
            return System.nanoTime();
        }

        @Override
        public void sleep(long nanos) throws InterruptedException {
            TimeUnit.NANOSECONDS.sleep(nanos);
        }
    };

    long nanos();

    void sleep(long nanos) throws InterruptedException;

    default void pause(long nanos) throws FetchException {
        try {
            sleep(nanos);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new FetchException("interrupted", "fetching was interrupted");
        }
    }

    /** The time that one address has. Used by one thread. */
    final class Deadline {

        private final Ticker ticker;
        private long end;

        Deadline(Ticker ticker, Duration time) {
            this.ticker = ticker;
            this.end = ticker.nanos() + time.toNanos();
        }

        long nanosLeft() {
            return end - ticker.nanos();
        }

        /** Time spent waiting out of courtesy is not the server's. */
        void extend(long nanos) {
            end += nanos;
        }
    }
}
