package parallax.capture.fetch;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How addresses are asked for.
 *
 * @param userAgent how the program names itself to servers
 * @param contact where its operator can be reached, an address of mail or of a page; null when nobody is named
 * @param robots whether robots.txt is obeyed
 * @param delay shortest time between two requests to one host; the host may ask for more
 * @param cache folder in which pages are kept to be asked for again only if they have changed; null keeps them in memory
 * @param privateAddresses whether addresses on this machine and in private networks may be asked
 */
public record FetchSettings(
        String userAgent,
        @Nullable String contact,
        boolean robots,
        Duration delay,
        @Nullable Path cache,
        boolean privateAddresses) {

    private static final Duration LONGEST_DELAY = Duration.ofHours(1);
    private static final Pattern PRODUCT = Pattern.compile("[A-Za-z_-]+");
    private static final Pattern PRINTABLE = Pattern.compile("[ -~]*[!-~][ -~]*");

    public static final FetchSettings DEFAULT =
            new FetchSettings("Parallax/0.1 (news reader)", null, true, Duration.ofSeconds(1), null, false);

    public FetchSettings {
        Objects.requireNonNull(userAgent);
        if (!PRINTABLE.matcher(userAgent).matches()
                || !PRODUCT.matcher(userAgent).lookingAt()) {
            throw new IllegalArgumentException(
                    "a user agent that begins with the name of a program was expected, found " + userAgent);
        }
        if (contact != null && !PRINTABLE.matcher(contact).matches()) {
            throw new IllegalArgumentException("a contact in printable ASCII was expected, found " + contact);
        }
        if (delay.isNegative() || delay.compareTo(LONGEST_DELAY) > 0) {
            throw new IllegalArgumentException("a delay of 0 seconds to 1 hour was expected, found " + delay);
        }
    }

    public FetchSettings withUserAgent(String name) {
        return new FetchSettings(name, contact, robots, delay, cache, privateAddresses);
    }

    public FetchSettings withContact(@Nullable String reached) {
        return new FetchSettings(userAgent, reached, robots, delay, cache, privateAddresses);
    }

    public FetchSettings withRobots(boolean obeyed) {
        return new FetchSettings(userAgent, contact, obeyed, delay, cache, privateAddresses);
    }

    public FetchSettings withDelay(Duration shortest) {
        return new FetchSettings(userAgent, contact, robots, shortest, cache, privateAddresses);
    }

    public FetchSettings withCache(@Nullable Path folder) {
        return new FetchSettings(userAgent, contact, robots, delay, folder, privateAddresses);
    }

    public FetchSettings withPrivateAddresses(boolean allowed) {
        return new FetchSettings(userAgent, contact, robots, delay, cache, allowed);
    }

    /** What stands in the header {@code User-Agent}: {@code Parallax/0.1 (news reader; desk@paper.example)}. */
    String header() {
        if (contact == null) {
            return userAgent;
        }
        return userAgent.endsWith(")")
                ? userAgent.substring(0, userAgent.length() - 1) + "; " + contact + ")"
                : userAgent + " (" + contact + ")";
    }

    /** The name by which robots.txt calls the program: the first word of the user agent. */
    String product() {
        Matcher product = PRODUCT.matcher(userAgent);
        return product.lookingAt() ? product.group().toLowerCase(Locale.ROOT) : "parallax";
    }
}
