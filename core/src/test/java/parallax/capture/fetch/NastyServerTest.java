package parallax.capture.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.sun.management.ThreadMXBean;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import parallax.capture.Limits;
import parallax.capture.fetch.Fetcher.FetchException;

/** Servers that mean harm, or are broken beyond what a server of the JDK could be. */
class NastyServerTest {

    private static final FetchSettings HERE =
            FetchSettings.DEFAULT.withPrivateAddresses(true).withRobots(false).withDelay(Duration.ZERO);
    private static final Limits SMALL = Limits.DEFAULT.withBytes(1 << 20).withTime(Duration.ofSeconds(20));
    private static final Limits SHORT = SMALL.withTime(Duration.ofMillis(800));
    private static final String OK = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n";
    private static final String X = "x".repeat(1 << 14);

    private ServerSocket door;
    private ExecutorService threads;

    @BeforeEach
    void open() throws IOException {
        door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        threads = Executors.newCachedThreadPool();
    }

    @AfterEach
    void close() throws IOException {
        door.close();
        threads.shutdownNow();
    }

    /** What a server does with one connection, once it has read the head of the request. */
    private interface Behaviour {
        void answer(OutputStream out) throws IOException, InterruptedException;
    }

    @Test
    void aServerThatSendsAByteNowAndThenIsGivenUpInTime() {
        serve(out -> {
            send(out, OK + "\r\n");
            for (int i = 0; i < 1000; i++) {
                send(out, "x");
                Thread.sleep(50);
            }
        });

        assertThat(refused(SHORT)).isEqualTo("too-slow");
    }

    @Test
    void aHeadThatComesInDropsIsGivenUpToo() {
        serve(out -> {
            for (byte b : (OK + "X: " + X).getBytes(StandardCharsets.US_ASCII)) {
                out.write(b);
                out.flush();
                Thread.sleep(50);
            }
        });

        assertThat(refused(SHORT)).isEqualTo("too-slow");
    }

