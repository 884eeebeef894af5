package parallax.capture.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import parallax.capture.Limits;
import parallax.capture.fetch.Fetcher.FetchException;

/** Turns, further tries, and pages asked for a second time. */
class PoliteFetchTest {

    private static final FetchSettings HERE =
            FetchSettings.DEFAULT.withPrivateAddresses(true).withRobots(false).withDelay(Duration.ZERO);
    private static final long SECOND = TimeUnit.SECONDS.toNanos(1);

    @TempDir
    Path folder;

    private Site site;
    private TestTicker ticker;

    @BeforeEach
    void serve() throws IOException {
        site = new Site();
        ticker = new TestTicker();
    }

    @AfterEach
    void stop() {
        site.close();
    }

    @Test
    void aHostIsAskedOnceASecondAndEachHostForItself() throws FetchException {
        site.page("/", "<p>Rain fell.</p>");
        try (Fetcher fetcher = fetcher(HERE.withDelay(Duration.ofSeconds(1)))) {
            fetcher.fetch(site.address("/a"));
            fetcher.fetch(site.address("/b"));
            fetcher.fetch(site.address("/c"));
            fetcher.fetch("http://localhost:" + site.port() + "/d");
        }

        assertThat(ticker.slept()).containsExactly(SECOND, SECOND);
    }

    @Test
    void turnsAreGivenInAdvanceSoThatNobodyWaitsForALock() throws FetchException {
        Turns turns = new Turns(new Ticker() {
            @Override
            public long nanos() {
                return 0;
            }

            @Override
            public void sleep(long nanos) {
                assertThat(nanos).isPositive();
            }
        });

        assertThat(turns.take("a", Duration.ofNanos(3))).isZero();
        assertThat(turns.take("a", Duration.ofNanos(3))).isEqualTo(3);
        assertThat(turns.take("a", Duration.ofNanos(3))).isEqualTo(6);
        assertThat(turns.take("b", Duration.ofNanos(3))).isZero();
    }

    @ParameterizedTest
    @ValueSource(ints = {429, 503})
    void aBusyHostIsAskedAgainEverLater(int status) throws FetchException {
        AtomicInteger times = new AtomicInteger();
        site.at("/a", exchange -> Site.answer(exchange, times.incrementAndGet() < 3 ? status : 200, "Rain."));

        assertThat(fetch("/a", HERE).bytes()).isNotEmpty();
        assertThat(ticker.slept()).hasSize(2);
        assertThat(ticker.slept().get(0)).isBetween(SECOND / 2, SECOND);
        assertThat(ticker.slept().get(1)).isBetween(SECOND, 2 * SECOND);
    }

