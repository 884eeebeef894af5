package parallax.discussion;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;

/**
 * By what the same sender is known again for a day: a seal over from where he asks, with a secret that is made new every day and is
 * kept nowhere. What was sealed cannot be told from the seal, and after the day nobody can seal it again to compare.
 */
public final class Senders {

    private final Clock clock;
    private LocalDate day;
    private Sealing sealing = new Sealing();

    public Senders(Clock clock) {
        this.clock = clock;
        this.day = today();
    }

    /** @param from address on the network */
    public synchronized String fingerprint(String from) {
        LocalDate today = today();
        if (!today.equals(day)) {
            day = today;
            sealing = new Sealing();
        }
        return sealing.seal(from);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
