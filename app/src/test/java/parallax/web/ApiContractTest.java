package parallax.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import parallax.store.Location;
import parallax.store.watch.Watch;
import parallax.store.watch.Watches;
import parallax.web.api.Api;
import parallax.web.api.OpenApi;
import parallax.web.api.form.Resource;
import parallax.web.desk.DeskSettings;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The API answers as its description says, and the description leaves nothing out. */
class ApiContractTest {

    private static final JsonMapper JSON = new JsonMapper();
    private static final JsonNode DOCUMENT = JSON.readTree(new OpenApi().json());

    /** Answered beside the resources. */
    private static final Set<String> ENTRY = Set.of("/", "/openapi.json");

    @TempDir
    private static Path folder;

    private static RunningDesk desk;

    @BeforeAll
    static void open() {
        Location ledger = DemoLedger.copy(folder.resolve("ledger"));
        desk = new RunningDesk(ledger);
        desk.desk().write(writing -> {
            Watches watches = new Watches(writing, desk.desk().clock());
            watches.save(new Watch("denials", "cue:denies", desk.desk().clock().instant(), "Ada", null), true);
            return watches.run("denials");
        });
    }

    @AfterAll
    static void close() {
        assertThat(desk.log()).isEmpty();
        desk.close();
    }

    static Stream<String> paths() {
        return DOCUMENT.path("paths")
                .propertyStream()
                .filter(path -> path.getValue().has("get"))
                .map(Map.Entry::getKey);
    }

    static Stream<String> lists() {
        return paths().filter(path -> parameters(path).contains("limit"));
    }

    private static JsonNode json(String path) {
        HttpResponse<String> response = desk.get(path, "Accept", "application/json");
        assertThat(response.statusCode()).as(path + " " + response.body()).isEqualTo(200);
        assertThat(response.headers().firstValue("Content-Type").orElse("")).startsWith("application/json");
        return JSON.readTree(response.body());
    }

    /** A path with names of what is in the ledger in the places of its braces. */
    private static String filled(String path) {
        String at = Api.ROOT + path.replaceFirst("/$", "");
        JsonNode article = json(Api.ROOT + "/articles?limit=1").path("items").path(0);
        at = at.replace("{article}", article.path("id").stringValue())
                .replace("{outlet}", encoded(article.path("outlet").stringValue()))
                .replace("{author}", encoded(article.path("byline").path(0).stringValue("")))
                .replace("{name}", "denials")
                .replace("{actor}", path.contains("{actor}") ? firstId("/actors") : "");
        if (at.contains("{record}")) {
            JsonNode hit = json(Api.ROOT + "/statements?limit=1").path("items").path(0);
            at = Api.ROOT + "/articles/" + hit.path("article").stringValue() + "/records/"
                    + hit.path("record").stringValue();
        }
        return at.contains("{id}") ? at.replace("{id}", firstId(path.replaceFirst("/\\{id}.*", ""))) : at;
    }

    private static String firstId(String list) {
        return json(Api.ROOT + list).path("items").path(0).path("id").stringValue();
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private static List<String> parameters(String path) {
        List<String> names = new ArrayList<>();
        for (JsonNode each : DOCUMENT.path("paths").path(path).path("get").path("parameters")) {
            JsonNode parameter = DOCUMENT.at(each.path("$ref").stringValue().substring(1));
            if (parameter.path("in").stringValue().equals("query")) {
                names.add(parameter.path("name").stringValue());
            }
        }
        return names;
    }

    /** What of an answer is not as a schema of the document says. */
    static List<Error> errors(JsonNode schema, JsonNode answer) {
        ObjectNode whole = JSON.createObjectNode();
        whole.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        whole.set("components", DOCUMENT.path("components"));
        schema.propertyStream().forEach(field -> whole.set(field.getKey(), field.getValue()));
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(whole)
                .validate(answer);
    }

    private static JsonNode schema(String path) {
        return DOCUMENT.path("paths")
                .path(path)
                .path("get")
                .path("responses")
                .path("200")
                .path("content")
                .path("application/json")
                .path("schema");
    }

    @ParameterizedTest
    @MethodSource("paths")
    void everyAnswerIsAsItsSchemaSays(String path) {
        assertThat(schema(path).isMissingNode()).isFalse();

        assertThat(errors(schema(path), json(filled(path)))).isEmpty();
    }

    @Test
    void aSchemaRefusesWhatIsOtherwise() {
        ObjectNode answer = (ObjectNode) json(Api.ROOT + "/articles?limit=1");
        answer.put("more", 1);

        assertThat(errors(schema("/articles"), answer)).isNotEmpty();
    }

    @Test
    void whatIsAnsweredIsDescribedAndTheOtherWayRound() {
        DeskSettings settings = new DeskSettings(desk.desk().location(), DeskSettings.LOOPBACK, 0, null);
        Map<String, Set<String>> answered = new TreeMap<>();
        for (Resource resource : new Api(desk.desk(), settings).list()) {
            answered.put(resource.path(), new TreeSet<>(resource.parameters()));
        }
        Map<String, Set<String>> described = paths().filter(path -> !ENTRY.contains(path))
                .collect(Collectors.toMap(path -> path, path -> new TreeSet<>(parameters(path))));

        assertThat(described).isEqualTo(answered);
    }

    @ParameterizedTest
    @MethodSource("paths")
    void aParameterThatIsNotKnownIsRefused(String path) {
        HttpResponse<String> refused = desk.get(filled(path) + "?colour=blue", "Accept", "application/json");

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        JsonNode problem = JSON.readTree(refused.body());
        assertThat(errors(DOCUMENT.at("/components/schemas/Problem"), problem)).isEmpty();
        assertThat(problem.path("detail").stringValue()).contains("colour");
    }

    @ParameterizedTest
    @MethodSource("lists")
    void everyNextLeadsToTheEndWithoutLossOrDoubling(String path) {
        List<String> whole = items(filled(path) + "?limit=200", new LinkedHashSet<>());
        Set<String> pieces = new LinkedHashSet<>();
        int limit = Math.max(1, whole.size() / 5);

        List<String> followed = items(filled(path) + "?limit=" + limit, pieces);

        assertThat(followed).isEqualTo(whole).doesNotHaveDuplicates();
        assertThat(pieces).hasSizeGreaterThanOrEqualTo(Math.min(whole.size(), 2));
    }

    /** All items from here to the end; the addresses that led there are added. */
    private static List<String> items(String first, Set<String> pages) {
        List<String> items = new ArrayList<>();
        @Nullable String next = first;
        while (next != null) {
            assertThat(pages.add(next)).as("twice at " + next).isTrue();
            HttpResponse<String> response = desk.get(next);
            JsonNode page = JSON.readTree(response.body());
            page.path("items").forEach(item -> items.add(item.toString()));
            next = page.path("next").stringValue(null);
            assertThat(response.headers().firstValue("Link").orElse(null))
                    .isEqualTo(next == null ? null : "<" + next + ">; rel=\"next\"");
        }
        return items;
    }

    @Test
    void theDocumentIsTheSameAsYaml() {
        String yaml = desk.get(Api.ROOT + "/openapi.yaml").body();

        assertThat(new tools.jackson.dataformat.yaml.YAMLMapper().readTree(yaml))
                .isEqualTo(JSON.readTree(desk.get(Api.ROOT + "/openapi.json").body()));
    }

    @Test
    void aBrowserGetsAReferenceOfEverything() {
        assertThat(desk.page(Api.ROOT, "Accept", "text/html").select(".operation"))
                .hasSizeGreaterThanOrEqualTo((int) paths().count());
    }
}