    @Test
    void afterThreeTriesItIsGivenUp() {
        site.at("/a", exchange -> Site.answer(exchange, 503, ""));

        assertThat(refused("/a", HERE))
                .hasMessageContaining("503")
                .extracting(FetchException::name)
                .isEqualTo("http-status");
        assertThat(site.asked("/a")).hasSize(3);
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 401, 403, 404, 410, 500, 502})
    void noOtherAnswerIsAskedForAgain(int status) {
        site.at("/a", exchange -> Site.answer(exchange, status, ""));

        assertThat(refused("/a", HERE)).hasMessageContaining(String.valueOf(status));
        assertThat(site.asked("/a")).hasSize(1);
    }

    @Test
    void aHostThatAsksForTimeGetsIt() throws FetchException {
        AtomicInteger times = new AtomicInteger();
        site.at("/a", exchange -> {
            exchange.getResponseHeaders().add("Retry-After", "7");
            Site.answer(exchange, times.incrementAndGet() < 2 ? 503 : 200, "Rain.");
        });

        fetch("/a", HERE);
        assertThat(ticker.slept()).containsExactly(7 * SECOND);
    }

    @Test
    void aHostThatNamesTheHourGetsItsTime() throws FetchException {
        AtomicInteger times = new AtomicInteger();
        site.at("/a", exchange -> {
            ZonedDateTime until = ZonedDateTime.now(ZoneOffset.UTC).plusSeconds(9);
            exchange.getResponseHeaders().add("Retry-After", DateTimeFormatter.RFC_1123_DATE_TIME.format(until));
            Site.answer(exchange, times.incrementAndGet() < 2 ? 503 : 200, "Rain.");
        });

        fetch("/a", HERE);
        assertThat(ticker.slept())
                .singleElement()
                .satisfies(nanos -> assertThat(nanos).isBetween(5 * SECOND, 11 * SECOND));
    }

    @Test
    void moreTimeThanThereIsIsNotWaitedFor() {
        site.at("/a", exchange -> {
            exchange.getResponseHeaders().add("Retry-After", "3600");
            Site.answer(exchange, 503, "");
        });

        assertThat(refused("/a", HERE)).hasMessageContaining("503").hasMessageContaining("3600 s");
        assertThat(ticker.slept()).isEmpty();
        assertThat(site.asked("/a")).hasSize(1);
    }

    @Test
    void aHostThatCannotBeReachedIsTriedThreeTimes() {
        String gone = site.address("/a");
        site.close();

        FetchException refused;
        try (Fetcher fetcher = fetcher(HERE)) {
            refused = catchThrowableOfType(FetchException.class, () -> fetcher.fetch(gone));
        }
        assertThat(refused.name()).isEqualTo("not-connected");
        assertThat(ticker.slept()).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource({"true", "false"})
    void aPageThatHasNotChangedIsNotSentAgain(boolean onDisk) throws FetchException {
        FetchSettings settings = onDisk ? HERE.withCache(folder) : HERE;
        site.at("/a", exchange -> unlessUnchanged(exchange, "\"one\"", "Rain fell."));

        try (Fetcher fetcher = fetcher(settings)) {
            Fetcher.Page first = fetcher.fetch(site.address("/a"));
            Fetcher.Page second = fetcher.fetch(site.address("/a"));
            assertThat(second.bytes())
                    .isEqualTo(first.bytes())
                    .isEqualTo("Rain fell.".getBytes(StandardCharsets.UTF_8));
            assertThat(second.charset()).isEqualTo("utf-8");
            assertThat(second.mediaType()).isEqualTo("text/html");
            assertThat(second.receipt().head())
                    .isEqualTo(first.receipt().head())
                    .startsWith("HTTP/1.1 200");
            assertThat(second.receipt().at()).isAfterOrEqualTo(first.receipt().at());
        }
        assertThat(site.asked("/a")).hasSize(2);
        assertThat(site.asked("/a").get(1).headers().getFirst("If-None-Match")).isEqualTo("\"one\"");
        assertThat(site.asked("/a").get(1).headers().getFirst("If-Modified-Since"))
                .isEqualTo("Wed, 01 Jan 2020 00:00:00 GMT");
    }

    @Test
    void aFolderOutlivesTheFetcherAndAChangedPageTakesThePlace() throws FetchException {
        FetchSettings settings = HERE.withCache(folder);
        String[] version = {"\"one\"", "Rain fell."};
        site.at("/a", exchange -> unlessUnchanged(exchange, version[0], version[1]));
        fetch("/a", settings);
        assertThat(fetch("/a", settings).bytes()).isEqualTo("Rain fell.".getBytes(StandardCharsets.UTF_8));

        version[0] = "\"two\"";
        version[1] = "Rain fell and stopped.";
        assertThat(fetch("/a", settings).bytes()).isEqualTo("Rain fell and stopped.".getBytes(StandardCharsets.UTF_8));
        assertThat(fetch("/a", settings).bytes()).isEqualTo("Rain fell and stopped.".getBytes(StandardCharsets.UTF_8));
        assertThat(site.asked("/a").get(3).headers().getFirst("If-None-Match")).isEqualTo("\"two\"");
    }

    @Test
    void aPageIsKeptForTheUserAgentThatGotIt() throws FetchException {
        FetchSettings settings = HERE.withCache(folder);
        site.at("/a", exchange -> unlessUnchanged(exchange, "\"one\"", "Rain fell."));
        fetch("/a", settings);
        fetch("/a", settings.withUserAgent("OtherReader/1"));

        assertThat(site.asked("/a").get(1).headers()).doesNotContainKey("If-none-match");
    }

    @ParameterizedTest
    @CsvSource({"Cache-Control,'private, no-store'", "Vary,*"})
    void whatMayNotBeKeptIsNotKept(String header, String value) throws FetchException, IOException {
        FetchSettings settings = HERE.withCache(folder);
        site.at("/a", exchange -> {
            exchange.getResponseHeaders().add(header, value);
            unlessUnchanged(exchange, "\"one\"", "Rain fell.");
        });
        fetch("/a", settings);
        fetch("/a", settings);

        assertThat(site.asked("/a").get(1).headers()).doesNotContainKey("If-none-match");
        assertThat(files()).isEmpty();
    }

    @Test
    void aDamagedFileIsAsGoodAsNoneAndWrittenAnew() throws FetchException, IOException {
        FetchSettings settings = HERE.withCache(folder);
        site.at("/a", exchange -> unlessUnchanged(exchange, "\"one\"", "Rain fell."));
        fetch("/a", settings);
        Path file = files().get(0);
        byte[] whole = Files.readAllBytes(file);
        for (int length : new int[] {0, 1, 20, 100, whole.length - 1}) {
            Files.write(file, java.util.Arrays.copyOf(whole, length));
            assertThat(fetch("/a", settings).bytes()).isEqualTo("Rain fell.".getBytes(StandardCharsets.UTF_8));
        }
        whole[whole.length - 3] ^= 1;
        Files.write(file, whole);

        assertThat(fetch("/a", settings).bytes()).isEqualTo("Rain fell.".getBytes(StandardCharsets.UTF_8));
        assertThat(site.asked("/a"))
                .isNotEmpty()
                .allSatisfy(asked -> assertThat(asked.headers()).doesNotContainKey("If-none-match"));
        fetch("/a", settings);
        assertThat(site.asked("/a").get(7).headers()).containsKey("If-none-match");
    }

    @Test
    void anAnswerThatNothingChangedIsOnlyTakenWhenItWasAskedFor() {
        site.at("/a", exchange -> exchange.sendResponseHeaders(304, -1));

        assertThat(refused("/a", HERE).name()).isEqualTo("http-status");
    }

    @Test
    void whoeverKeptOnlyTheMarksIsToldWhetherAnythingChanged() throws FetchException {
        site.at("/a", exchange -> unlessUnchanged(exchange, "\"one\"", "Rain fell."));
        Fetcher.Marks marks = fetch("/a", HERE).marks();
        assertThat(marks).isEqualTo(new Fetcher.Marks("\"one\"", "Wed, 01 Jan 2020 00:00:00 GMT"));
        try (Fetcher fetcher = fetcher(HERE)) {
            assertThat(fetcher.fetchIfChanged(site.address("/a"), marks)).isEmpty();
            assertThat(fetcher.fetchIfChanged(site.address("/a"), new Fetcher.Marks("\"none\"", null)))
                    .map(Fetcher.Page::marks)
                    .contains(marks);
            assertThat(fetcher.fetchIfChanged(site.address("/a"), new Fetcher.Marks(null, null)))
                    .isPresent();
        }
    }

    @Test
    void memoryIsBounded() {
        MemoryCache cache = new MemoryCache();
        for (int i = 0; i < 100; i++) {
            cache.store("page " + i, new PageCache.Stored("", "x", "", "", new byte[1 << 20]));
        }

        assertThat(cache.find("page 0")).isNull();
        assertThat(cache.find("page 70")).isNotNull();
        assertThat(cache.find("page 99")).isNotNull();
    }

    private static void unlessUnchanged(HttpExchange exchange, String etag, String body) throws IOException {
        exchange.getResponseHeaders().add("ETag", etag);
        exchange.getResponseHeaders().add("Last-Modified", "Wed, 01 Jan 2020 00:00:00 GMT");
        if (etag.equals(exchange.getRequestHeaders().getFirst("If-None-Match"))) {
            exchange.sendResponseHeaders(304, -1);
        } else {
            Site.answer(exchange, 200, body);
        }
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        }
    }

    private Fetcher fetcher(FetchSettings settings) {
        return new Fetcher(Limits.DEFAULT, settings, new Fetcher.Surroundings(Network.REAL, ticker, null));
    }

    private Fetcher.Page fetch(String path, FetchSettings settings) throws FetchException {
        try (Fetcher fetcher = fetcher(settings)) {
            return fetcher.fetch(site.address(path));
        }
    }

    private FetchException refused(String path, FetchSettings settings) {
        try (Fetcher fetcher = fetcher(settings)) {
            return catchThrowableOfType(FetchException.class, () -> fetcher.fetch(site.address(path)));
        }
    }
}
