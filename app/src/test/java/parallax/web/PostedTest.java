package parallax.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import parallax.store.Location;
import parallax.store.desk.access.Token;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A desk that is empty at first: what is sent to it is read, looked across, and no address makes it fail. */
@SuppressWarnings("NullAway.Init") // opened before each test
class PostedTest {

    private static final JsonMapper JSON = new JsonMapper();
    private static final Duration MOST = Duration.ofSeconds(40);

    private static final String TWO = """
            {"text":"The Danish defence ministry said on Thursday that Swedish soldiers had shelled the bridge at Narva on Wednesday. The bridge was closed.","title":"Bridge at Narva closed","published":"2023-03-02","outlet":"The Lantern"}
            {"text":"Sweden's foreign minister, Ada Berg, denied on Friday that Swedish soldiers had shelled the bridge at Narva. She called the reports a fairy tale.","title":"A fairy tale","published":"2023-03-03","outlet":"The Tern"}
            """;

    @TempDir
    private Path folder;

    private RunningDesk desk;

    @BeforeEach
    void open() {
        desk = new RunningDesk(new Location.Folder(folder.resolve("ledger")));
    }

    @AfterEach
    void close() {
        desk.close();
        assertThat(desk.log()).isEmpty();
    }

    private HttpResponse<String> post(String body) {
        String secret = desk.desk()
                .store()
                .tokens()
                .issue("test", Set.of(Token.Scope.WRITE), "Ada", null)
                .secret();
        return desk.send(HttpRequest.newBuilder(desk.address("/api/v1/articles"))
                .header("Content-Type", "application/x-ndjson")
                .header("Authorization", "Bearer " + secret)
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build());
    }

    @Test
    void whereTwoThatWereSentDisagreeIsFoundInAMoment() throws InterruptedException {
        HttpResponse<String> answer = post(TWO + "{\"id\": 7}\n");

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        JsonNode schema = JSON.readTree("{\"$ref\":\"#/components/schemas/Taken\"}");
        assertThat(ApiContractTest.errors(schema, JSON.readTree(answer.body()))).isEmpty();
        assertThat(ApiContractTest.errors(schema, JSON.readTree("{\"articles\":7}")))
                .isNotEmpty();
        Instant end = Instant.now().plus(MOST);
        while (Instant.now().isBefore(end) && disputes().isEmpty()) {
            Thread.sleep(300);
        }
        assertThat(disputes()).isNotEmpty();
        assertThat(disputes().toString()).contains("Ada Berg");
        assertThat(desk.page("/disputes/" + disputes().path(0).path("id").stringValue())
                        .select(".sides")
                        .text())
                .contains("denied on Friday");
    }

    private JsonNode disputes() {
        return JSON.readTree(desk.get("/api/v1/disputes").body()).path("items");
    }

    @Test
    void tooMuchAtOnceIsRefusedInWords() {
        HttpResponse<String> answer = post("x".repeat(2_100_000));

        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(JSON.readTree(answer.body()).path("detail").stringValue()).isNotBlank();
    }

    @Test
    void whoIsNotReadySaysWhatFails() {
        assertThat(desk.get("/ready").statusCode()).isEqualTo(200);

        desk.desk().ledger().close();

        HttpResponse<String> failing = desk.get("/ready");
        assertThat(failing.statusCode()).isEqualTo(503);
        assertThat(failing.body()).contains("\"status\":\"failing\"", "\"what\":\"ledger\"");
        assertThat(failing.body()).doesNotContain(folder.toString());
        assertThat(desk.get("/health").statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/articles/a%00b",
                "/articles/x%01/y",
                "/actors/%00",
                "/disputes/%1F",
                "/outlets/a%00",
                "/authors/a%00",
                "/stories/%00",
                "/api/v1/actors/%00",
                "/api/v1/articles/a%00/records/b",
                "/search?q=%00",
                "/search?q=speaker:%22a%00%22",
                "/api/v1/search?q=%00",
                "/situations/all?actor=%00",
                "/situations/all?in%00=1",
                "/articles/%7F"
            })
    void whatCannotBeSeenIsNoNameOfAnything(String path) {
        HttpResponse<String> answer = desk.get(path);

        assertThat(answer.statusCode()).as(answer.body()).isIn(400, 404);
        assertThat(answer.body()).doesNotContain("\0");
    }
}
