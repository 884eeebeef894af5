package parallax.discussion;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** When a form was made, written into it and sealed, so that it can be told how long somebody wrote. */
public final class FormTimes {

    private static final char BETWEEN = '.';

    private final Clock clock;
    private final Sealing sealing = new Sealing();

    public FormTimes(Clock clock) {
        this.clock = clock;
    }

    /** For a form that is made now. */
    public String now() {
        String time = String.valueOf(clock.millis());
        return time + BETWEEN + sealing.seal(time);
    }

    /** When the form was made; empty for what is not from here. */
    Optional<Instant> find(@Nullable String written) {
        int between = written == null ? -1 : written.indexOf(BETWEEN);
        if (written == null || between < 1) {
            return Optional.empty();
        }
        String time = written.substring(0, between);
        byte[] given = written.substring(between + 1).getBytes(StandardCharsets.UTF_8);
        byte[] expected = sealing.seal(time).getBytes(StandardCharsets.UTF_8);
        return MessageDigest.isEqual(given, expected) ? parse(time) : Optional.empty();
    }

    private static Optional<Instant> parse(String time) {
        try {
            return Optional.of(Instant.ofEpochMilli(Long.parseLong(time)));
        } catch (NumberFormatException | DateTimeException e) {
            return Optional.empty();
        }
    }
}
