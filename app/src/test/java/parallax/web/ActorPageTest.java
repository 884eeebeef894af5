package parallax.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parallax.ledger.Actor;
import parallax.store.Decision;
import parallax.store.Decisions;
import parallax.store.desk.book.AuditLine;
import parallax.store.found.Actors;
import parallax.store.search.Cursor;

/** What a ledger says of one actor, and how a person contests it. */
@SuppressWarnings("NullAway.Init") // opened before each test
class ActorPageTest {

    @TempDir
    Path folder;

    private RunningDesk desk;

    @BeforeEach
    void open() {
        desk = new RunningDesk(DemoLedger.copy(folder.resolve("ledger")));
    }

    @AfterEach
    void close() {
        desk.close();
        assertThat(desk.log()).isEmpty();
    }

    private Actor actor(String name, Actor.Kind kind) {
        return new Actors(desk.desk().ledger())
                .list(name, 50).stream()
                        .map(each -> each.actor())
                        .filter(each -> each.name().equals(name) && each.kind() == kind)
                        .findFirst()
                        .orElseThrow();
    }

    @Test
    void actorsAreFoundByTheBeginningOfAName() {
        Document page = desk.page("/actors?q=russ");

        assertThat(page.select("tbody th a").eachText())
                .contains("Russia")
                .allSatisfy(name -> assertThat(name).containsIgnoringCase("russ"));
        assertThat(desk.page("/actors").select("tbody tr")).hasSizeGreaterThan(10);
    }

    @Test
    void anActorHasWhatTheySaidDeniedAndDidAndWhomTheyDispute() {
        Actor russia = actor("Russia", Actor.Kind.COUNTRY);

        Document page = desk.page("/actors/" + russia.id());

        assertThat(page.select("h2").eachText())
                .contains(
                        "Activity",
                        "What they said",
                        "What they denied",
                        "What they are said to have done",
                        "Whom they dispute");
        assertThat(page.select("h2#denied ~ .said-group q").eachText())
                .anySatisfy(words -> assertThat(words).contains("denie"));
        assertThat(page.select("svg.months rect")).isNotEmpty();
        assertThat(page.select("h2#done ~ .said-group .meta").eachText())
                .isNotEmpty()
                .allSatisfy(line -> assertThat(line).contains("says "));
    }

    @Test
    void daysNarrowAndPagesFollow() {
        Actor russia = actor("Russia", Actor.Kind.COUNTRY);
        String path = "/actors/" + russia.id();

        assertThat(desk.page(path + "?from=2030-01-01").select("main q")).isEmpty();
        assertThat(desk.page(path + "?to=2022-01-31")
                        .select("main .lines .meta")
                        .eachText())
                .isNotEmpty();
        Document only = desk.page(path + "?section=done");
        assertThat(only.select("h2")).hasSize(1);
        assertThat(only.select("main q").size())
                .isGreaterThan(desk.page(path).select("h2#done ~ .said-group q").size() - 1);
        assertThat(desk.get("/actors/a00000000").statusCode()).isEqualTo(404);
    }

    private HttpResponse<String> contest(Actor actor, Map<String, String> changes) {
        Map<String, String> fields = new LinkedHashMap<>(Map.of(
                "name", "Rita Roe", "email", "rita@roe.example", "wish", "hide", "reason", "I asked for quiet."));
        fields.putAll(changes);
        String path = "/actors/" + actor.id() + "/contest";
        return desk.post(path, desk.page(path), fields);
    }

    /** What the search counts, beside what it finds. */
    private List<String> speakers() {
        return desk.page("/search?q=speaker:Jens")
                .select(".facets a span:first-child")
                .eachText();
    }

