package parallax.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Watches from the command line. */
class WatchCommandTest {

    private static final String FIRST = """
            {"id":"one","text":"The mayor of Oslo said on Monday that the harbour had reopened.","published":"2031-05-06","outlet":"The Lantern"}
            """;
    private static final String SECOND = """
            {"id":"two","text":"France denied that its ships had left the harbour.","published":"2031-05-01","outlet":"The Herald"}
            """;

    @TempDir
    private Path folder;

    @BeforeEach
    void fill() throws IOException {
        add(FIRST);
    }

    private void add(String lines) throws IOException {
        Path input = folder.resolve("in.jsonl");
        Files.writeString(input, lines, StandardCharsets.UTF_8);
        assertThat(Run.of("add", input.toString(), "--ledger", ledger()).code()).isZero();
    }

    private String ledger() {
        return folder.resolve("ledger").toString();
    }

    private Run watch(Map<String, String> environment, String... arguments) {
        return Run.with(
                "",
                environment,
                false,
                Stream.concat(Stream.of("watch", "--ledger", ledger()), Stream.of(arguments))
                        .toArray(String[]::new));
    }

    private Run watch(String... arguments) {
        return watch(Map.of(), arguments);
    }

    @Test
    void whatIsNewIsReportedOnce() throws IOException {
        Run saved = watch("port", "kind:statement", "harbour");
        assertThat(saved.code()).as(saved.err()).isZero();
        assertThat(saved.out())
                .isEqualTo("port: statements that hold the word “harbour”\n1 found already, taken as known\n");
        assertThat(watch("--run").out()).isEqualTo("port: 0 new\n");
        add(SECOND);
        assertThat(watch("--run", "port").out())
                .contains("2031-05-01 · The Herald · statement · France")
                .contains("  France denied that its ships had left the harbour.")
                .endsWith("port: 1 new\n");
        assertThat(watch("--run").out()).isEqualTo("port: 0 new\n");
        assertThat(watch("--list").out())
                .startsWith("port: kind:statement harbour\n  statements that hold the word “harbour”\n")
                .contains(", 1 reported");
    }

    @Test
    void feedsHoldWhatWasFoundLast() throws Exception {
        watch("port", "kind:statement harbour", "--from-start");
        Path feeds = folder.resolve("feeds");
        assertThat(watch("--run", "--format", "atom", "--out", feeds.toString()).out())
                .isEqualTo("port: 1 new, " + feeds.resolve("port.atom") + "\n");
        add(SECOND);
        assertThat(watch("--run", "--format", "json-feed", "--out", feeds.toString())
                        .code())
                .isZero();
        JsonNode feed = new ObjectMapper().readTree(feeds.resolve("port.json").toFile());
        assertThat(feed.path("items")).hasSize(2);
        String atom = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(feeds.resolve("port.atom").toFile())
                .getElementsByTagName("content")
                .item(0)
                .getTextContent();
        assertThat(atom).isEqualTo("The mayor of Oslo said on Monday that the harbour had reopened.");
        assertThat(watch("--run", "--format", "json-feed", "--out", feeds.toString(), "--latest", "1")
                        .out())
                .startsWith("port: 0 new");
        assertThat(new ObjectMapper()
                        .readTree(feeds.resolve("port.json").toFile())
                        .path("items"))
                .hasSize(1);
    }

    @Test
    void aServerThatFailsIsAskedAgain() throws IOException {
        List<String> bodies = new CopyOnWriteArrayList<>();
        AtomicInteger asked = new AtomicInteger();
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/hook", exchange -> {
            bodies.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            exchange.sendResponseHeaders(asked.incrementAndGet() == 1 ? 500 : 200, -1);
            exchange.close();
        });
        server.start();
        try {
            String url = "http://127.0.0.1:" + server.getAddress().getPort() + "/hook";
            Run saved = watch("port", "harbour kind:statement", "--from-start", "--webhook", url, "--allow-private");
            assertThat(saved.out()).containsPattern("secret of its deliveries, shown once: [0-9a-f]{64}\n");
            Run failed = watch("--run");
            assertThat(failed.code()).isEqualTo(ExitCode.LEFT);
            assertThat(failed.out()).contains("tries: 1, the server answered 500; expected 200 to 299");
            assertThat(watch("--list").out())
                    .contains("waits until ", "answered 500", "private addresses allowed")
                    .doesNotContain(saved.out().replaceAll("(?s).*once: (\\w+).*", "$1"));
            Run again = watch("--run", "--retry");
            assertThat(again.code()).as(again.out()).isZero();
            assertThat(again.out()).contains("deliveries taken by " + url + ": 1");
        } finally {
            server.stop(0);
        }
        assertThat(bodies).hasSize(2);
        assertThat(bodies.get(1)).isEqualTo(bodies.get(0)).contains("the harbour had reopened");
    }

    @Test
    void thisMachineIsNoReceiverUnlessItWasAllowed() {
        Map<String, String> environment = Map.of("PARALLAX_WEBHOOK_SECRET", "0123456789abcdef0123456789abcdef");
        Run saved = watch(environment, "port", "harbour", "--from-start", "--webhook", "http://localhost:1/hook");
        assertThat(saved.code()).isZero();
        assertThat(saved.out()).doesNotContain("secret");
        Run run = watch("--run");
        assertThat(run.code()).isEqualTo(ExitCode.LEFT);
        assertThat(run.out()).contains("not-allowed-address: localhost is ");
    }

    @Test
    void itLooksAgainUntilItIsEnded() throws Exception {
        watch("port", "harbour kind:statement", "--from-start");
        Path feed = folder.resolve("port.json");
        Thread looking =
                new Thread(() -> watch("--run", "--every", "1s", "--format", "json-feed", "--out", folder.toString()));
        looking.start();
        try {
            awaitFile(feed);
            Files.delete(feed);
            awaitFile(feed);
            assertThat(new ObjectMapper().readTree(feed.toFile()).path("items")).hasSize(1);
        } finally {
            looking.interrupt();
            looking.join();
        }
    }

    private static void awaitFile(Path file) throws InterruptedException {
        long end = System.nanoTime() + 60_000_000_000L;
        while (!Files.exists(file)) {
            assertThat(System.nanoTime()).as("waiting for " + file).isLessThan(end);
            Thread.sleep(50);
        }
    }

    @Test
    void whatCannotBeDoneIsExplained() {
        assertThat(watch("port", "speeker:Oslo").err()).contains("column 1: no field is named “speeker”");
        assertThat(watch("port").err()).contains("expected a name and a query");
        assertThat(watch("--run", "port").err()).contains("there is no watch named port");
        assertThat(watch("--remove", "port").err()).contains("there is no watch named port");
        assertThat(watch("--run", "--format", "atom").err()).contains("need a folder, --out");
        assertThat(watch("--run", "--every", "soon").code()).isEqualTo(ExitCode.USAGE);
        assertThat(watch("--list").out()).isEqualTo("no watches\n");
        watch("port", "harbour");
        assertThat(watch("port", "boats").err()).contains("there is a watch named port already");
        assertThat(watch("--remove", "port").code()).isZero();
        assertThat(Run.of("watch", "--run", "--ledger", folder.resolve("none").toString())
                        .err())
                .contains("there is no ledger in");
        assertThat(folder.resolve("none")).doesNotExist();
    }
}
