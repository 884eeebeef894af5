package parallax.capture;

import java.time.Duration;
import java.util.Objects;

/**
 * How much is taken from one input, and how long it is waited for.
 *
 * @param bytes most bytes of one document or of one line; more is refused, not loaded
 * @param time longest time for one address, from the first packet to the last byte, redirects included
 * @param privateAddresses whether addresses on this machine and in private ranges may be fetched
 * @param userAgent how the program names itself to servers
 */
public record Limits(long bytes, Duration time, boolean privateAddresses, String userAgent) {

    /** An article is some kilobytes; the heaviest pages that carry one are a few megabytes. */
    private static final long SIXTY_FOUR_MEBIBYTES = 64L << 20;

    public static final Limits DEFAULT =
            new Limits(SIXTY_FOUR_MEBIBYTES, Duration.ofSeconds(30), false, "Parallax/0.1 (news reader)");

    public Limits {
        if (bytes < 1 || bytes > Integer.MAX_VALUE - 16) {
            throw new IllegalArgumentException("a limit of 1 byte to 2 GiB was expected, found " + bytes);
        }
        if (time.isNegative() || time.isZero()) {
            throw new IllegalArgumentException("a time limit above zero was expected, found " + time);
        }
        Objects.requireNonNull(userAgent);
    }

    public Limits withPrivateAddresses(boolean allowed) {
        return new Limits(bytes, time, allowed, userAgent);
    }

    public Limits withUserAgent(String name) {
        return new Limits(bytes, time, privateAddresses, name);
    }

    public Limits withTime(Duration longest) {
        return new Limits(bytes, longest, privateAddresses, userAgent);
    }

    public Limits withBytes(long most) {
        return new Limits(most, time, privateAddresses, userAgent);
    }
}
