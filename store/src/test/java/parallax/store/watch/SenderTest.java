package parallax.store.watch;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.HexFormat;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parallax.Reading;
import parallax.format.JsonLines;
import parallax.ledger.Actor;
import parallax.ledger.Statement.CueKind;
import parallax.store.Cause;
import parallax.store.JdbcLedger;
import parallax.store.Location;
import parallax.store.Made;
import parallax.store.Making;

/** Deliveries to a server on this machine, which answers what it is told to. */
class SenderTest {

    private static final String SECRET = "a secret of thirty-two characters";
    private static final Instant NOW = Instant.parse("2031-06-01T08:00:00Z");
    private static final Actor NORTH = Made.country("Northland", "NLD");

    /** What came in one request. */
    @SuppressWarnings("ArrayRecordComponent") // compared nowhere
    private record Received(String id, String signature, String type, byte[] body) {}

    @TempDir
    Path folder;

    private final Queue<Integer> answers = new ArrayDeque<>();
    private final List<Received> received = new CopyOnWriteArrayList<>();
    private HttpServer server;
    private JdbcLedger ledger;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
        ledger = JdbcLedger.open(new Location.Folder(folder.resolve("ledger")));
    }

    @AfterEach
    void stop() {
        ledger.close();
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            received.add(new Received(
                    exchange.getRequestHeaders().getFirst("Parallax-Delivery"),
                    exchange.getRequestHeaders().getFirst("Parallax-Signature"),
                    exchange.getRequestHeaders().getFirst("Content-Type"),
                    exchange.getRequestBody().readAllBytes()));
            Integer status = answers.poll();
            if (status != null && status == 302) {
                exchange.getResponseHeaders().add("Location", "/elsewhere");
            }
            exchange.sendResponseHeaders(status == null ? 200 : status, -1);
        }
    }

    private String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/hook";
    }

    private static Clock at(Instant instant) {
        return Clock.fixed(instant, ZoneOffset.UTC);
    }

    private static Reading harbour(int day) {
        return new Made("The Lantern", Made.DAY.plusDays(day), "Harbour on day " + day)
                .says(NORTH, CueKind.SAYS, "ships of “day " + day + "” left the harbour")
                .reading();
    }

    /** A watch that has found one article of each day. */
    private void found(boolean allowed, int... days) {
        Watches watches = new Watches(ledger, at(NOW));
        watches.save(
                new Watch(
                        "ships",
                        "ships speaker:Northland",
                        NOW,
                        "J. Roe",
                        new Watch.Webhook(address(), SECRET, allowed)),
                false);
        for (int day : days) {
            ledger.writer().write(List.of(harbour(day)), Making.added("test"));
            watches.run("ships");
        }
    }

    private Sender.Sent send(Instant when) {
        return new Sender(ledger, at(when)).send("ships");
    }

    private List<Delivery> waiting() {
        return new Deliveries(ledger).list("ships");
    }

    @Test
    void aDeliverySaysWhatWasAskedAndFound() throws IOException {
        found(true, 1);
        assertThat(send(NOW)).isEqualTo(new Sender.Sent(1, true));
        assertThat(waiting()).isEmpty();
        assertThat(received).hasSize(1);
        assertThat(received.get(0).type()).isEqualTo("application/json");
        JsonNode body = new ObjectMapper().readTree(received.get(0).body());
        assertThat(body.path("watch").asText()).isEqualTo("ships");
        assertThat(body.path("query").asText()).isEqualTo("ships speaker:Northland");
        assertThat(body.path("query_in_words").asText()).isEqualTo("records by Northland that hold the word “ships”");
        JsonNode match = body.at("/matches/0");
        assertThat(body.path("matches")).hasSize(1);
        assertThat(match.path("sentence").asText()).isEqualTo("Northland says ships of “day 1” left the harbour.");
        assertThat(match.path("published").asText()).isEqualTo("2031-05-07");
        JsonNode line = new ObjectMapper()
                .readTree(JsonLines.write(harbour(1).article(), harbour(1).account()));
        assertThat(match.path("content")).isEqualTo(line.at("/statements/0"));
    }

    @Test
    void aDeliveryIsSignedOverItsTimeAndItsBody() throws GeneralSecurityException {
        found(true, 1);
        send(NOW);
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(SECRET.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        mac.update((NOW.getEpochSecond() + ".").getBytes(StandardCharsets.UTF_8));
        String expected = HexFormat.of().formatHex(mac.doFinal(received.get(0).body()));
        assertThat(received.get(0).signature()).isEqualTo("t=" + NOW.getEpochSecond() + ",v1=" + expected);
    }

    @Test
    void whatIsNotTakenIsTriedAgainLaterUnderTheSameId() {
        answers.add(500);
        found(true, 1);
        assertThat(send(NOW)).isEqualTo(new Sender.Sent(0, false));
        assertThat(waiting()).singleElement().satisfies(delivery -> {
            assertThat(delivery.attempts()).isOne();
            assertThat(delivery.trouble()).isEqualTo("the server answered 500; expected 200 to 299");
        });
        assertThat(send(NOW.plusSeconds(59))).isEqualTo(new Sender.Sent(0, true));
        assertThat(received).hasSize(1);
        assertThat(send(NOW.plusSeconds(60))).isEqualTo(new Sender.Sent(1, true));
        assertThat(waiting()).isEmpty();
        assertThat(received).hasSize(2);
        assertThat(received.get(1).id()).isEqualTo(received.get(0).id());
        assertThat(received.get(1).signature()).isNotEqualTo(received.get(0).signature());
    }

    @Test
    void whatWaitsOutlivesTheProgram() {
        answers.add(503);
        found(true, 1);
        send(NOW);
        ledger.close();
        ledger = JdbcLedger.open(new Location.Folder(folder.resolve("ledger")));
        assertThat(send(NOW.plusSeconds(60))).isEqualTo(new Sender.Sent(1, true));
        assertThat(received).hasSize(2);
    }

    @Test
    void behindOneThatIsNotTakenNothingIsTried() {
        answers.add(500);
        found(true, 1, 2, 3);
        assertThat(send(NOW)).isEqualTo(new Sender.Sent(0, false));
        assertThat(received).hasSize(1);
        assertThat(send(NOW)).isEqualTo(new Sender.Sent(2, true));
        assertThat(waiting()).hasSize(1);
    }

    @Test
    void inTheEndItIsGivenUpAndTheReasonStays() {
        found(true, 1);
        Instant when = NOW;
        for (int attempt = 0; attempt < Deliveries.MOST_ATTEMPTS; attempt++) {
            answers.add(410);
            assertThat(send(when).all()).isFalse();
            when = when.plus(Duration.ofHours(12));
        }
        assertThat(send(when)).isEqualTo(new Sender.Sent(0, true));
        assertThat(received).hasSize(Deliveries.MOST_ATTEMPTS);
        assertThat(waiting()).singleElement().satisfies(delivery -> {
            assertThat(delivery.isGivenUp()).isTrue();
            assertThat(delivery.trouble()).contains("410");
        });
        new Deliveries(ledger).retry("ships", when);
        assertThat(send(when)).isEqualTo(new Sender.Sent(1, true));
    }

    @Test
    void thisMachineIsRefusedUnlessItWasAllowed() {
        found(false, 1);
        assertThat(send(NOW).all()).isFalse();
        assertThat(received).isEmpty();
        assertThat(waiting().get(0).trouble()).startsWith("not-allowed-address: 127.0.0.1 is 127.0.0.1");
    }

    @Test
    void noRedirectIsFollowed() {
        answers.add(302);
        found(true, 1);
        assertThat(send(NOW).all()).isFalse();
        assertThat(received).hasSize(1);
        assertThat(waiting().get(0).trouble()).contains("answered 302");
    }

    @Test
    void whatWasTakenOutMeanwhileIsHandedToNobody() {
        found(true, 1);
        ledger.writer().remove(harbour(1).article().id(), new Making(NOW, "J. Roe", "order", Cause.REMOVED));
        assertThat(send(NOW)).isEqualTo(new Sender.Sent(1, true));
        assertThat(received).isEmpty();
        assertThat(waiting()).isEmpty();
    }
}
