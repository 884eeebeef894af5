package parallax.capture.fetch;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import parallax.capture.fetch.Fetcher.FetchException;

/** Each host is asked once in a while only: who wants to ask it waits for its turn. */
final class Turns {

    private static final int MOST_HOSTS = 1000;

    private final Ticker ticker;
    private final Map<String, Long> next = new HashMap<>();

    Turns(Ticker ticker) {
        this.ticker = ticker;
    }

    /** Waits until the host may be asked; how many nanoseconds that took. */
    long take(String host, Duration delay) throws FetchException {
        long wait = reserve(host, delay.toNanos());
        if (wait > 0) {
            ticker.pause(wait);
        }
        return wait;
    }

    private synchronized long reserve(String host, long delay) {
        long now = ticker.nanos();
        if (next.size() >= MOST_HOSTS) {
            next.values().removeIf(free -> free - now <= 0);
        }
        long free = next.getOrDefault(host, now);
        long turn = free - now > 0 ? free : now;
        next.put(host, turn + delay);
        return turn - now;
    }
}
