package parallax.capture.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import parallax.capture.Capture;
import parallax.capture.Captured;
import parallax.capture.Limits;
import parallax.capture.Payload;
import parallax.capture.Refusal;
import parallax.capture.input.Captures;

class FetchingTest {

    private static final Limits HERE = Limits.DEFAULT.withPrivateAddresses(true);

    private HttpServer server;
    private ExecutorService threads;

    @BeforeEach
    void serve() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        threads = Executors.newCachedThreadPool();
        server.setExecutor(threads);
        server.createContext("/page", exchange -> answer(exchange, 200, "<html><p>Rain fell.</p></html>"));
        server.createContext("/missing", exchange -> answer(exchange, 404, "nothing"));
        server.createContext("/loop", exchange -> redirect(exchange, "/loop"));
        server.createContext("/moved", exchange -> redirect(exchange, "/page"));
        server.createContext("/slow", FetchingTest::dribble);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
        threads.shutdownNow();
    }

    @Test
    void aPageIsFetchedAsBytesWithWhatTheServerSaidOfThem() {
        Capture capture = (Capture) fetch("/page", HERE);

        Payload.Bytes bytes = (Payload.Bytes) capture.payload();
        assertThat(new String(bytes.bytes(), StandardCharsets.UTF_8)).contains("Rain fell.");
        assertThat(bytes.charset()).isEqualTo("utf-8");
        assertThat(capture.origin().url()).endsWith("/page");
    }

    @Test
    void aRedirectIsFollowedAndTheLastAddressKept() {
        assertThat(fetch("/moved", HERE).origin()).satisfies(origin -> {
            assertThat(origin.name()).endsWith("/moved");
            assertThat(origin.url()).endsWith("/page");
        });
    }

    @Test
    void thisMachineIsNotReadUnlessAllowed() {
        assertThat(refused("/page", Limits.DEFAULT)).isEqualTo("not-allowed-address");
    }

    @Test
    void aRedirectLoopEnds() {
        assertThat(refused("/loop", HERE)).isEqualTo("too-many-redirects");
    }

    @Test
    void aMissingPageIsNamedByItsStatus() {
        assertThat(refused("/missing", HERE)).isEqualTo("http-status");
    }

    @Test
    void aLongAnswerIsNotLoaded() {
        assertThat(refused("/page", HERE.withBytes(10))).isEqualTo("too-large");
    }

    @Test
    void aSlowAnswerIsGivenUp() {
        assertThat(refused("/slow", HERE.withTime(Duration.ofMillis(600)))).isEqualTo("too-slow");
    }

    @Test
    void anAddressWithoutAHostIsNoAddress() {
        assertThat(((Refusal) open("http:///nowhere", HERE)).name()).isEqualTo("bad-address");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "10.1.2.3",
                "172.16.0.1",
                "192.168.1.1",
                "169.254.169.254",
                "100.64.0.1",
                "0.0.0.0",
                "::1",
                "fd00::1",
                "fe80::1",
                "::ffff:10.0.0.1",
                "64:ff9b::7f00:1",
                "224.0.0.1"
            })
    void privateRangesAreKnown(String address) throws IOException {
        assertThat(Addresses.isPrivate(InetAddress.getByName(address))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"8.8.8.8", "172.32.0.1", "2606:4700::1111"})
    void theOpenInternetIsNotPrivate(String address) throws IOException {
        assertThat(Addresses.isPrivate(InetAddress.getByName(address))).isFalse();
    }

    private String refused(String path, Limits limits) {
        return ((Refusal) fetch(path, limits)).name();
    }

    private Captured fetch(String path, Limits limits) {
        return open("http://127.0.0.1:" + server.getAddress().getPort() + path, limits);
    }

    private static Captured open(String address, Limits limits) {
        try (Stream<Captured> found = new Captures(limits, Captures.Form.BY_CONTENT).open(List.of(address))) {
            return found.findFirst().orElseThrow();
        }
    }

    private static void answer(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "text/html; charset=utf-8");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private static void redirect(HttpExchange exchange, String to) throws IOException {
        exchange.getResponseHeaders().add("Location", to);
        exchange.sendResponseHeaders(302, -1);
        exchange.close();
    }

    /** One byte now and then, until the reader hangs up. */
    private static void dribble(HttpExchange exchange) throws IOException {
        exchange.sendResponseHeaders(200, 0);
        try {
            for (int i = 0; i < 100; i++) {
                exchange.getResponseBody().write('x');
                exchange.getResponseBody().flush();
                Thread.sleep(100);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            exchange.close();
        }
    }
}
