package parallax.format;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import parallax.article.Article;
import parallax.article.Furniture;
import parallax.article.Paragraph;
import parallax.article.Publication;
import parallax.article.meta.From;
import parallax.ledger.Account;
import parallax.ledger.Actor;
import parallax.ledger.Anchor;
import parallax.ledger.Entry;
import parallax.ledger.Event;
import parallax.ledger.EventType;
import parallax.ledger.Evidence;
import parallax.ledger.Figure;
import parallax.ledger.Note;
import parallax.ledger.Place;
import parallax.ledger.Provenance;
import parallax.ledger.Quantity;
import parallax.ledger.Statement;
import parallax.ledger.When;
import parallax.text.Span;

class JsonLinesTest {

    /** The face is one code point but two UTF-16 units. */
    private static final String TEXT = "\uD83D\uDE00 Norland said 40 boats left Port Ada. Share this:";

    private static final String HEADLINE = "Boats leave, says Norland";

    private final Article article = new Article(
            new Article.Source(
                    "test",
                    "n1",
                    "https://www.paper.example/1",
                    "The Paper",
                    new Article.Received("00ff", Instant.parse("2022-02-16T10:00:00Z"), "pages.warc.gz@1042")),
            new Article.Headline(HEADLINE, null),
            new Article.Byline(List.of("Ada Roe"), "Ada Roe writes."),
            new Publication(LocalDate.of(2022, 2, 16), null, From.GIVEN),
            new Article.Details(
                    new Publication(
                            LocalDate.of(2022, 2, 17), OffsetDateTime.parse("2022-02-17T08:00:00+02:00"), From.JSON_LD),
                    "Sea",
                    List.of("boats", "harbours"),
                    new Article.Filed("PORT ADA", LocalDate.of(2022, 2, 16), "Wire", span(TEXT, "Norland")),
                    List.of("Harbour Wire"),
                    Map.of("headline", "visible", "byline", "json-ld"),
                    List.of(new Paragraph(span(TEXT, "Norland said 40 boats left Port Ada."), "p", Span.of(700, 760)))),
            "en",
            TEXT,
            List.of(new Furniture(span(TEXT, "Share this:"), Furniture.Kind.SHARE, "share/this")),
            List.of(new Article.Attachment(
                    Article.Attachment.Kind.PHOTO,
                    "https://paper.example/boats.jpg",
                    span(TEXT, "boats left"),
                    "Boats leave.",
                    "Ada Roe / Wire")),
            List.of());

    private final String transcript = article.transcript();
    private final Account account = account();

    @Test
    void everySpanCountsCodePointsOfTheText() throws IOException {
        JsonNode statement = line().path("statements").path(0);
        assertThat(cut(TEXT, statement.path("speaker").path("spans").path(0))).isEqualTo("Norland");
        assertThat(cut(TEXT, statement.path("content").path("spans").path(0))).isEqualTo("40 boats left Port Ada");
        assertThat(cut(TEXT, statement.path("sentence"))).isEqualTo("Norland said 40 boats left Port Ada.");
    }

    @Test
    void aRecordFromTheHeadlineSaysSoAndCountsThere() throws IOException {
        JsonNode event = line().path("events").path(0);
        assertThat(event.path("in").asText()).isEqualTo("headline");
        assertThat(cut(HEADLINE, event.path("trigger"))).isEqualTo("leave");
    }

    @Test
    void aLineReadsBackToTheSameArticleAndRecords() {
        JsonLinesParser.Parsed parsed = requireNonNull(new JsonLinesParser().parse(JsonLines.write(article, account)));
        assertThat(parsed.article()).isEqualTo(article);
        assertThat(parsed.account()).isEqualTo(account);
    }

