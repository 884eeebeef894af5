package parallax.capture.fetch;

import crawlercommons.robots.BaseRobotRules;
import crawlercommons.robots.SimpleRobotRulesParser;
import java.net.URI;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import parallax.capture.fetch.Fetcher.FetchException;

/**
 * What hosts say in robots.txt (RFC 9309). It is asked for once a day and host; a host that has none allows everything, one
 * whose file cannot be had for a trouble of its own is left alone for a while.
 */
final class Robots {

    private static final int MOST_HOSTS = 500;
    private static final int MOST_BYTES = 500 * 1024;
    private static final int MOST_REDIRECTS = 5;
    private static final long GOOD_FOR = TimeUnit.HOURS.toNanos(24);
    private static final long BAD_FOR = TimeUnit.MINUTES.toNanos(1);
    private static final Duration LONGEST_DELAY = Duration.ofMinutes(1);
    private static final int TOO_MANY_REQUESTS = 429;

    private final FetchSettings settings;
    private final Tries tries;
    private final Ticker ticker;
    private final Map<String, Known> known = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Known> eldest) {
            return size() > MOST_HOSTS;
        }
    };

    Robots(FetchSettings settings, Tries tries, Ticker ticker) {
        this.settings = settings;
        this.tries = tries;
        this.ticker = ticker;
    }

    /** @param rules null when they could not be had @param trouble then the reason @param until when to ask again */
    private record Known(
            @Nullable BaseRobotRules rules, @Nullable FetchException trouble, long until) {}

    /** The time that is to lie between two requests to the host; refuses what the host does not want to be read. */
    Duration check(URI uri, Ticker.Deadline deadline) throws FetchException {
        if (!settings.robots()) {
            return settings.delay();
        }
        String file = WebAddress.origin(uri) + "/robots.txt";
        BaseRobotRules rules = rules(file, deadline);
        if (!rules.isAllowed(uri.toString())) {
            throw new FetchException(
                    "robots-disallowed", file + " asks " + settings.product() + " not to read this address");
        }
        Duration asked = Duration.ofMillis(Math.max(0, rules.getCrawlDelay()));
        Duration bounded = asked.compareTo(LONGEST_DELAY) > 0 ? LONGEST_DELAY : asked;
        return bounded.compareTo(settings.delay()) > 0 ? bounded : settings.delay();
    }

    private BaseRobotRules rules(String file, Ticker.Deadline deadline) throws FetchException {
        Known found = find(file);
        if (found == null) {
            found = ask(file, deadline);
            keep(file, found);
        }
        if (found.trouble != null) {
            throw found.trouble;
        }
        return found.rules == null ? parser().failedFetch(404) : found.rules;
    }

    private synchronized @Nullable Known find(String file) {
        Known found = known.get(file);
        return found == null || found.until - ticker.nanos() < 0 ? null : found;
    }

    private synchronized void keep(String file, Known found) {
        known.put(file, found);
    }

    private Known ask(String file, Ticker.Deadline deadline) throws FetchException {
        try {
            return new Known(fetch(file, deadline), null, ticker.nanos() + GOOD_FOR);
        } catch (FetchException e) {
            if (e.name().equals("interrupted")) {
                throw e;
            }
            FetchException trouble = new FetchException(e.name(), "robots.txt could not be had: " + e.getMessage());
            return new Known(null, trouble, ticker.nanos() + BAD_FOR);
        }
    }

    private BaseRobotRules fetch(String file, Ticker.Deadline deadline) throws FetchException {
        URI uri = URI.create(file);
        for (int hop = 0; hop <= MOST_REDIRECTS; hop++) {
            Wire.Answer answer = tries.get(new Wire.Call(uri, Map.of(), MOST_BYTES, true), Duration.ZERO, deadline);
            int status = answer.status();
            if (answer.hasPage()) {
                byte[] body = Unpacking.unpack(answer.body(), answer.header("Content-Encoding"), MOST_BYTES, true);
                return parser().parseContent(file, body, "text/plain", List.of(settings.product()));
            }
            if (status >= 500 || status == TOO_MANY_REQUESTS) {
                throw new FetchException(
                        "robots-unreachable", uri + " answered " + status + "; nothing of this host is read for now");
            }
            String location = answer.header("Location");
            if (status < 300 || status >= 400 || location.isEmpty()) {
                break;
            }
            uri = WebAddress.resolve(uri, location);
        }
        return parser().failedFetch(404);
    }

    /** With more patience than its default, which reads a long delay as a refusal; not safe for threads, so a new one. */
    private static SimpleRobotRulesParser parser() {
        return new SimpleRobotRulesParser(Long.MAX_VALUE, 0);
    }
}
