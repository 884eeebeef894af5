package parallax.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import parallax.ledger.Statement;
import parallax.store.Consolidation;
import parallax.store.Intake;
import parallax.store.JdbcLedger;
import parallax.store.Location;
import parallax.store.Making;
import parallax.store.desk.review.Judgement;
import parallax.store.search.Cursor;
import parallax.story.outlet.OutletTable;
import parallax.web.situation.Situations;

/** The bundled articles in a real PostgreSQL, and a reader who goes through the desk of it. */
@SuppressWarnings("NullAway.Init") // opened before the tests
class PostgresDeskTest {

    private static EmbeddedPostgres server;
    private static ReplyDesk replies;
    private static RunningDesk desk;

    @BeforeAll
    static void open() throws IOException {
        server = EmbeddedPostgres.builder().start();
        Location place = Location.parse("jdbc:postgresql://localhost:" + server.getPort() + "/postgres?user=postgres");
        try (JdbcLedger demo = JdbcLedger.openToRead(DemoLedger.shared());
                JdbcLedger ledger = JdbcLedger.open(place)) {
            List<Intake> intakes = demo.listReadings().stream()
                    .map(reading ->
                            new Intake(reading.article().id(), reading.article().id(), reading, null))
                    .toList();
            ledger.writer().load(intakes, Making.added("test"));
            new Consolidation(ledger, OutletTable.SHIPPED).run();
        }
        replies = new ReplyDesk(place);
        desk = replies.desk();
        Computed.await(desk.desk(), Situations.WHOLE);
    }

    @AfterAll
    static void close() throws IOException {
        replies.close();
        server.close();
        assertThat(desk.log()).isEmpty();
    }

    private static String first(String list, String link) {
        Element found = Objects.requireNonNull(desk.page(list).selectFirst(link), link + " on " + list);
        return found.attr("href");
    }

    @Test
    void whatIsThereIsFoundFromTheFrontToTheExactWords() {
        assertThat(desk.page("/").select("main h2")).isNotEmpty();
        String dispute = first("/disputes", "main a[href^=/disputes/]");
        Document sides = desk.page(dispute);
        assertThat(sides.select(".side")).hasSizeGreaterThanOrEqualTo(2);
        assertThat(desk.get(dispute.replaceFirst("\\?.*", "") + ".json").statusCode())
                .isEqualTo(200);
        String record = first("/search?q=cue:denies", ".results a");
        Document page = desk.page(record);
        assertThat(desk.page(record.replaceFirst("/[^/]*$", "")).text())
                .contains(
                        page.select("main q, main blockquote").eachText().get(0).replaceAll("^“|”$", ""));
        assertThat(desk.page("/situations/all").select("svg")).isNotEmpty();
        assertThat(desk.page("/actors?q=jens").select("tbody th a").eachText()).contains("Jens Stoltenberg");
        assertThat(desk.get("/ready").statusCode()).isEqualTo(200);
    }

    private static Statement statement(String[] id) {
        return (Statement) desk.desk()
                .ledger()
                .findReading(id[0])
                .orElseThrow()
                .account()
                .findEntry(id[1])
                .orElseThrow();
    }

    @Test
    void aRecordIsCorrectedAndThatIsUndone() {
        Element item =
                Objects.requireNonNull(desk.page("/review?kind=statement").selectFirst(".queue-item"));
        String[] id = item.id().split("-", 2);
        Statement before = statement(id);
        Document page = desk.page("/review/" + id[0] + "/" + id[1]);
        Map<String, String> fields = ReviewTest.fields(page);
        fields.putAll(Map.of("cue-kind", "doubts", "why", "read by me"));

        HttpResponse<String> done = desk.post("/review/" + id[0] + "/" + id[1] + "/correct", page, fields);

        assertThat(done.statusCode()).as(done.body()).isEqualTo(200);
        assertThat(statement(id).cue().kind()).isEqualTo(Statement.CueKind.DOUBTS);
        Judgement latest =
                desk.desk().store().judgements().list(Cursor.START, 1).items().get(0);
        desk.post("/review/undo/" + latest.number(), desk.page("/review/log"), Map.of());
        assertThat(statement(id)).isEqualTo(before);
    }

    @Test
    void aReplyIsSeenWhenAModeratorShowsIt() {
        String id = replies.write(0, "text", "The ferry ran on that day.");

        assertThat(desk.get("/articles/" + replies.article(0)).body()).doesNotContain("The ferry ran");
        replies.decide("show", id);

        assertThat(desk.get("/articles/" + replies.article(0)).body())
                .contains("The ferry ran on that day.")
                .doesNotContain(ReplyDesk.ADDRESS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/articles/a%00b", "/actors/%00", "/search?q=%00", "/disputes/%00", "/outlets/a%01"})
    void whatCannotBeSeenIsNoNameHereEither(String path) {
        assertThat(desk.get(path).statusCode()).isIn(400, 404);
    }
}
