package parallax.discussion;

import java.time.Duration;

/** How many replies are taken from one sender, in what time. */
public enum FloodBound {
    MOMENT(Duration.ofSeconds(20), 1),
    HOUR(Duration.ofHours(1), 10),
    DAY(Duration.ofDays(1), 30);

    /** So long it must be known which replies came from one sender. */
    public static final Duration LONGEST = Duration.ofDays(1);

    private final Duration time;
    private final int most;

    FloodBound(Duration time, int most) {
        this.time = time;
        this.most = most;
    }

    public Duration time() {
        return time;
    }

    public int most() {
        return most;
    }
}
