package parallax.capture.fetch;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;
import parallax.capture.Limits;
import parallax.capture.Receipt;

/**
 * Fetches addresses, politely: robots.txt is obeyed, a host is asked once a second, what was read before is asked for only if
 * it has changed. And safely: http and https only, at most five redirects, bounded in bytes and in time, never from this
 * machine or a private network unless that is allowed, which holds for the very address that is connected to.
 *
 * <p>Safe for several threads. Nothing is opened before the first address is fetched.
 */
public final class Fetcher implements AutoCloseable {

    private static final int MOST_REDIRECTS = 5;
    private static final int MOST_OF_AN_ACKNOWLEDGEMENT = 1 << 16;
    private static final Set<Integer> REDIRECTS = Set.of(301, 302, 303, 307, 308);
    private static final Pattern CHARSET = Pattern.compile("(?i)charset\\s*=\\s*[\"']?([^\\s;\"']+)");

    private final Limits limits;
    private final FetchSettings settings;
    private final Ticker ticker;
    private final Wire wire;
    private final Tries tries;
    private final Robots robots;
    private final PageCache cache;

    public Fetcher(Limits limits, FetchSettings settings) {
        this(limits, settings, Surroundings.REAL);
    }

    Fetcher(Limits limits, FetchSettings settings, Surroundings surroundings) {
        this.limits = limits;
        this.settings = settings;
        this.ticker = surroundings.ticker;
        this.wire = new Wire(settings, surroundings);
        this.tries = new Tries(wire, new Turns(ticker), ticker);
        this.robots = new Robots(settings, tries, ticker);
        Path folder = settings.cache();
        this.cache = folder == null ? new MemoryCache() : new FolderCache(folder, limits.bytes());
    }

    /** @param tls whose certificates are trusted, null for those that the JDK trusts */
    record Surroundings(
            Network network, Ticker ticker, @Nullable SSLContext tls) {

        static final Surroundings REAL = new Surroundings(Network.REAL, Ticker.REAL, null);
    }

    /**
     * What was fetched.
     *
     * @param url where it was found in the end
     * @param bytes the body, unpacked
     * @param charset named by the server, null when it named none
     * @param mediaType named by the server, null when it named none
     * @param receipt when the server answered, or said that nothing has changed, and the head of the answer that brought the
     *     bytes, with what it said of their packing
     */
    @SuppressWarnings("ArrayRecordComponent") // handed on once, compared nowhere
    public record Page(
            String url,
            byte[] bytes,
            @Nullable String charset,
            @Nullable String mediaType,
            Receipt receipt) {

        /** By what the server can tell later whether this has changed. */
        public Marks marks() {
            return new Marks(header("etag"), header("last-modified"));
        }

        private @Nullable String header(String name) {
            return receipt.head()
                    .lines()
                    .filter(line -> line.regionMatches(true, 0, name + ":", 0, name.length() + 1))
                    .map(line -> line.substring(name.length() + 1).strip())
                    .filter(value -> !value.isEmpty())
                    .findFirst()
                    .orElse(null);
        }
    }

    /**
     * The marks of a page as it was fetched once.
     *
     * @param etag the server's mark of that version, null when it gave none
     * @param modified the server's {@code Last-Modified}, null when it gave none
     */
    public record Marks(@Nullable String etag, @Nullable String modified) {}

    /** Trouble with one address, under the name it is counted by. */
    public static final class FetchException extends Exception {

        private static final long serialVersionUID = 1L;

        private final String name;

        FetchException(String name, String message) {
            super(message);
            this.name = name;
        }

        public String name() {
            return name;
        }
    }

    public Page fetch(String address) throws FetchException {
        return Objects.requireNonNull(get(address, null), "a page that is asked for whatever was known");
    }

    /** The same for one who kept only the marks of an earlier answer; empty when the server says that nothing has changed. */
    public Optional<Page> fetchIfChanged(String address, Marks marks) throws FetchException {
        PageCache.Stored known = new PageCache.Stored(
                "", Objects.toString(marks.etag(), ""), Objects.toString(marks.modified(), ""), "", new byte[0]);
        return Optional.ofNullable(get(address, known.questions().isEmpty() ? null : known));
    }

    /** @param known whose marks go along, null for those of the cache; null comes back where it still holds */
    private @Nullable Page get(String address, PageCache.@Nullable Stored known) throws FetchException {
        Ticker.Deadline deadline = new Ticker.Deadline(ticker, limits.time());
        Set<URI> seen = new HashSet<>();
        URI uri = WebAddress.parse(address);
        for (int hop = 0; hop <= MOST_REDIRECTS; hop++) {
            if (!seen.add(uri)) {
                throw new FetchException("redirect-loop", "the server leads in a circle, back to " + uri);
            }
            String key = uri + "\n" + settings.header();
            PageCache.Stored stored = known != null ? known : cache.find(key);
            Wire.Answer answer = ask(uri, stored, deadline);
            if (answer.status() == 304 && stored != null) {
                return known != null ? null : page(uri, stored, answer);
            }
            if (answer.hasPage()) {
                return page(uri, kept(key, answer), answer);
            }
            uri = WebAddress.resolve(uri, location(answer));
        }
        throw new FetchException(
                "too-many-redirects", "more than " + MOST_REDIRECTS + " redirects, the last to " + uri);
    }

    /**
     * Hands bytes to an address, once. Private addresses are refused as for reading. No redirect is followed, since what was
     * allowed is this address; robots.txt speaks of reading and is not asked.
     *
     * @param headers beyond those that every request has
     * @return the status that the server answered
     */
    public int post(String address, Map<String, String> headers, byte[] body) throws FetchException {
        Wire.Call call = new Wire.Call(WebAddress.parse(address), headers, MOST_OF_AN_ACKNOWLEDGEMENT, true, body);
        return wire.send(call, new Ticker.Deadline(ticker, limits.time())).status();
    }

    private Wire.Answer ask(URI uri, PageCache.@Nullable Stored stored, Ticker.Deadline deadline)
            throws FetchException {
        Duration delay = robots.check(uri, deadline);
        Map<String, String> questions = stored == null ? Map.of() : stored.questions();
        return tries.get(new Wire.Call(uri, questions, limits.bytes(), false), delay, deadline);
    }

    private static String location(Wire.Answer answer) throws FetchException {
        String location = answer.header("Location");
        if (REDIRECTS.contains(answer.status()) && !location.isBlank()) {
            return location;
        }
        Duration asked = Tries.retryAfter(answer);
        String later = asked == null ? "" : " and asks to come back in " + asked.toSeconds() + " s";
        throw new FetchException("http-status", "the server answered " + answer.status() + later + "; expected 200");
    }

    private PageCache.Stored kept(String key, Wire.Answer answer) throws FetchException {
        byte[] body = Unpacking.unpack(answer.body(), encodings(answer), limits.bytes(), false);
        PageCache.Stored page = PageCache.Stored.of(answer, body);
        if (PageCache.mayStore(answer)) {
            cache.store(key, page);
        } else {
            cache.forget(key);
        }
        return page;
    }

    private static String encodings(Wire.Answer answer) {
        return String.join(",", answer.headers().allValues("Content-Encoding"));
    }

    private static Page page(URI uri, PageCache.Stored page, Wire.Answer answer) {
        Matcher charset = CHARSET.matcher(page.type());
        String mediaType = page.type().split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
        return new Page(
                uri.toString(),
                page.bytes(),
                charset.find() ? charset.group(1) : null,
                mediaType.isEmpty() ? null : mediaType,
                new Receipt(answer.at(), page.head(), null));
    }

    @Override
    public void close() {
        wire.close();
    }
}
