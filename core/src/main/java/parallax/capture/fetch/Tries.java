package parallax.capture.fetch;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import parallax.capture.fetch.Fetcher.FetchException;

/**
 * Asks again, a few times and ever later, when a host could not be reached, broke off or said that it is busy; as late as
 * the host asks for, if the time limit allows. Every other answer is final.
 */
final class Tries {

    private static final int MOST = 3;
    private static final long FIRST_PAUSE = TimeUnit.MILLISECONDS.toNanos(500);
    private static final Set<Integer> BUSY = Set.of(429, 503);
    private static final Set<String> PASSING = Set.of("not-connected", "hung-up");

    private final Wire wire;
    private final Turns turns;
    private final Ticker ticker;

    Tries(Wire wire, Turns turns, Ticker ticker) {
        this.wire = wire;
        this.turns = turns;
        this.ticker = ticker;
    }

    /** @param delay time that lies between two requests to this host */
    Wire.Answer get(Wire.Call call, Duration delay, Ticker.Deadline deadline) throws FetchException {
        String host = WebAddress.origin(call.uri());
        for (int tried = 1; ; tried++) {
            deadline.extend(turns.take(host, delay));
            long pause = FIRST_PAUSE << tried;
            pause -= ThreadLocalRandom.current().nextLong(pause / 2); // so that many do not come back at once
            try {
                Wire.Answer answer = wire.send(call, deadline);
                pause = Math.max(pause, asked(answer));
                if (!BUSY.contains(answer.status()) || tried == MOST || pause >= deadline.nanosLeft()) {
                    return answer;
                }
            } catch (FetchException e) {
                if (!PASSING.contains(e.name()) || tried == MOST || pause >= deadline.nanosLeft()) {
                    throw e;
                }
            }
            ticker.pause(pause);
        }
    }

    private static long asked(Wire.Answer answer) {
        Duration asked = retryAfter(answer);
        return asked == null ? 0 : TimeUnit.SECONDS.toNanos(asked.toSeconds());
    }

    /** The time that the host asks to be left alone, null when it says none: seconds, or an instant. */
    static @Nullable Duration retryAfter(Wire.Answer answer) {
        String asked = answer.header("Retry-After").strip();
        if (asked.matches("\\d{1,9}")) {
            return Duration.ofSeconds(Long.parseLong(asked));
        }
        try {
            Instant until = ZonedDateTime.parse(asked, DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant();
            Duration wait = Duration.between(answer.at(), until);
            return wait.isNegative() ? Duration.ZERO : wait.plusSeconds(1);
        } catch (DateTimeException e) {
            return null; // as good as nothing said
        }
    }
}
