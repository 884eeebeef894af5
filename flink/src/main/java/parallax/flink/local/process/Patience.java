package parallax.flink.local.process;

import java.time.Duration;
import java.time.Instant;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** Waits for what another process does. */
public final class Patience {

    private static final Duration BETWEEN = Duration.ofMillis(150);

    private Patience() {}

    /** Comes back when it is so; fails with what was expected when it is not in time. */
    public static void await(Duration most, BooleanSupplier isSo, Supplier<String> expected) {
        Instant end = Instant.now().plus(most);
        while (!isSo.getAsBoolean()) {
            if (Instant.now().isAfter(end)) {
                throw new ClusterException("not within " + most.toSeconds() + " s: " + expected.get());
            }
            pause();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(BETWEEN.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ClusterException("interrupted while waiting", e);
        }
    }
}
