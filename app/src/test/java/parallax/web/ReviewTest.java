package parallax.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import parallax.Reading;
import parallax.format.JsonLines;
import parallax.format.JsonLinesParser;
import parallax.ledger.Account;
import parallax.ledger.Entry;
import parallax.ledger.Event;
import parallax.ledger.Statement;
import parallax.store.JdbcLedger;
import parallax.store.Location;
import parallax.store.RecordRevision;
import parallax.store.desk.review.Judgement;
import parallax.store.desk.review.Opinion;
import parallax.store.search.Cursor;
import parallax.text.Span;
import parallax.web.review.Part;

/** Records judged and corrected by forms, as a reviewer without scripts does it. */
@SuppressWarnings("NullAway.Init") // opened before each test
class ReviewTest {

    @TempDir
    Path folder;

    private Location place;
    private RunningDesk desk;

    @BeforeEach
    void open() {
        place = DemoLedger.copy(folder.resolve("ledger"));
        desk = new RunningDesk(place);
    }

    @AfterEach
    void close() {
        desk.close();
        assertThat(desk.log()).isEmpty();
    }

    private Reading reading(String article) {
        return desk.desk().ledger().findReading(article).orElseThrow();
    }

    /** The first record of the queue that is of this kind, as article and record. */
    private String[] first(String kind) {
        Element item = desk.page("/review?kind=" + kind).selectFirst(".queue-item");
        return Objects.requireNonNull(item).id().split("-", 2);
    }

    private static String path(String[] record) {
        return "/review/" + record[0] + "/" + record[1];
    }

    /** What the form would send as it stands there. */
    static Map<String, String> fields(Document page) {
        Map<String, String> fields = new LinkedHashMap<>();
        Element form = Objects.requireNonNull(page.selectFirst("form.correction"));
        form.select("input[name], select[name]").forEach(field -> {
            boolean off = field.attr("type").equals("checkbox") && !field.hasAttr("checked");
            if (!off && !field.attr("name").equals("_token")) {
                Element chosen = field.selectFirst("option[selected]");
                fields.put(field.attr("name"), chosen == null ? field.attr("value") : chosen.attr("value"));
            }
        });
        return fields;
    }

    private HttpResponse<String> send(String[] record, String verdict) {
        Document page = desk.page(path(record));
        String stamp = Objects.requireNonNull(page.selectFirst("form.right input[name=stamp]"))
                .attr("value");
        return desk.post(path(record) + "/" + verdict, page, Map.of("stamp", stamp, "why", "nobody says so"));
    }

    private HttpResponse<String> correct(String[] record, Map<String, String> changes) {
        Document page = desk.page(path(record));
        Map<String, String> fields = fields(page);
        fields.putAll(changes);
        return desk.post(path(record) + "/correct", page, fields);
    }

    private Judgement latest() {
        return desk.desk().store().judgements().list(Cursor.START, 1).items().get(0);
    }

    private HttpResponse<String> undo(Judgement judgement) {
        return desk.post("/review/undo/" + judgement.number(), desk.page("/review/log"), Map.of());
    }

    /** Every part lies in its sentence and its text is what stands there; what is written can be read back. */
    private static void assertPointers(Reading reading) {
        String transcript = reading.account().transcript();
        for (Entry entry : reading.account().entries()) {
            assertThat(Part.spans(entry)).isNotEmpty().allMatch(entry.sentence()::contains);
            if (entry instanceof Statement statement) {
                assertThat(statement.content().text())
                        .isEqualTo(words(statement.content().spans(), transcript));
                assertThat(statement.speaker().text())
                        .isEqualTo(words(statement.speaker().spans(), transcript));
                assertThat(statement.cue().text())
                        .isEqualTo(words(statement.cue().spans(), transcript));
            }
        }
        Account back = Objects.requireNonNull(
                        new JsonLinesParser().parse(JsonLines.write(reading.article(), reading.account())))
                .account();
        assertThat(back.entries())
                .containsExactlyInAnyOrderElementsOf(reading.account().entries());
    }

