package parallax.capture;

import java.time.Duration;

/**
 * How much is taken from one input, and how long it is waited for.
 *
 * @param bytes most bytes of one document or of one line; more is refused, not loaded
 * @param time longest time for one address, from the first packet to the last byte, redirects and further tries included;
 *     what is waited out of courtesy between two requests does not count
 */
public record Limits(long bytes, Duration time) {

    /** An article is some kilobytes; the heaviest pages that carry one are a few megabytes. */
    private static final long SIXTY_FOUR_MEBIBYTES = 64L << 20;

    public static final Limits DEFAULT = new Limits(SIXTY_FOUR_MEBIBYTES, Duration.ofSeconds(30));

    public Limits {
        if (bytes < 1 || bytes > Integer.MAX_VALUE - 16) {
            throw new IllegalArgumentException("a limit of 1 byte to 2 GiB was expected, found " + bytes);
        }
        if (time.isNegative() || time.isZero()) {
            throw new IllegalArgumentException("a time limit above zero was expected, found " + time);
        }
    }

    public Limits withTime(Duration longest) {
        return new Limits(bytes, longest);
    }

    public Limits withBytes(long most) {
        return new Limits(most, time);
    }
}
