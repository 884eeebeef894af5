package parallax.bench.scale;

import java.util.ArrayDeque;
import java.util.Queue;

/** Equal servers with one queue before them: the cores of a machine, a network. Whoever comes first is served first. */
final class Servers {

    private final Clock clock;
    private final int servers;
    private final Queue<Task> waiting = new ArrayDeque<>();
    private int busy;
    private double worked;

    private record Task(double millis, Runnable then) {}

    Servers(Clock clock, int servers) {
        if (servers < 1) {
            throw new IllegalArgumentException("expected one server at least, found " + servers);
        }
        this.clock = clock;
        this.servers = servers;
    }

    /** Has something done that takes a server some time. */
    void serve(double millis, Runnable then) {
        Task task = new Task(millis, then);
        if (busy < servers) {
            begin(task);
        } else {
            waiting.add(task);
        }
    }

    private void begin(Task task) {
        busy++;
        clock.after(task.millis(), () -> {
            busy--;
            worked += task.millis();
            Task next = waiting.poll();
            if (next != null) {
                begin(next);
            }
            task.then().run();
        });
    }

    /** Milliseconds of work that was finished. */
    double worked() {
        return worked;
    }

    int count() {
        return servers;
    }
}
