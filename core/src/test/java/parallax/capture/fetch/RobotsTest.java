package parallax.capture.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import parallax.capture.Limits;
import parallax.capture.fetch.Fetcher.FetchException;

class RobotsTest {

    private static final FetchSettings HERE =
            FetchSettings.DEFAULT.withPrivateAddresses(true).withDelay(Duration.ZERO);

    private Site site;
    private TestTicker ticker;

    @BeforeEach
    void serve() throws IOException {
        site = new Site().page("/", "<p>Rain fell.</p>");
        ticker = new TestTicker();
    }

    @AfterEach
    void stop() {
        site.close();
    }

    @Test
    void whatRobotsTxtForbidsIsNotAskedFor() throws FetchException {
        site.page("/robots.txt", """
                User-agent: *
                Disallow: /private
                Allow: /private/open
                """);

        try (Fetcher fetcher = fetcher(HERE)) {
            FetchException refused =
                    catchThrowableOfType(FetchException.class, () -> fetcher.fetch(site.address("/private/page")));
            assertThat(refused.name()).isEqualTo("robots-disallowed");
            assertThat(refused).hasMessageContaining(site.address("/robots.txt"));
            assertThat(fetcher.fetch(site.address("/private/open")).bytes()).isNotEmpty();
        }
        assertThat(site.asked("/private/page")).isEmpty();
        assertThat(site.asked("/robots.txt")).hasSize(1);
    }

    @Test
    void rulesForTheProgramGoBeforeRulesForAll() throws FetchException {
        site.page("/robots.txt", """
                User-agent: *
                Disallow:

                User-agent: Parallax
                Disallow: /a
                """);

        assertThat(refused("/a", HERE)).isEqualTo("robots-disallowed");
        assertThat(fetch("/a", HERE.withUserAgent("OtherReader/1")).bytes()).isNotEmpty();
    }

    @Test
    void theyCanBeIgnored() throws FetchException {
        site.page("/robots.txt", "User-agent: *\nDisallow: /\n");

        assertThat(fetch("/a", HERE.withRobots(false)).bytes()).isNotEmpty();
        assertThat(site.asked("/robots.txt")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 403, 404, 410})
    void aHostWithoutRulesAllowsAll(int status) throws FetchException {
        site.at("/robots.txt", exchange -> Site.answer(exchange, status, "User-agent: *\nDisallow: /\n"));

        assertThat(fetch("/a", HERE).bytes()).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {429, 500, 503})
    void aHostWhoseRulesCannotBeHadIsLeftAloneForNow(int status) throws FetchException {
        int[] answer = {status};
        site.at("/robots.txt", exchange -> Site.answer(exchange, answer[0], ""));

        try (Fetcher fetcher = fetcher(HERE)) {
            FetchException refused =
                    catchThrowableOfType(FetchException.class, () -> fetcher.fetch(site.address("/a")));
            assertThat(refused.name()).isEqualTo("robots-unreachable");
            assertThat(refused).hasMessageContaining(String.valueOf(status));
            assertThat(site.asked("/a")).isEmpty();

            answer[0] = 404;
            ticker.advance(TimeUnit.MINUTES.toNanos(2));
            assertThat(fetcher.fetch(site.address("/a")).bytes()).isNotEmpty();
        }
    }

    @Test
    void redirectsOfTheRulesAreFollowed() {
        site.redirect("/robots.txt", "/rules").page("/rules", "User-agent: *\nDisallow: /a\n");

        assertThat(refused("/a", HERE)).isEqualTo("robots-disallowed");
    }

    @Test
    void rulesThatLeadInACircleAreNone() throws FetchException {
        site.redirect("/robots.txt", "/robots.txt");

        assertThat(fetch("/a", HERE).bytes()).isNotEmpty();
    }

    @Test
    void aRedirectIsCheckedAgainstTheRulesToo() {
        site.page("/robots.txt", "User-agent: *\nDisallow: /b\n").redirect("/a", "/b");

        assertThat(refused("/a", HERE)).isEqualTo("robots-disallowed");
    }

    @Test
    void endlessRulesAreCutOffAndTheirBeginningObeyed() {
        site.at("/robots.txt", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            exchange.getResponseBody().write("User-agent: *\nDisallow: /a\n".getBytes(StandardCharsets.UTF_8));
            byte[] line = "# and so on and so on and so on\n".repeat(1000).getBytes(StandardCharsets.UTF_8);
            for (int i = 0; i < 200; i++) {
                exchange.getResponseBody().write(line);
            }
        });

        assertThat(refused("/a", HERE)).isEqualTo("robots-disallowed");
    }

    @Test
    void theDelayThatIsAskedForIsKeptUpToAMinute() throws FetchException {
        site.page("/robots.txt", "User-agent: *\nCrawl-delay: 5\n");
        assertThat(secondsBetweenTwo(HERE)).isEqualTo(5);

        site.page("/robots.txt", "User-agent: *\nCrawl-delay: 86400\n");
        assertThat(secondsBetweenTwo(HERE)).isEqualTo(60);

        site.page("/robots.txt", "User-agent: *\nCrawl-delay: 5\n");
        assertThat(secondsBetweenTwo(HERE.withDelay(Duration.ofSeconds(7)))).isEqualTo(7);
    }

    private long secondsBetweenTwo(FetchSettings settings) throws FetchException {
        try (Fetcher fetcher = fetcher(settings)) {
            fetcher.fetch(site.address("/a"));
            long before = ticker.nanos();
            fetcher.fetch(site.address("/b"));
            return TimeUnit.NANOSECONDS.toSeconds(ticker.nanos() - before);
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

    private String refused(String path, FetchSettings settings) {
        try (Fetcher fetcher = fetcher(settings)) {
            return catchThrowableOfType(FetchException.class, () -> fetcher.fetch(site.address(path)))
                    .name();
        }
    }
}
