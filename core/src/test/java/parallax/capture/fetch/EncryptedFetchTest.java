package parallax.capture.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parallax.capture.Limits;
import parallax.capture.fetch.Fetcher.FetchException;

/** Through the tunnel: certificates are checked against the name, the connection goes to the address that was checked. */
class EncryptedFetchTest {

    private static final FetchSettings OPEN_ONLY =
            FetchSettings.DEFAULT.withRobots(false).withDelay(Duration.ZERO);
    private static final String PUBLIC = "93.184.216.34";
    private static final char[] PASSWORD = "parallax".toCharArray();

    @TempDir
    static Path folder;

    private static final List<Headers> ASKED = new CopyOnWriteArrayList<>();
    private static HttpsServer server;
    private static SSLContext trusting;

    @BeforeAll
    static void serve() throws IOException, GeneralSecurityException, InterruptedException {
        KeyStore keys = certificateFor("news.example");
        KeyManagerFactory own = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        own.init(keys, PASSWORD);
        SSLContext serving = SSLContext.getInstance("TLS");
        serving.init(own.getKeyManagers(), null, null);
        TrustManagerFactory trusted = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trusted.init(keys);
        trusting = SSLContext.getInstance("TLS");
        trusting.init(null, trusted.getTrustManagers(), null);

        server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(serving));
        server.createContext("/a", exchange -> {
            ASKED.add(exchange.getRequestHeaders());
            Site.answer(exchange, 200, "<p>Rain fell.</p>");
            exchange.close();
        });
        server.createContext("/plain", exchange -> {
            exchange.getResponseHeaders().add("Location", "http://news.example/a");
            exchange.sendResponseHeaders(302, -1);
            exchange.close();
        });
        server.start();
    }

    @AfterAll
    static void stop() {
        server.stop(0);
    }

    @Test
    void aPageIsReadFromTheAddressThatWasChecked() throws FetchException {
        TestNetwork network = network().answer("news.example", PUBLIC).answer("news.example", "127.0.0.1");

        try (Fetcher fetcher = fetcher(network, trusting)) {
            assertThat(new String(fetcher.fetch("https://news.example/a").bytes(), StandardCharsets.UTF_8))
                    .contains("Rain fell.");
            assertThat(network.asked()).containsExactly("news.example");
            assertThat(network.connected()).containsExactly(PUBLIC);
            assertThat(ASKED.get(0)).doesNotContainKey("Proxy-authorization");
            assertThat(ASKED.get(0).getFirst("User-Agent")).startsWith("Parallax/");

            assertThat(catchThrowableOfType(FetchException.class, () -> fetcher.fetch("https://news.example/a"))
                            .name())
                    .isEqualTo("not-allowed-address");
            assertThat(network.connected()).containsExactly(PUBLIC);
        }
    }

    @Test
    void aCertificateForAnotherNameIsNotTaken() {
        TestNetwork network = network().answer("other.example", PUBLIC);

        try (Fetcher fetcher = fetcher(network, trusting)) {
            FetchException refused =
                    catchThrowableOfType(FetchException.class, () -> fetcher.fetch("https://other.example/a"));
            assertThat(refused.name()).isEqualTo("tls-failed");
            assertThat(refused).hasMessageContaining("other.example");
        }
    }

    @Test
    void aCertificateThatNobodyVouchesForIsNotTaken() {
        TestNetwork network = network().answer("news.example", PUBLIC);

        try (Fetcher fetcher = fetcher(network, null)) {
            FetchException refused =
                    catchThrowableOfType(FetchException.class, () -> fetcher.fetch("https://news.example/a"));
            assertThat(refused.name()).isEqualTo("tls-failed");
            assertThat(network.connected()).hasSize(1);
        }
    }

    @Test
    void aRedirectOutOfEncryptionIsFollowedAndShowsInTheAddress() throws IOException, FetchException {
        try (Site plain = new Site().page("/a", "Rain.")) {
            Network both = new Network() {
                @Override
                public InetAddress[] resolve(String host) throws java.net.UnknownHostException {
                    return new InetAddress[] {InetAddress.getByName(PUBLIC)};
                }

                @Override
                public java.net.Socket connect(InetSocketAddress address, int milliseconds) throws IOException {
                    int port = address.getPort() == 443 ? server.getAddress().getPort() : plain.port();
                    return new java.net.Socket(InetAddress.getLoopbackAddress(), port);
                }
            };
            try (Fetcher fetcher = fetcher(both, trusting)) {
                assertThat(fetcher.fetch("https://news.example/plain").url()).isEqualTo("http://news.example/a");
            }
        }
    }

    private static TestNetwork network() {
        return new TestNetwork(server.getAddress().getPort());
    }

    private static Fetcher fetcher(Network network, @Nullable SSLContext trust) {
        return new Fetcher(Limits.DEFAULT, OPEN_ONLY, new Fetcher.Surroundings(network, Ticker.REAL, trust));
    }

    /** Made anew for each run by the tool that comes with every JDK, so that it never runs out. */
    private static KeyStore certificateFor(String host)
            throws IOException, GeneralSecurityException, InterruptedException {
        Path file = folder.resolve("keys.p12");
        Path tool = Path.of(System.getProperty("java.home"), "bin", "keytool");
        String[] command = {
            tool.toString(),
            "-genkeypair",
            "-alias",
            "site",
            "-keyalg",
            "EC",
            "-groupname",
            "secp256r1",
            "-dname",
            "CN=" + host,
            "-ext",
            "san=dns:" + host,
            "-validity",
            "2",
            "-storetype",
            "PKCS12",
            "-keystore",
            file.toString(),
            "-storepass",
            new String(PASSWORD)
        };
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        assertThat(process.waitFor()).isZero();
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(file)) {
            keys.load(in, PASSWORD);
        }
        return keys;
    }
}
