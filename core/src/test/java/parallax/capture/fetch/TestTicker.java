package parallax.capture.fetch;

import java.util.ArrayList;
import java.util.List;

/** A clock that waits for nobody: sleeping moves it forward. It stands still otherwise. */
final class TestTicker implements Ticker {

    private final List<Long> slept = new ArrayList<>();
    private long now = Long.MAX_VALUE - 5; // the clock of a machine may wrap around

    @Override
    public synchronized long nanos() {
        return now;
    }

    @Override
    public synchronized void sleep(long nanos) {
        slept.add(nanos);
        now += nanos;
    }

    synchronized void advance(long nanos) {
        now += nanos;
    }

    synchronized List<Long> slept() {
        return List.copyOf(slept);
    }
}
