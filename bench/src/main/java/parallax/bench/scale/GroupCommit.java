package parallax.bench.scale;

import java.util.ArrayList;
import java.util.List;

/** The log of a database: a write to the disk takes all who wait for one; who comes meanwhile takes the next. */
final class GroupCommit {

    private final Clock clock;
    private final double millis;
    private List<Runnable> waiting = new ArrayList<>();
    private boolean writing;
    private double worked;

    GroupCommit(Clock clock, double millis) {
        this.clock = clock;
        this.millis = millis;
    }

    void commit(Runnable then) {
        waiting.add(then);
        if (!writing) {
            write();
        }
    }

    private void write() {
        List<Runnable> all = waiting;
        waiting = new ArrayList<>();
        writing = true;
        clock.after(millis, () -> {
            writing = false;
            worked += millis;
            if (!waiting.isEmpty()) {
                write();
            }
            all.forEach(Runnable::run);
        });
    }

    /** Milliseconds in which it wrote. */
    double worked() {
        return worked;
    }
}