    private static String words(List<Span> spans, String transcript) {
        return spans.stream().map(span -> span.in(transcript)).collect(Collectors.joining(" "));
    }

    @Test
    void theQueueBeginsWithWhatIsMostWorthALook() {
        Document page = desk.page("/review");
        List<Double> worths = new ArrayList<>();
        for (Element item : page.select(".queue-item")) {
            String[] record = item.id().split("-", 2);
            double confidence = reading(record[0])
                    .account()
                    .findEntry(record[1])
                    .orElseThrow()
                    .provenance()
                    .confidence();
            int weight = 1 + (item.text().contains("in a dispute") ? 3 : 0);
            weight += item.text().contains("in a figure series") ? 2 : 0;
            weight += item.text().contains("told by others too") ? 2 : 0;
            weight += item.text().contains("frequent speaker") ? 1 : 0;
            worths.add((1 - confidence) * weight);
        }
        assertThat(worths).hasSize(20).isSortedAccordingTo((one, other) -> Double.compare(other, one));
        assertThat(page.select(".queue-item mark")).hasSizeGreaterThan(15);
    }

    @Test
    void filtersNarrowTheQueue() {
        assertThat(desk.page("/review?kind=figure&below=90").select(".queue-item .kind"))
                .isNotEmpty()
                .allSatisfy(kind -> assertThat(kind.text()).isEqualTo("Figure"));
        assertThat(desk.page("/review?outlet=Tripwire+Brief").select(".queue-item > article > p:last-of-type"))
                .isNotEmpty()
                .allSatisfy(line -> assertThat(line.text()).contains("Tripwire Brief"));
        assertThat(desk.page("/review?q=nowherewords").select(".queue-item")).isEmpty();
    }

    @Test
    void whatIsRightIsSaidAndChangesNothing() {
        String[] record = first("statement");
        Reading before = reading(record[0]);

        Document after = org.jsoup.Jsoup.parse(send(record, "right").body());

        assertThat(reading(record[0])).isEqualTo(before);
        assertThat(latest().opinion().verdict()).isEqualTo(Opinion.Verdict.RIGHT);
        assertThat(desk.page("/review").select("#" + record[0] + "-" + record[1]))
                .isEmpty();
        assertThat(desk.page("/review?seen=all&kind=statement").select("#" + record[0] + "-" + record[1] + " .judged"))
                .hasSize(1);
        assertThat(after.select(".done form.undo")).hasSize(1);
        undo(latest());
        assertThat(desk.page("/review?kind=statement").select("#" + record[0] + "-" + record[1]))
                .hasSize(1);
    }

    @Test
    void whatIsWrongIsTakenOutAndNothingRefersToItAndComesBackWhenThatIsUndone() {
        Reading before = desk.desk().ledger().listReadings().stream()
                .filter(reading -> reading.account().events().stream().anyMatch(event -> event.saidBy() != null))
                .findFirst()
                .orElseThrow();
        Event told = before.account().events().stream()
                .filter(event -> event.saidBy() != null)
                .findFirst()
                .orElseThrow();
        String[] record = {before.article().id(), Objects.requireNonNull(told.saidBy())};

        assertThat(send(record, "wrong").statusCode()).isEqualTo(200);

        Reading without = reading(record[0]);
        assertThat(without.account().findEntry(record[1])).isEmpty();
        assertThat(((Event) without.account().findEntry(told.id()).orElseThrow()).saidBy())
                .isNull();
        assertPointers(without);
        RecordRevision last = last(record);
        assertThat(last.entry()).isNull();
        assertThat(last.making().by()).isEqualTo(System.getProperty("user.name"));
        assertThat(last.making().why()).isEqualTo("nobody says so");

        assertThat(undo(latest()).statusCode()).isEqualTo(200);

        assertThat(reading(record[0]).account().entries())
                .containsExactlyInAnyOrderElementsOf(before.account().entries());
        assertThat(latest().undone()).isNotNull();
        assertThat(desk.desk().ledger().listRevisions(record[0])).hasSize(3);
    }

