package parallax.web;

import java.time.Duration;
import java.time.Instant;
import parallax.web.desk.Desk;
import parallax.web.situation.Held;

/** A busy machine may need longer than a reader waits. */
final class Computed {

    private static final Duration MOST = Duration.ofMinutes(2);

    private Computed() {}

    static Held await(Desk desk, String situation) {
        Instant end = Instant.now().plus(MOST);
        while (Instant.now().isBefore(end)) {
            var look = desk.situations().find(situation).orElseThrow();
            if (look.value() != null) {
                return look.value();
            }
            pause();
        }
        throw new AssertionError("the situation " + situation + " was not computed within " + MOST);
    }

    private static void pause() {
        try {
            Thread.sleep(200);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }
}