    @Test
    void aServerThatSaysNothingIsGivenUp() {
        serve(out -> Thread.sleep(5000));

        assertThat(refused(SHORT)).isEqualTo("too-slow");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Content-Length: 9223372036854775807\r\n"})
    void anEndlessAnswerIsCutOff(String length) {
        serve(out -> {
            send(out, OK + length + "\r\n");
            forever(out, X);
        });

        assertThat(refused(SMALL)).isEqualTo("too-large");
    }

    @Test
    void endlessChunksAreCutOff() {
        serve(out -> {
            send(out, OK + "Transfer-Encoding: chunked\r\n\r\n");
            forever(out, "4000\r\n" + X + "\r\n");
        });

        assertThat(refused(SMALL)).isEqualTo("too-large");
    }

    @ParameterizedTest
    @ValueSource(strings = {"HTTP/1.1 404 Gone\r\n\r\n", "HTTP/1.1 302 Found\r\n\r\n"})
    void whatFollowsAnAnswerWithoutAPageIsNotWaitedFor(String head) {
        serve(out -> {
            send(out, head);
            forever(out, X);
        });

        assertThat(refused(SMALL)).isEqualTo("http-status");
    }

    @ParameterizedTest
    @ValueSource(strings = {"X-Bomb: %s\r\n", "X-Line: y\r\n", "%s"})
    void anEndlessHeadIsCutOff(String line) {
        serve(out -> {
            send(out, OK);
            forever(out, line.formatted(X));
        });

        assertThat(refused(SMALL)).isIn("too-large", "bad-answer");
    }

    @Test
    void aLongHeadThatEndsIsRefusedAsWell() {
        serve(out -> send(out, OK + ("X-Bomb: " + X + "\r\n").repeat(24) + "Content-Length: 1\r\n\r\nx"));

        assertThat(refused(SMALL)).isIn("too-large", "bad-answer");
    }

    @Test
    void twoGigabytesOfZerosInAFewMegabytesAreRefused() throws IOException {
        byte[] bomb = bomb();
        serve(out -> {
            send(out, OK + "Content-Encoding: gzip\r\nContent-Length: " + bomb.length + "\r\n\r\n");
            out.write(bomb);
            out.flush();
        });

        assertThat(refused(SMALL.withBytes(16 << 20))).isEqualTo("too-large");
    }

    @Test
    void aBombIsCountedWithoutBeingKept() throws IOException {
        byte[] bomb = bomb();
        ThreadMXBean memory = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long thread = Thread.currentThread().getId();
        long before = memory.getThreadAllocatedBytes(thread);

        FetchException refused =
                catchThrowableOfType(FetchException.class, () -> Unpacking.unpack(bomb, "gzip", 16 << 20, false));

        assertThat(refused.name()).isEqualTo("too-large");
        assertThat(memory.getThreadAllocatedBytes(thread) - before).isLessThan(2 << 20);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\ncut short",
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n10\r\ncut short"
            })
    void anAnswerCutShortIsNoPage(String answer) {
        serve(out -> send(out, answer));

        assertThat(refused(SMALL)).isEqualTo("hung-up");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SSH-2.0-OpenSSH_9.2\r\n",
                "HTTP/1.1 abc OK\r\n\r\n",
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\nx",
                "HTTP/1.1 200 OK\r\nContent-Length: -5\r\n\r\nx",
                "\u0000\u0001\u0002"
            })
    void whatIsNotHttpIsNoPage(String answer) {
        serve(out -> send(out, answer));

        assertThat(refused(SMALL)).isIn("hung-up", "bad-answer");
    }

    @Test
    void encryptionWithAServerThatSpeaksPlainlyFails() {
        serve(out -> send(out, OK + "\r\nhello"));

        assertThat(refused("https", SMALL)).isIn("tls-failed", "hung-up");
    }

    private static byte[] bomb() throws IOException {
        ByteArrayOutputStream member = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(member)) {
            byte[] zeros = new byte[1 << 20];
            for (int i = 0; i < 16; i++) {
                gzip.write(zeros);
            }
        }
        ByteArrayOutputStream bomb = new ByteArrayOutputStream();
        for (int i = 0; i < 128; i++) {
            bomb.writeBytes(member.toByteArray()); // gzip members one after the other are one stream
        }
        return bomb.toByteArray();
    }

    private static void send(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.ISO_8859_1));
        out.flush();
    }

    private static void forever(OutputStream out, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.ISO_8859_1);
        while (!Thread.currentThread().isInterrupted()) {
            out.write(bytes);
        }
    }

    private void serve(Behaviour behaviour) {
        threads.execute(() -> {
            while (!door.isClosed()) {
                try {
                    Socket socket = door.accept();
                    threads.execute(() -> serve(socket, behaviour));
                } catch (IOException e) {
                    return; // the test is over
                }
            }
        });
    }

    private static void serve(Socket given, Behaviour behaviour) {
        try (Socket socket = given) {
            InputStream in = socket.getInputStream();
            byte[] head = new byte[1 << 13];
            if (in.read(head) > 0) {
                behaviour.answer(socket.getOutputStream());
                socket.shutdownOutput();
                in.transferTo(OutputStream.nullOutputStream());
            }
        } catch (IOException e) {
            return; // the fetcher hung up, as it should
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private String refused(Limits limits) {
        return refused("http", limits);
    }

    private String refused(String scheme, Limits limits) {
        TestTicker noWaiting = new TestTicker();
        Ticker ticker = new Ticker() {
            @Override
            public long nanos() {
                return System.nanoTime();
            }

            @Override
            public void sleep(long nanos) {
                noWaiting.sleep(nanos);
            }
        };
        String address = scheme + "://127.0.0.1:" + door.getLocalPort() + "/page";
        try (Fetcher fetcher = new Fetcher(limits, HERE, new Fetcher.Surroundings(Network.REAL, ticker, null))) {
            return catchThrowableOfType(FetchException.class, () -> fetcher.fetch(address))
                    .name();
        }
    }
}