    private RecordRevision last(String[] record) {
        List<RecordRevision> history = desk.desk().ledger().listRevisions(record[0], record[1]);
        return history.get(history.size() - 1);
    }

    @Test
    void aStatementIsCorrectedWithoutScriptsAndUndone() {
        String[] record = first("statement");
        Statement before =
                (Statement) reading(record[0]).account().findEntry(record[1]).orElseThrow();
        Map<String, String> fields = fields(desk.page(path(record)));
        int last = Integer.parseInt(Objects.requireNonNull(fields.get("content.0.to")));

        HttpResponse<String> done = correct(
                record,
                Map.of(
                        "content.0.to", Integer.toString(last - 1),
                        "speaker.0", "",
                        "speaker.name", "belarus",
                        "cue-kind", "doubts",
                        "negated", "on",
                        "why", "read by me"));

        assertThat(done.statusCode()).isEqualTo(200);
        Reading after = reading(record[0]);
        Statement corrected = (Statement) after.account().findEntry(record[1]).orElseThrow();
        assertThat(before.content().text()).startsWith(corrected.content().text());
        assertThat(corrected.content().text()).isNotEqualTo(before.content().text());
        assertThat(corrected.cue().kind()).isEqualTo(Statement.CueKind.DOUBTS);
        assertThat(corrected.stance().negated()).isTrue();
        assertThat(after.account()
                        .findActor(corrected.speaker().actor())
                        .orElseThrow()
                        .name())
                .isEqualTo("Belarus");
        assertPointers(after);
        assertThat(latest().opinion().before()).contains(before.content().text().substring(0, 10));
        assertThat(latest().opinion().after()).contains("\"doubts\"");
        undo(latest());
        assertThat(reading(record[0]).account().findEntry(record[1])).contains(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"event", "figure", "evidence"})
    void theOtherKindsAreCorrectedToo(String kind) {
        String[] record = first(kind);
        Entry before = reading(record[0]).account().findEntry(record[1]).orElseThrow();
        Map<String, String> change = switch (kind) {
            case "event" -> Map.of("type", "protest", "mode.0", "strike", "mode.1", "", "future", "on");
            case "figure" -> Map.of("at-least", "12", "at-most", "15", "measure", "wounded");
            default -> Map.of("medium", "intercept");
        };

        assertThat(correct(record, change).statusCode()).isEqualTo(200);

        Entry after = reading(record[0]).account().findEntry(record[1]).orElseThrow();
        assertThat(after).isNotEqualTo(before);
        assertThat(after.toString())
                .containsIgnoringCase(change.values().iterator().next());
        assertPointers(reading(record[0]));
        assertThat(desk.page(path(record)).select("#trouble")).isEmpty();
    }

    @Test
    void whatMakesNoRecordIsSaidAndWhatWasTypedStands() {
        String[] record = first("event");
        Reading before = reading(record[0]);

        HttpResponse<String> refused =
                correct(record, Map.of("type", "agree", "mode.0", "strike", "why", "so I think"));

        assertThat(refused.statusCode()).isEqualTo(400);
        Document page = org.jsoup.Jsoup.parse(refused.body());
        assertThat(page.select("#trouble").text()).isEqualTo("The mode strike does not go with the type agree.");
        assertThat(page.select("#why").attr("value")).isEqualTo("so I think");
        assertThat(page.select("#type option[selected]").attr("value")).isEqualTo("agree");
        assertThat(correct(record, Map.of("words.0.to", "999")).statusCode()).isEqualTo(400);
        assertThat(correct(record, Map.of("actor.name", "Nobody At All")).body())
                .contains("The ledger knows nobody named Nobody At All.");
        assertThat(correct(record, Map.of()).body()).contains("Nothing was changed");
        assertThat(reading(record[0])).isEqualTo(before);
    }

