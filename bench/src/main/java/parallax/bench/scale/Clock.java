package parallax.bench.scale;

import java.util.Comparator;
import java.util.PriorityQueue;

/** Does what is to happen, in the order of its time; what happens at one moment, in the order in which it was told. */
final class Clock {

    private final PriorityQueue<Event> events =
            new PriorityQueue<>(Comparator.comparingDouble(Event::at).thenComparingLong(Event::number));
    private double now;
    private long told;

    private record Event(double at, long number, Runnable action) {}

    /** Milliseconds since the start. */
    double now() {
        return now;
    }

    void after(double millis, Runnable action) {
        events.add(new Event(now + millis, told++, action));
    }

    /** Lets time pass until a moment. */
    void run(double until) {
        for (Event next = events.peek(); next != null && next.at() <= until; next = events.peek()) {
            events.remove();
            now = next.at();
            next.action().run();
        }
        now = until;
    }
}
