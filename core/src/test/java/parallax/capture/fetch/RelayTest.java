package parallax.capture.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import parallax.capture.Limits;
import parallax.capture.fetch.Fetcher.FetchException;

/** That the address which is connected to is the one that was checked. */
class RelayTest {

    private static final FetchSettings OPEN_ONLY =
            FetchSettings.DEFAULT.withRobots(false).withDelay(Duration.ZERO);
    private static final String PUBLIC = "93.184.216.34";

    private Site site;
    private TestNetwork network;

    @BeforeEach
    void serve() throws IOException {
        site = new Site().page("/a", "<p>Rain fell.</p>");
        network = new TestNetwork(site.port());
    }

    @AfterEach
    void stop() {
        site.close();
    }

    @Test
    void aNameIsLookedUpOnceAndItsAnswerIsConnectedTo() throws FetchException {
        network.answer("news.example", PUBLIC).answer("news.example", "127.0.0.1");

        try (Fetcher fetcher = fetcher(OPEN_ONLY)) {
            assertThat(fetcher.fetch("http://news.example/a").bytes()).isNotEmpty();
            assertThat(network.asked()).containsExactly("news.example");
            assertThat(network.connected()).containsExactly(PUBLIC);
            assertThat(site.asked("/a").get(0).headers().getFirst("Host")).isEqualTo("news.example");

            FetchException refused =
                    catchThrowableOfType(FetchException.class, () -> fetcher.fetch("http://news.example/a"));
            assertThat(refused.name()).isEqualTo("not-allowed-address");
            assertThat(refused).hasMessageContaining("news.example is 127.0.0.1");
            assertThat(network.connected()).containsExactly(PUBLIC);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"http", "https"})
    void aNameForThisMachineIsRefused(String scheme) {
        network.answer("inside.example", "127.0.0.1");

        assertThat(refused(scheme + "://inside.example/a").name()).isEqualTo("not-allowed-address");
        assertThat(network.connected()).isEmpty();
    }

    @Test
    void oneForbiddenAnswerOfSeveralIsEnough() {
        network.answer("both.example", PUBLIC, "10.0.0.1");

        assertThat(refused("http://both.example/a")).hasMessageContaining("10.0.0.1");
        assertThat(network.connected()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://inside.example/a", "https://inside.example/a", "//inside.example/a"})
    void aRedirectInsideIsRefused(String to) {
        network.answer("news.example", PUBLIC).answer("inside.example", "::1");
        site.redirect("/moved", to);

        assertThat(refused("http://news.example/moved").name()).isEqualTo("not-allowed-address");
        assertThat(network.connected()).containsExactly(PUBLIC);
    }

    @Test
    void theRulesOfAHostInsideAreNotReadEither() {
        network.answer("inside.example", "192.168.0.1");

        try (Fetcher fetcher = fetcher(OPEN_ONLY.withRobots(true))) {
            assertThat(catchThrowableOfType(FetchException.class, () -> fetcher.fetch("http://inside.example/a"))
                            .name())
                    .isEqualTo("not-allowed-address");
        }
        assertThat(network.connected()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CONNECT news.example:443 HTTP/1.1\r\n\r\n",
                "CONNECT news.example:443 HTTP/1.1\r\nProxy-Authorization: Parallax guess\r\n\r\n",
                "GET http://news.example/a HTTP/1.1\r\nProxy-Authorization: Parallax\r\n\r\n"
            })
    void theRelayServesNobodyWithoutATicket(String request) throws IOException {
        network.answer("news.example", PUBLIC);

        assertThat(ask(request)).startsWith("HTTP/1.1 407");
        assertThat(network.asked()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"GET / HTTP/1.1\r\n\r\n", "\r\n\r\n", "CONNECT a b c HTTP/1.1\r\n\r\n", "\u0000\u0001\r\n\r\n"})
    void theRelayHangsUpOnNonsense(String request) throws IOException {
        assertThat(ask(request)).isEmpty();
    }

    @Test
    void theHeadThatTheRelayReadsIsBounded() throws IOException {
        assertThat(ask("GET http://news.example/" + "a".repeat(1 << 16))).isEmpty();
    }

    @Test
    void aTicketEndsWithItsRequest() throws IOException {
        network.answer("news.example", PUBLIC);
        try (Relay relay = Relay.open(network, false)) {
            Ticket ticket = relay.admit(1000, new Ticker.Deadline(Ticker.REAL, Duration.ofSeconds(5)));
            String request =
                    "GET http://news.example/a HTTP/1.1\r\nHost: news.example\r\nProxy-Authorization: Parallax "
                            + ticket.secret() + "\r\n\r\n";
            assertThat(ask(relay, request)).startsWith("HTTP/1.1 200");
            ticket.close();
            assertThat(ask(relay, request)).startsWith("HTTP/1.1 407");
        }
    }

    @Test
    void theRelayClosesWithTheFetcher() throws IOException {
        Relay relay = Relay.open(network, false);
        relay.close();

        assertThatThrownBy(() -> ask(relay, "GET / HTTP/1.1\r\n\r\n", 300)).isInstanceOf(IOException.class);
    }

    @Test
    void aClosedFetcherFetchesNothing() {
        Fetcher fetcher = fetcher(OPEN_ONLY);
        fetcher.close();

        assertThatThrownBy(() -> fetcher.fetch("http://news.example/a")).isInstanceOf(IllegalStateException.class);
    }

    private String ask(String request) throws IOException {
        try (Relay relay = Relay.open(network, false)) {
            return ask(relay, request);
        }
    }

    private static String ask(Relay relay, String request) throws IOException {
        return ask(relay, request, 5000);
    }

    private static String ask(Relay relay, String request, int milliseconds) throws IOException {
        try (Socket socket =
                new Socket(relay.address().getAddress(), relay.address().getPort())) {
            socket.setSoTimeout(milliseconds);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            socket.shutdownOutput();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
        }
    }

    private FetchException refused(String address) {
        try (Fetcher fetcher = fetcher(OPEN_ONLY)) {
            return catchThrowableOfType(FetchException.class, () -> fetcher.fetch(address));
        }
    }

    private Fetcher fetcher(FetchSettings settings) {
        return new Fetcher(Limits.DEFAULT, settings, new Fetcher.Surroundings(network, Ticker.REAL, null));
    }
}
