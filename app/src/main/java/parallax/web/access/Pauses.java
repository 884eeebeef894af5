package parallax.web.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Slows guessing down: after some failures of the same name or from the same address each further try has to wait, longer each
 * time, up to a bound. Nothing is locked for good, and a day later all is forgotten.
 */
final class Pauses {

    /** So many failures are everybody's. */
    static final int FREE = 5;

    static final Duration FIRST = Duration.ofSeconds(10);
    static final Duration LONGEST = Duration.ofMinutes(15);
    private static final Duration FORGOTTEN = Duration.ofDays(1);
    private static final int MOST_DOUBLINGS = 10;
    private static final int MOST_KEPT = 20_000;

    private final Clock clock;
    private final Map<String, Tried> byKey = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Tried> eldest) {
            return size() > MOST_KEPT;
        }
    };

    private record Tried(int failures, Instant last, Instant until) {}

    Pauses(Clock clock) {
        this.clock = clock;
    }

    /**
     * Lets one try pass, which counts as failed until it is known better: many at once do not get more tries than one after the
     * other.
     *
     * @param keys of the name and of the address
     * @return how long to wait instead; zero when it may pass
     */
    synchronized Duration take(List<String> keys) {
        Instant now = clock.instant();
        Duration longest = Duration.ZERO;
        for (String key : keys) {
            Tried tried = find(key, now);
            if (tried != null && tried.until.isAfter(now)) {
                Duration left = Duration.between(now, tried.until);
                longest = left.compareTo(longest) > 0 ? left : longest;
            }
        }
        if (longest.isZero()) {
            keys.forEach(key -> count(key, now));
        }
        return longest;
    }

    private @Nullable Tried find(String key, Instant now) {
        Tried tried = byKey.get(key);
        return tried == null || tried.last.plus(FORGOTTEN).isBefore(now) ? null : tried;
    }

    private void count(String key, Instant now) {
        Tried before = find(key, now);
        int failures = before == null ? 1 : before.failures + 1;
        byKey.put(key, new Tried(failures, now, now.plus(pause(failures))));
    }

    static Duration pause(int failures) {
        if (failures < FREE) {
            return Duration.ZERO;
        }
        Duration pause = FIRST.multipliedBy(1L << Math.min(failures - FREE, MOST_DOUBLINGS));
        return pause.compareTo(LONGEST) > 0 ? LONGEST : pause;
    }

    /** The try was no guess. */
    synchronized void forget(String key) {
        byKey.remove(key);
    }

    /** The try was no guess, but others from there may have been: only this one is taken back. */
    synchronized void takeBack(String key) {
        Tried tried = byKey.get(key);
        if (tried != null) {
            byKey.put(key, new Tried(tried.failures - 1, tried.last, clock.instant()));
        }
    }
}
