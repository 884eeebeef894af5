package parallax.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import parallax.format.JsonLines;
import parallax.store.desk.access.Token;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Data beside the pages: forms, caches, failures, feeds, health, and writing with a token. */
class ApiTest {

    private static final JsonMapper JSON = new JsonMapper();

    private static final String ARTICLE = """
            Harbour stays shut, says mayor

            The mayor of Kestrel Bay, Ada Lind, said on Monday that the harbour would stay shut for a week. “We cannot open
            it before the mine is gone,” Lind said. Two people were killed there on Sunday, the police said.
            """;

    @TempDir
    private static Path folder;

    private static RunningDesk desk;

    @BeforeAll
    static void open() {
        desk = new RunningDesk(DemoLedger.copy(folder.resolve("ledger")));
    }

    @AfterAll
    static void close() {
        assertThat(desk.log()).isEmpty();
        desk.close();
    }

    private static JsonNode json(String path) {
        HttpResponse<String> response = desk.get(path);
        assertThat(response.statusCode()).as(path + response.body()).isEqualTo(200);
        return JSON.readTree(response.body());
    }

    private static String firstArticle() {
        return json("/api/v1/articles?limit=1").path("items").path(0).path("id").stringValue();
    }

    private static HttpResponse<String> send(String method, String path, String body, String... headers) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(desk.address(path)).method(method, HttpRequest.BodyPublishers.ofString(body));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return desk.send(request.build());
    }

    @Test
    void anArticleIsTheLineOfTheRecordContract() {
        String id = firstArticle();

        assertThat(desk.get("/articles/" + id + ".json").body())
                .isEqualTo(desk.get("/api/v1/articles/" + id).body())
                .isEqualTo(desk.desk()
                        .findReading(id)
                        .map(reading -> JsonLines.write(reading.article(), reading.account()))
                        .orElseThrow());
    }

    @Test
    void anAnswerThatIsKnownIsNotSentAgain() {
        String tag = desk.get("/api/v1/disputes").headers().firstValue("ETag").orElseThrow();

        HttpResponse<String> known = desk.get("/api/v1/disputes", "If-None-Match", "\"other\", " + tag);
        assertThat(known.statusCode()).isEqualTo(304);
        assertThat(known.body()).isEmpty();
        assertThat(desk.get("/api/v1/disputes?limit=1", "If-None-Match", tag).statusCode())
                .isEqualTo(200);
    }

    @Test
    void headTellsTheSameWithoutABody() {
        HttpResponse<String> head = send("HEAD", "/api/v1/articles", "");

        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.body()).isEmpty();
        assertThat(head.headers().firstValue("ETag"))
                .isEqualTo(desk.get("/api/v1/articles").headers().firstValue("ETag"));
    }

    @Test
    void whatIsNotAnsweredSaysWhatIs() {
        assertThat(send("OPTIONS", "/api/v1/disputes", "").headers().firstValue("Allow"))
                .hasValue("GET, HEAD, OPTIONS");
        HttpResponse<String> refused =
                send("DELETE", "/api/v1/disputes", "", "Authorization", "Bearer " + secret(Token.Scope.READ));
        assertThat(refused.statusCode()).isEqualTo(405);
        assertThat(refused.headers().firstValue("Allow").orElse("")).contains("GET");
        assertThat(refused.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/articles/none",
                "/api/v1/disputes/none",
                "/api/v1/situations/none",
                "/api/v1/actors/none",
                "/api/v1/alerts/none",
                "/api/v1/outlets/none",
                "/api/v1/authors/none",
                "/api/v1/nowhere",
                "/disputes/none.json",
                "/articles/none.csv"
            })
    void whatIsNotThereIsAProblem(String path) {
        HttpResponse<String> missing = desk.get(path);

        assertThat(missing.statusCode()).isEqualTo(404);
        assertThat(missing.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(JSON.readTree(missing.body()).path("status").intValue()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/articles?limit=201",
                "/api/v1/articles?limit=0",
                "/api/v1/search?facets=perhaps",
                "/api/v1/search?cursor=none",
                "/api/v1/disputes?cursor=none",
                "/api/v1/actors?cursor=none",
                "/api/v1/search?q=cue:nonsense",
                "/api/v1/search?cue=nonsense",
                "/api/v1/situations/all?from=soon"
            })
    void whatIsNotUnderstoodIsAProblem(String path) {
        HttpResponse<String> refused = desk.get(path);

        assertThat(refused.statusCode()).as(refused.body()).isEqualTo(400);
        assertThat(JSON.readTree(refused.body()).path("detail").stringValue()).isNotBlank();
    }

    @Test
    void aProblemIsToldInTheLanguageOfTheReader() {
        assertThat(desk.get("/api/v1/articles/none", "Accept-Language", "de").body())
                .contains("gibt es keinen Artikel none");
    }

    @Test
    void aFieldAsAParameterAsksWhatItAsksWithinAQuery() {
        assertThat(json("/api/v1/search?speaker=Russia&cue=denies").path("items"))
                .isEqualTo(json("/api/v1/search?q=speaker:Russia%20cue:denies").path("items"))
                .isNotEmpty();
    }

    @Test
    void cellsThatASpreadsheetWouldRunAreDisarmed() {
        String id = json("/api/v1/disputes?limit=1")
                .path("items")
                .path(0)
                .path("id")
                .stringValue();
        List<String> lines = desk.get("/disputes/" + id + ".csv").body().lines().toList();

        assertThat(lines.get(0)).startsWith("id,kind,day,label,article,record,speaker");
        assertThat(lines)
                .hasSizeGreaterThan(2)
                .allSatisfy(line -> assertThat(line).doesNotContainPattern("(^|,)[=+@]"));
    }

    @Test
    void anEventOfACountryHasNoPoint() {
        JsonNode features = json("/situations/all.geojson").path("features");

        assertThat(features).isNotEmpty();
        for (JsonNode feature : features) {
            boolean country =
                    feature.path("properties").path("precision").stringValue("").equals("country");
            assertThat(country && !feature.path("geometry").isNull()).isFalse();
        }
        assertThat(features)
                .anySatisfy(feature -> assertThat(
                                feature.path("geometry").path("type").stringValue(""))
                        .isEqualTo("Point"));
    }

    @Test
    void aSituationIsNarrowedInAllItsParts() {
        JsonNode whole = json("/api/v1/situations/all");
        JsonNode part = json("/api/v1/situations/all?from=2022-02-18");

        assertThat(part.path("timeline").size())
                .isPositive()
                .isLessThan(whole.path("timeline").size());
        assertThat(json("/api/v1/situations/all?since=2022-02-18")
                        .path("changes")
                        .path("since")
                        .stringValue())
                .isEqualTo("2022-02-18");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/articles",
                "/disputes",
                "/statements",
                "/search",
                "/claims",
                "/situations/all",
                "/outlets/Northgate%20Wire",
                "/authors/Imogen%20Farrow"
            })
    void everyListCanBeFollowed(String list) {
        Document atom = Jsoup.parse(desk.get(list + ".atom").body(), Parser.xmlParser());
        JsonNode feed = json(list + ".feed.json");

        assertThat(atom.select("entry")).isNotEmpty().hasSize(feed.path("items").size());
        assertThat(atom.select("entry > id").eachText())
                .doesNotHaveDuplicates()
                .isNotEmpty()
                .allMatch(id -> id.startsWith("urn:"));
        assertThat(atom.select("feed > updated").text())
                .isEqualTo(atom.select("entry > updated").eachText().stream()
                        .max(String::compareTo)
                        .orElse(""));
        assertThat(atom.select("entry > link").eachAttr("href"))
                .isNotEmpty()
                .allMatch(address -> address.startsWith(desk.address("/").toString()));
        assertThat(desk.get(list + ".feed.json").headers().firstValue("Content-Type"))
                .hasValue("application/feed+json");
    }

    @Test
    void theDeskSaysHowItFares() {
        assertThat(json("/health").path("status").stringValue()).isEqualTo("ok");
        assertThat(json("/ready").path("articles").intValue()).isPositive();
    }

    @Test
    void metricsCountRoutesAndNobodysQueries() {
        json("/api/v1/search?q=carpenter");
        desk.get("/articles/" + firstArticle() + ".json");

        HttpResponse<String> metrics = desk.get("/metrics");

        assertThat(metrics.headers().firstValue("Content-Type").orElse("")).startsWith("text/plain; version=0.0.4");
        assertThat(metrics.body())
                .containsPattern(
                        "parallax_http_request_duration_seconds_count\\{method=\"GET\",route=\"/api/v1/search\",status=\"200\"} [1-9]")
                .containsPattern("parallax_articles \\d")
                .containsPattern("parallax_records\\{kind=\"statement\"")
                .contains("jvm_memory_used_bytes", "parallax_generation_age_seconds")
                .doesNotContain("carpenter", firstArticle());
    }

    @Test
    void nothingIsWrittenWithoutATokenOfTheScope() {
        assertThat(send("POST", "/api/v1/articles", ARTICLE, "Content-Type", "text/plain")
                        .statusCode())
                .isEqualTo(403);
        HttpResponse<String> unknown = send(
                "POST",
                "/api/v1/articles",
                ARTICLE,
                "Content-Type",
                "text/plain",
                "Authorization",
                "Bearer parallax_x");
        assertThat(unknown.statusCode()).isEqualTo(401);
        assertThat(unknown.headers().firstValue("WWW-Authenticate").orElse("")).startsWith("Bearer");
        HttpResponse<String> reading = post(ARTICLE, "text/plain", Token.Scope.READ, "");
        assertThat(reading.statusCode()).isEqualTo(403);
        assertThat(reading.body()).contains("write");
    }

    @Test
    void anArticleIsReadIntoTheLedger() {
        long before = json("/api/v1").path("articles").longValue();

        HttpResponse<String> added =
                post(ARTICLE, "text/plain", Token.Scope.WRITE, "?outlet=The%20Gull&published=2022-03-01");

        assertThat(added.statusCode()).as(added.body()).isEqualTo(201);
        JsonNode article = JSON.readTree(added.body()).path("articles").path(0);
        assertThat(article.path("records").path("statement").intValue()).isPositive();
        assertThat(json("/api/v1").path("articles").longValue()).isEqualTo(before + 1);
        JsonNode line =
                json("/articles/" + article.path("id").stringValue() + ".json").path("article");
        assertThat(line.path("outlet").stringValue()).isEqualTo("The Gull");
        assertThat(line.path("published").path("date").stringValue()).isEqualTo("2022-03-01");
        assertThat(post(ARTICLE, "text/plain", Token.Scope.WRITE, "?outlet=The%20Gull&published=2022-03-01")
                        .statusCode())
                .isEqualTo(200);
        assertThat(json("/api/v1").path("articles").longValue()).isEqualTo(before + 1);
    }

    @Test
    void whatIsNoArticleIsRefusedWithTheReason() {
        HttpResponse<String> refused = post("{\"id\": 7}\nnonsense\n", "application/x-ndjson", Token.Scope.WRITE, "");

        assertThat(refused.statusCode()).isEqualTo(200);
        assertThat(JSON.readTree(refused.body()).path("articles"))
                .isNotEmpty()
                .allSatisfy(
                        each -> assertThat(each.path("refused").path("message").stringValue())
                                .isNotBlank());
        assertThat(post("<opml/>", "application/xml", Token.Scope.WRITE, "").statusCode())
                .isEqualTo(415);
    }

    private static HttpResponse<String> post(String body, String type, Token.Scope scope, String query) {
        return send(
                "POST",
                "/api/v1/articles" + query,
                body,
                "Content-Type",
                type,
                "Authorization",
                "Bearer " + secret(scope));
    }

    private static String secret(Token.Scope scope) {
        return desk.desk()
                .store()
                .tokens()
                .issue("test", Set.of(scope), "Ada", null)
                .secret();
    }
}
