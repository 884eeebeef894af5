package parallax.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import parallax.store.desk.access.Account;
import parallax.store.desk.access.Token;
import parallax.store.desk.book.AuditLine;
import parallax.store.desk.reader.Post;
import parallax.store.desk.reader.Sender;
import parallax.store.search.Cursor;

/** What is refused, and to whom. */
@SuppressWarnings("NullAway.Init") // opened before each test
class GuardTest {

    @TempDir
    Path folder;

    private GuardedDesk desk;

    @BeforeEach
    void open() {
        desk = new GuardedDesk(folder.resolve("ledger"));
    }

    @AfterEach
    void close() {
        desk.close();
        assertThat(desk.log()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "/, 200, 200, 200",
        "/login, 200, 303, 303",
        "/account, 401, 200, 200",
        "/sources, 401, 200, 200",
        "/sources.opml, 401, 200, 200",
        "/accounts, 401, 403, 200",
        "/tokens, 401, 403, 200",
        "/audit, 401, 403, 200"
    })
    void eachPageIsForItsReaders(String path, int anybody, int reviewer, int admin) {
        assertThat(desk.visit().get(path).statusCode()).isEqualTo(anybody);
        assertThat(desk.rob().get(path).statusCode()).isEqualTo(reviewer);
        assertThat(desk.ada().get(path).statusCode()).isEqualTo(admin);
    }

    @Test
    void whatChangesSomethingIsForAdministrators() {
        GuardedDesk.Visit rob = desk.rob();
        for (String path : List.of(
                "/accounts",
                "/accounts/role",
                "/accounts/password",
                "/accounts/remove",
                "/tokens",
                "/tokens/revoke",
                "/sources",
                "/sources/add",
                "/sources/pause",
                "/sources/resume",
                "/sources/remove",
                "/sources/look",
                "/sources/opml")) {
            assertThat(rob.post(path, Map.of("name", "Rob", "role", "admin")).statusCode())
                    .as(path)
                    .isEqualTo(403);
            assertThat(desk.visit().post(path, Map.of()).statusCode()).as(path).isEqualTo(401);
        }
        assertThat(desk.desk().store().accounts().list())
                .extracting(Account::role)
                .containsExactly(Account.Role.ADMIN, Account.Role.REVIEWER);
    }

    @Test
    void aFormOfAnotherVisitorOrOfAnotherSiteIsRefused() {
        GuardedDesk.Visit ada = desk.ada();
        GuardedDesk.Visit rob = desk.rob();

        assertThat(ada.postBare("/account/sessions", "").statusCode()).isEqualTo(403);
        assertThat(ada.postBare("/account/sessions", "_token=" + rob.token()).statusCode())
                .isEqualTo(403);
        assertThat(ada.postBare("/account/sessions", "_token=" + desk.visit().token())
                        .statusCode())
                .isEqualTo(403);
        assertThat(ada.post("/account/sessions", Map.of(), "Sec-Fetch-Site", "cross-site")
                        .body())
                .contains("from a page of another site");
        assertThat(ada.post("/account/sessions", Map.of(), "Sec-Fetch-Site", "same-origin")
                        .statusCode())
                .isEqualTo(303);
    }

    @Test
    void accountsAreMadeChangedAndTakenOut() {
        GuardedDesk.Visit ada = desk.ada();
        Map<String, String> eve =
                Map.of("name", "Eve", "role", "reviewer", "fresh", "twelve letters", "again", "twelve letters");
        assertThat(ada.post("/accounts", eve).statusCode()).isEqualTo(303);
        assertThat(ada.post("/accounts", eve).body()).contains("There is an account of this name already");
        Map<String, String> address = new LinkedHashMap<>(eve);
        address.put("name", "eve@post.example");
        assertThat(ada.post("/accounts", address).statusCode()).isEqualTo(422);
        assertThat(desk.visit().signIn("eve", "twelve letters").statusCode()).isEqualTo(303);
        assertThat(ada.post("/accounts/role", Map.of("name", "Ada", "role", "reviewer"))
                        .body())
                .contains("The last administrator stays");
        assertThat(ada.post("/accounts/remove", Map.of("name", "Ada")).statusCode())
                .isEqualTo(422);
        ada.post("/accounts/role", Map.of("name", "Eve", "role", "admin"));
        ada.post(
                "/accounts/password",
                Map.of("name", "Rob", "fresh", "quite another one", "again", "quite another one"));
        assertThat(desk.visit().signIn("Rob", "quite another one").statusCode()).isEqualTo(303);
        ada.post("/accounts/remove", Map.of("name", "Rob"));

        Document page = ada.page("/accounts");
        assertThat(page.select(".people b").eachText()).containsExactly("Ada", "Eve");
        assertThat(page.select(".people .tag").eachText()).containsExactly("administrator", "administrator");
        assertThat(ada.post("/accounts/remove", Map.of("name", "Nobody")).statusCode())
                .isEqualTo(404);
    }