    @Test
    void aChangedTextIsNoticed() {
        String line = JsonLines.write(article, account).replace("boats left", "boats sank");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new JsonLinesParser().parse(line))
                .withMessageContaining("article.sha256");
    }

    @Test
    void aMissingFieldIsNamed() {
        String line = JsonLines.write(article, account).replace("\"certainty\":\"certain\",", "");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new JsonLinesParser().parse(line))
                .withMessage("expected text at $.statements[0].certainty");
    }

    @Test
    void anInputThatCouldNotBeReadKeepsItsLine() throws IOException {
        String line = JsonLines.writeError("n2", "in.jsonl:2", "no-text", "expected a field \"text\"");
        assertThat(new ObjectMapper().readTree(line).path("error").path("place").asText())
                .isEqualTo("in.jsonl:2");
        assertThat(new JsonLinesParser().parse(line)).isNull();
    }

    @Test
    void theTableHasOneRowARecordAndDisarmsFormulas() {
        assertThat(CsvTable.write(article, account).lines())
                .hasSize(account.entries().size());
        assertThat(CsvTable.header()).startsWith("article,outlet,published,record,id,kind,speaker");
    }

    @Test
    void theMarkedTextKeepsEveryWord() {
        String marked = new MarkedText(Palette.PLAIN).write(article, account);
        assertThat(marked)
                .contains("[S1 speaker: Norland] [S1 says: said] [S1: [F1: 40 [V1 REPORT: boats]] left Port Ada].");
        assertThat(marked).contains("[furniture: Share this:]");
    }

    @Test
    void theReportShowsSpeakerSentenceAndRule() {
        String report = new ReadingReport(Palette.PLAIN).write(article, account);
        assertThat(report).contains("Norland | said | says | 40 boats left Port Ada | indirect, certain");
        assertThat(report).contains("cue-verb/said · rules 93 %");
        assertThat(report).contains("date not resolved");
    }

    private JsonNode line() throws IOException {
        return new ObjectMapper().readTree(JsonLines.write(article, account));
    }

    private static String cut(String text, JsonNode pair) {
        int[] points = text.codePoints().toArray();
        int start = pair.path(0).asInt();
        return new String(points, start, pair.path(1).asInt() - start);
    }

    private Account account() {
        Span sentence = span(transcript, "Norland said 40 boats left Port Ada.");
        Provenance rule = Provenance.rule("cue-verb/said", 0.93);
        Actor norland = new Actor(
                "a1",
                "Norland",
                Actor.Kind.COUNTRY,
                null,
                List.of("GOV"),
                null,
                null,
                List.of(
                        Span.of(18, 25),
                        Span.of(transcript.lastIndexOf("Norland"), transcript.lastIndexOf("Norland") + 7)));
        When when = new When(null, null, When.Precision.UNKNOWN, "leave", span(transcript, "leave"));
        Place port = new Place(
                "p1",
                "Port Ada",
                7L,
                new Place.Position(1.5, -2),
                null,
                Place.Precision.CITY,
                List.of(span(transcript, "Port Ada")));
        Statement statement = new Statement(
                "s1",
                new Statement.Speaker(List.of(norland.mentions().get(1)), "Norland", List.of("a1"), null, null),
                new Statement.Cue(List.of(span(transcript, "said")), "said", Statement.CueKind.SAYS),
                new Statement.Content(List.of(span(transcript, "40 boats left Port Ada")), "40 boats left Port Ada"),
                Statement.Form.INDIRECT,
                new Statement.Stance(Statement.Certainty.CERTAIN, false),
                null,
                Statement.Links.NONE,
                sentence,
                rule);
        Event event = new Event(
                "e1",
                new Event.What(EventType.CONCEDE, EventType.RETREAT, List.of("withdraw"), List.of("military")),
                new Event.Roles(List.of("a1"), List.of()),
                new Event.Site("p1", Event.Site.Basis.OWN),
                when,
                Set.of(Event.Auxiliary.FUTURE),
                new Event.Tellings(
                        Anchor.of(transcript, span(transcript, "leave"), Span.of(0, HEADLINE.length())),
                        List.of(Anchor.of(transcript, span(transcript, "left"), sentence))),
                null,
                List.of("f1"),
                rule);
        Figure figure = new Figure(
                "f1",
                Anchor.of(transcript, span(transcript, "40 boats"), sentence),
                Quantity.exactly(BigDecimal.valueOf(40)),
                new Figure.Counted("boats", "boats", "withdrawn", "a1"),
                Figure.Period.POINT,
                null,
                "p1",
                "s1",
                "literal",
                rule);
        Evidence evidence = new Evidence(
                "v1",
                Evidence.Medium.REPORT,
                "a1",
                null,
                new Evidence.Showing(span(transcript, "left Port Ada"), List.of("e1")),
                new Evidence.Attached(Evidence.Attached.How.LINKED, "https://paper.example/report"),
                Anchor.of(transcript, span(transcript, "boats left"), sentence),
                "s1",
                null,
                rule);
        return new Account(
                article.id(),
                LocalDate.of(2022, 2, 16),
                "The Paper",
                transcript,
                List.of(new Account.TimeMention(span(transcript, "left"), "DATE", "PAST_REF", false)),
                List.of(norland),
                List.of(port),
                List.<Entry>of(statement, event, figure, evidence),
                List.of(new Note("e1", "date not resolved: \"left\"")));
    }

    private static Span span(String text, String words) {
        int start = text.indexOf(words);
        return Span.of(start, start + words.length());
    }
}