    @Test
    void aContestedPageIsHeldThenHiddenThenLifted() {
        Actor person = actor("Jens Stoltenberg", Actor.Kind.PERSON);
        String path = "/actors/" + person.id();

        assertThat(contest(person, Map.of("email", "")).statusCode()).isEqualTo(400);
        assertThat(contest(person, Map.of()).body()).contains("It is held");
        assertThat(desk.get(path).statusCode()).isEqualTo(200);
        assertThat(speakers()).contains("Jens Stoltenberg");
        assertThat(desk.get("/api/v1/search?speaker=Jens&facets=true").body())
                .contains("{\"value\":\"Jens Stoltenberg\"");
        assertThat(desk.page("/review/actors?q=jens").text()).contains("Jens Stoltenberg");

        Document waiting = desk.page("/moderation/contests");
        assertThat(waiting.select("main").text()).contains("I asked for quiet.").doesNotContain("rita@roe.example");
        String grant = waiting.select("form[action$=/granted]").attr("action");
        desk.post(grant, waiting, Map.of());

        HttpResponse<String> hidden = desk.get(path);
        assertThat(hidden.statusCode()).isEqualTo(410);
        assertThat(hidden.body())
                .contains("hidden at someone")
                .doesNotContain("quiet")
                .doesNotContain("Rita")
                .doesNotContain("Stoltenberg");
        assertThat(desk.page("/actors?q=jens").select("tbody th a").eachAttr("href"))
                .doesNotContain(path);
        assertThat(desk.get(path + "/contest").statusCode()).isEqualTo(410);
        HttpResponse<String> data = desk.get("/api/v1/actors/" + person.id());
        assertThat(data.statusCode()).isEqualTo(410);
        assertThat(data.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        assertThat(data.body()).doesNotContain("Stoltenberg");
        assertThat(speakers()).doesNotContain("Jens Stoltenberg");
        assertThat(desk.get("/api/v1/search?speaker=Jens&facets=true").body())
                .contains("\"facets\"")
                .doesNotContain("{\"value\":\"Jens Stoltenberg\"");
        assertThat(desk.page("/review/actors?q=jens").select("main tbody").text())
                .doesNotContain("Jens Stoltenberg");
        assertThat(desk.desk().ledger().listReadings().toString()).contains("Stoltenberg");

        desk.post("/moderation/contests/lift", desk.page("/moderation/contests"), Map.of("actor", person.id()));

        assertThat(desk.get(path).statusCode()).isEqualTo(200);
        assertThat(desk.desk().store().audit().list(Cursor.START, 10).items())
                .extracting(AuditLine::action)
                .containsSubsequence(AuditLine.Action.CONTEST_LIFTED, AuditLine.Action.CONTEST_GRANTED);
    }

    @Test
    void anAddressIsShownToWhoAsksForItAndThatIsPutDown() {
        contest(actor("Jens Stoltenberg", Actor.Kind.PERSON), Map.of());
        Document waiting = desk.page("/moderation/contests");

        HttpResponse<String> shown =
                desk.post(waiting.select("form[action$=/address]").attr("action"), waiting, Map.of());

        assertThat(shown.body()).contains("rita@roe.example");
        assertThat(desk.desk()
                        .store()
                        .audit()
                        .list(Cursor.START, 1)
                        .items()
                        .get(0)
                        .action())
                .isEqualTo(AuditLine.Action.ADDRESS_READ);
    }

    @Test
    void onlyAPersonCanContest() {
        assertThat(desk.get("/actors/" + actor("Russia", Actor.Kind.COUNTRY).id() + "/contest")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void twoActorsAreMadeOneAndPartedAgain() {
        Actor one = actor("Russia", Actor.Kind.COUNTRY);
        Actor other = actor("Belarus", Actor.Kind.COUNTRY);

        desk.post(
                "/review/actors",
                desk.page("/review/actors?q=rus"),
                Map.of("first", other.id(), "second", one.id(), "why", "a trial"));

        Document page = desk.page("/actors/" + one.id());
        assertThat(page.select("dl.actor-facts").text()).contains(other.id());
        assertThat(desk.page("/actors/" + other.id()).select("h1").text()).isEqualTo("Russia");
        Document decided = desk.page("/review/actors");
        assertThat(decided.select(".decisions tbody tr").text())
                .contains("a trial")
                .contains(System.getProperty("user.name"));
        desk.post(decided.select(".decisions form").attr("action"), decided, Map.of());

        assertThat(desk.page("/actors/" + other.id()).select("h1").text()).isEqualTo("Belarus");
        assertThat(new Decisions(desk.desk().ledger()).list(5).get(0).undone()).isNotNull();
    }

    @Test
    void anArticleIsSplitOffItsStoryAndThatIsUndone() {
        Document page = desk.page("/review/stories");
        List<String> articles = page.select("fieldset.story").stream()
                .filter(story -> story.select("input").size() == 2)
                .findFirst()
                .orElseThrow()
                .select("input")
                .eachAttr("value");

        desk.post("/review/stories/apart", page, Map.of("article", articles.get(0), "why", "another day"));

        Decision apart = new Decisions(desk.desk().ledger()).list(1).get(0);
        assertThat(apart.kind()).isEqualTo(Decision.Kind.APART);
        assertThat(List.of(apart.first(), apart.second())).containsExactlyInAnyOrderElementsOf(articles);
        assertThat(apart.why()).isEqualTo("another day");
        Document decided = desk.page("/review/stories");
        desk.post(decided.select(".decisions form").attr("action"), decided, Map.of());
        assertThat(new Decisions(desk.desk().ledger()).list(1).get(0).holds()).isFalse();
    }
}