    @Test
    void aProgramComesWithATokenAndDoesWhatItsScopesSay() {
        GuardedDesk.Visit ada = desk.ada();
        HttpResponse<String> issued = ada.post("/tokens", Map.of("name", "harvest", "scope", "WRITE", "days", "30"));
        String secret = Jsoup.parse(issued.body()).select(".notice code").text();
        assertThat(secret).startsWith("parallax_");
        assertThat(issued.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(ada.get("/tokens").body()).contains("harvest").doesNotContain(secret);
        String form = "address=https%3A%2F%2Fherald.example%2Ffeed&title=Herald";

        assertThat(program("/sources/add", form, secret).statusCode()).isEqualTo(303);
        assertThat(desk.desk()
                        .store()
                        .sources()
                        .find("https://herald.example/feed")
                        .orElseThrow()
                        .added()
                        .by())
                .isEqualTo("Ada (harvest)");
        assertThat(program("/accounts/remove", "name=Rob", secret).statusCode()).isEqualTo(403);
        assertThat(desk.visit()
                        .get("/sources.opml", "Authorization", "Bearer " + secret)
                        .statusCode())
                .isEqualTo(403);
        String reading = desk.desk()
                .store()
                .tokens()
                .issue("mirror", java.util.Set.of(Token.Scope.READ), "Ada", null)
                .secret();
        assertThat(desk.visit()
                        .get("/sources.opml", "Authorization", "bearer " + reading)
                        .statusCode())
                .isEqualTo(200);
        assertThat(program("/sources/remove", form, reading).statusCode()).isEqualTo(403);

        desk.clock().pass(Duration.ofDays(30));
        HttpResponse<String> ended = program("/sources/add", form, secret);
        assertThat(ended.statusCode()).isEqualTo(401);
        assertThat(ended.headers().firstValue("WWW-Authenticate"))
                .contains("Bearer realm=\"parallax\", error=\"invalid_token\"");
        String id = desk.desk().store().tokens().list().stream()
                .filter(token -> token.name().equals("mirror"))
                .map(Token::id)
                .findFirst()
                .orElseThrow();
        desk.ada().post("/tokens/revoke", Map.of("id", id));
        assertThat(desk.visit().get("/", "Authorization", "Bearer " + reading).statusCode())
                .isEqualTo(401);
    }

    private HttpResponse<String> program(String path, String form, String secret) {
        return desk.visit().postBare(path, form, "Authorization", "Bearer " + secret);
    }

    @Test
    void whoeverAsksTooOftenIsToldWhenToComeAgain() {
        GuardedDesk.Visit eager = desk.visitFrom("198.51.100.1");
        for (int i = 0; i < 400; i++) {
            assertThat(eager.get("/favicon.ico").statusCode()).isEqualTo(302);
        }
        HttpResponse<String> held = eager.get("/favicon.ico");
        assertThat(held.statusCode()).isEqualTo(429);
        assertThat(held.headers().firstValue("Retry-After")).contains("1");
        assertThat(desk.visitFrom("198.51.100.2").get("/favicon.ico").statusCode())
                .isEqualTo(302);
        assertThat(desk.visitFrom("spoofed, 198.51.100.1").get("/favicon.ico").statusCode())
                .isEqualTo(429);
        assertThat(desk.visitFrom("127.0.0.1").get("/").statusCode()).isEqualTo(200);
        desk.clock().pass(Duration.ofSeconds(1));
        assertThat(eager.get("/favicon.ico").statusCode()).isEqualTo(302);
    }

    @Test
    void aStrangerSendsInThirtyThingsAMinute() {
        GuardedDesk.Visit eager = desk.visit();
        String form = "_token=" + eager.token();
        for (int i = 0; i < 30; i++) {
            assertThat(eager.postBare("/logout", form).statusCode()).isEqualTo(303);
        }
        assertThat(eager.postBare("/logout", form).statusCode()).isEqualTo(429);
        desk.clock().pass(Duration.ofSeconds(2));
        assertThat(eager.postBare("/logout", form).statusCode()).isEqualTo(303);
        assertThat(eager.postBare("/logout", form).statusCode()).isEqualTo(429);
    }

    @Test
    void aFormIsShortAndEveryRequestSaysHowLongItIs() {
        GuardedDesk.Visit visit = desk.visit();
        assertThat(visit.post("/login", Map.of("name", "x".repeat(70_000))).statusCode())
                .isEqualTo(413);
        assertThat(visit.send(HttpRequest.newBuilder(visit.address("/login"))
                                .header("Content-Type", "application/x-www-form-urlencoded")
                                .POST(HttpRequest.BodyPublishers.ofInputStream(InputStream::nullInputStream))
                                .build())
                        .statusCode())
                .isEqualTo(411);
        assertThat(visit.get("/" + "x".repeat(9000)).statusCode()).isIn(414, 431);
    }

    /** Who sends a byte now and then would keep a thread waiting for as long as she likes. */
    @Test
    void aClientThatDawdlesIsLetGo() throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), desk.port())) {
            OutputStream out = socket.getOutputStream();
            out.write(("POST /login HTTP/1.1\r\nHost: desk.example\r\nContent-Length: 60000\r\n"
                            + "Content-Type: application/x-www-form-urlencoded\r\n\r\n")
                    .getBytes(StandardCharsets.US_ASCII));
            socket.setSoTimeout(100);
            int answered = -2;
            for (int sent = 0; sent < 100 && answered == -2; sent++) {
                out.write('a');
                out.flush();
                answered = read(socket);
            }
            assertThat(answered)
                    .as("an answer, or the end, long before the form is complete")
                    .isNotEqualTo(-2);
        } catch (SocketException e) {
            assertThat(e).hasMessageMatching("(?i).*(reset|broken pipe|aborted).*");
        }
    }

    private static int read(Socket socket) throws IOException {
        try {
            return socket.getInputStream().read();
        } catch (SocketTimeoutException e) {
            return -2; // nothing yet
        }
    }

    @Test
    void aNameThatIsNotOursIsNotAnswered() throws IOException {
        assertThat(statusOf("desk.example")).isEqualTo(200);
        assertThat(statusOf("127.0.0.1:" + desk.port())).isEqualTo(200);
        assertThat(statusOf("evil.example")).isEqualTo(421);
    }

    private int statusOf(String host) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), desk.port())) {
            socket.getOutputStream()
                    .write(("GET / HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return Integer.parseInt(answer.split(" ", 3)[1]);
        }
    }

    @Test
    void theLogIsFilteredAndTurnedPageByPage() {
        GuardedDesk.Visit ada = desk.ada();
        for (int i = 0; i < 120; i++) {
            desk.desk().store().audit().add("Rob", AuditLine.Action.MERGED, "story " + i, "");
        }
        Document first = ada.page("/audit?who=Rob&action=merged");
        assertThat(first.select("tbody tr")).hasSize(100);
        assertThat(first.expectFirst("tbody tr").text()).contains("story 119", "put together");
        Document second = ada.page(
                URI.create(first.select("a.button[href^=/audit]").attr("href")).toString());
        assertThat(second.select("tbody tr")).hasSize(20);
        assertThat(second.select("a.button[href^=/audit]")).isEmpty();
        assertThat(ada.page("/audit?who=Nobody").text()).contains("Nothing stands in the log");
        assertThat(ada.page("/audit?action=signed-in").select("tbody tr")).hasSize(1);
    }

    @Test
    void neitherTheLogNorTheAuditHoldsAnAddressAPasswordOrAToken() {
        String secret = "very secret phrase";
        GuardedDesk.Visit visit = desk.visit();
        visit.signIn("ada.lovelace@post.example", secret);
        visit.signIn(secret, secret);
        GuardedDesk.Visit ada = desk.ada();
        String session = ada.session();
        ada.post("/accounts", Map.of("name", "eve@post.example", "role", "admin", "fresh", secret, "again", secret));
        ada.post("/accounts", Map.of("name", "Eve", "role", "admin", "fresh", secret, "again", secret));
        ada.post("/accounts/password", Map.of("name", "Eve", "fresh", secret, "again", secret));
        ada.post("/account/password", Map.of("password", secret, "fresh", secret, "again", secret));
        String token = Jsoup.parse(ada.post("/tokens", Map.of("name", "for a@post.example", "scope", "READ"))
                        .body())
                .select(".notice code")
                .text();
        desk.visit().get("/", "Authorization", "Bearer " + token + "x");
        ada.post("/sources/add", Map.of("address", "https://herald.example/", "title", "mail a@post.example"));
        ada.post("/sources/add", Map.of("address", "https://a@post.example/", "title", secret));
        ada.post("/logout", Map.of());

        StringBuilder all = new StringBuilder(desk.log());
        desk.desk().store().audit().list(Cursor.START, 1000).items().forEach(all::append);
        assertThat(token).startsWith("parallax_");
        assertThat(all.toString())
                .contains("SIGN_IN_REFUSED", "TOKEN_ISSUED", "SOURCE_ADDED")
                .doesNotContain("post.example", secret, token, session, GuardedDesk.ADA, "argon2");
    }

    @Test
    void fromWhereAReplyCameIsForgottenWithTheDay() {
        desk.desk()
                .store()
                .replies()
                .post(new Post("a1", null, new Sender("Ada", "a@post.example", "print"), null, "text"));
        desk.clock().pass(Housekeeping.FLOOD);
        Housekeeping.run(desk.desk().store(), desk.clock().instant());
        assertThat(desk.desk()
                        .store()
                        .replies()
                        .countSince("print", desk.clock().instant().minus(Duration.ofDays(2))))
                .isOne();
        desk.clock().pass(Duration.ofSeconds(1));
        Housekeeping.run(desk.desk().store(), desk.clock().instant());
        assertThat(desk.desk()
                        .store()
                        .replies()
                        .countSince("print", desk.clock().instant().minus(Duration.ofDays(2))))
                .isZero();
    }
}