    @Test
    void whileTheLedgerIsLoadedWhatWasTypedIsKept() {
        String[] record = first("statement");
        try (JdbcLedger loading = JdbcLedger.open(place)) {
            assertThat(loading.countArticles()).isPositive();
            HttpResponse<String> busy = correct(record, Map.of("cue-kind", "doubts", "why", "typed with care"));

            assertThat(busy.statusCode()).isEqualTo(503);
            Document page = org.jsoup.Jsoup.parse(busy.body());
            assertThat(page.select("#trouble").text()).contains("being loaded by another process");
            assertThat(page.select("#why").attr("value")).isEqualTo("typed with care");
            assertThat(page.select("#cue-kind option[selected]").attr("value")).isEqualTo("doubts");
        }
        assertThat(correct(record, Map.of("cue-kind", "doubts")).statusCode()).isEqualTo(200);
    }

    @Test
    void nobodyJudgesWhatHeHasNotSeen() {
        String[] record = first("statement");
        Document old = desk.page(path(record));
        Map<String, String> fields = fields(old);
        fields.put("cue-kind", "doubts");
        correct(record, Map.of("cue-kind", "agrees"));

        assertThat(desk.post(path(record) + "/correct", old, fields).statusCode())
                .isEqualTo(409);
        assertThat(desk.post(path(record) + "/wrong", old, fields).statusCode()).isEqualTo(409);
    }

    @Test
    void onlyTheLatestJudgementOfARecordIsUndone() {
        String[] record = first("statement");
        correct(record, Map.of("cue-kind", "doubts"));
        Judgement first = latest();
        correct(record, Map.of("cue-kind", "agrees"));

        assertThat(undo(first).statusCode()).isEqualTo(409);
        undo(latest());
        assertThat(undo(first).statusCode()).isEqualTo(200);
        assertThat(desk.page("/review/log").select("tbody tr")).hasSize(2);
    }

    @Test
    void goldSaysWhichRecordsWereJudgedHowAndByWhom() throws Exception {
        String[] record = first("statement");
        String[] event = first("event");
        correct(record, Map.of("cue-kind", "doubts"));
        send(event, "wrong");

        List<JsonNode> lines = new ArrayList<>();
        for (String line : desk.get("/review/gold.jsonl").body().split("\n", -1)) {
            if (!line.isEmpty()) {
                lines.add(new ObjectMapper().readTree(line));
                assertThat(new JsonLinesParser().parse(line)).isNotNull();
            }
        }

        List<JsonNode> judged = new ArrayList<>();
        lines.forEach(line -> line.path("judged").forEach(judged::add));
        assertThat(judged).hasSize(2).allSatisfy(one -> {
            assertThat(one.path("by").asText()).isEqualTo(System.getProperty("user.name"));
            assertThat(one.path("at").asText()).isNotEmpty();
            assertThat(one.path("was").isObject()).isTrue();
        });
        assertThat(judged).anySatisfy(one -> {
            assertThat(one.path("record").asText()).isEqualTo(record[1]);
            assertThat(one.path("verdict").asText()).isEqualTo("corrected");
            assertThat(one.path("became").path("cue").path("kind").asText()).isEqualTo("doubts");
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/review",
                "/review/log",
                "/review/stories",
                "/review/actors",
                "/review/gold.jsonl",
                "/moderation/contests"
            })
    void whoHasNotSignedInIsAskedTo(String path) {
        GuardedDesk guarded = new GuardedDesk(folder.resolve("guarded"));
        try {
            assertThat(guarded.visit().get(path).statusCode()).isEqualTo(401);
            assertThat(guarded.visit().post("/review/undo/1", Map.of()).statusCode())
                    .isEqualTo(401);
            assertThat(guarded.rob().get(path).statusCode()).isEqualTo(200);
        } finally {
            guarded.close();
        }
    }
}
