package parallax.cli;

import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import parallax.capture.fetch.FetchSettings;
import picocli.CommandLine.Option;

/** How addresses are asked for. */
final class FetchOptions {

    @Option(
            names = "--user-agent",
            paramLabel = "NAME",
            description = "how the program names itself to servers (default: Parallax/0.1 (news reader))")
    private @Nullable String userAgent;

    @Option(
            names = "--contact",
            paramLabel = "ADDRESS",
            description = "mail or page by which servers' operators reach you; becomes part of the user agent")
    private @Nullable String contact;

    @Option(
            names = "--delay",
            paramLabel = "SECONDS",
            description = "shortest time between two requests to one host (default: 1)")
    private @Nullable BigDecimal delay;

    @Option(
            names = "--cache",
            paramLabel = "FOLDER",
            description = "keep what is fetched there, and fetch it again only if it has changed")
    private @Nullable Path cache;

    @Option(names = "--ignore-robots", description = "fetch also what robots.txt asks not to read; ask the owner first")
    private boolean ignoreRobots;

    @Option(names = "--allow-private-addresses", description = "fetch also from this machine and private networks")
    private boolean privateAddresses;

    FetchSettings settings() {
        FetchSettings settings = FetchSettings.DEFAULT
                .withContact(contact)
                .withRobots(!ignoreRobots)
                .withCache(folder())
                .withPrivateAddresses(privateAddresses);
        if (delay != null) {
            settings = settings.withDelay(seconds(delay));
        }
        return userAgent == null ? settings : settings.withUserAgent(userAgent);
    }

    private @Nullable Path folder() {
        if (cache != null && Files.exists(cache) && !Files.isDirectory(cache)) {
            throw new IllegalArgumentException("--cache: expected a folder, found " + cache);
        }
        return cache;
    }

    private static Duration seconds(BigDecimal given) {
        if (given.signum() < 0 || given.compareTo(BigDecimal.valueOf(3600)) > 0) {
            throw new IllegalArgumentException("--delay: expected 0 to 3600 seconds, found " + given);
        }
        return Duration.ofMillis(given.movePointRight(3).longValue());
    }
}
