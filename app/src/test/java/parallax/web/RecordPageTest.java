package parallax.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parallax.Reading;
import parallax.ledger.Entry;
import parallax.ledger.Event;
import parallax.ledger.Evidence;
import parallax.ledger.Figure;
import parallax.ledger.Statement;
import parallax.ledger.When;
import parallax.store.Cause;
import parallax.store.Correction;
import parallax.store.Location;
import parallax.store.Making;
import parallax.web.article.Marks;

class RecordPageTest {

    private static RunningDesk desk;

    @BeforeAll
    static void open() {
        desk = new RunningDesk(DemoLedger.shared());
    }

    @AfterAll
    static void close() {
        assertThat(desk.log()).isEmpty();
        desk.close();
    }

    private static String path(Reading reading, Entry entry) {
        return "/articles/" + reading.article().id() + "/" + entry.id();
    }

    private static String facts(Document page) {
        return page.select("#record dl.facts").text();
    }

    @Test
    void everyRecordHasAPageWithItsExactSentenceItsContextAndItsWords() {
        for (Reading reading : desk.desk().ledger().listReadings()) {
            String transcript = reading.account().transcript();
            for (Entry entry : reading.account().entries()) {
                Document page = desk.page(path(reading, entry));
                assertThat(page.expectFirst("#record blockquote p").wholeText())
                        .isEqualTo(entry.sentence().in(transcript));
                String context = page.expectFirst(".around").wholeText();
                assertThat(context.replaceAll("\\s+", ""))
                        .contains(entry.sentence().in(transcript).replaceAll("\\s+", ""));
                assertThat(page.select(".around .m")).isNotEmpty();
                assertThat(page.select("#record code").text())
                        .isEqualTo(entry.provenance().rule());
                assertThat(page.select("section[aria-labelledby=selectors] mark").stream()
                                .map(Element::wholeText)
                                .collect(Collectors.toList()))
                        .isEqualTo(Marks.of(entry).stream()
                                .map(mark -> mark.span().in(transcript))
                                .toList());
            }
        }
    }

    @Test
    void whatEachKindSaysStandsInWords() {
        for (Reading reading : desk.desk().ledger().listReadings()) {
            for (Entry entry : reading.account().entries()) {
                String facts = facts(desk.page(path(reading, entry)));
                switch (entry.kind()) {
                    case STATEMENT -> assertStatement(facts, reading, (Statement) entry);
                    case EVENT ->
                        assertThat(facts)
                                .contains("Type of event", "Who does it", "To whom", "Where", "When it happened")
                                .contains(((Event) entry).anchor().text());
                    case FIGURE ->
                        assertThat(facts)
                                .contains("Bounds", "Unit", "Measure", "Holds for", "As of")
                                .contains(((Figure) entry).anchor().text());
                    case EVIDENCE ->
                        assertThat(facts)
                                .contains("Sort of evidence", "Published by", "Said to show")
                                .contains(((Evidence) entry).anchor().text());
                }
                assertThat(facts).contains("It says nothing of whether what is said is true");
            }
        }
    }

    private static void assertStatement(String facts, Reading reading, Statement statement) {
        assertThat(facts).contains("Who says it", "What is said", "Form", "How sure the speaker is");
        for (String actor : statement.speaker().actors()) {
            assertThat(facts)
                    .contains(reading.account().findActor(actor).orElseThrow().name());
        }
        When when = statement.when();
        if (when != null && !when.resolved()) {
            assertThat(facts).contains("date not resolved");
        }
        if (statement.speaker().spans().isEmpty()) {
            assertThat(facts).contains("Named as not known");
        }
    }

    private static String disputed() {
        return desk.page("/articles/" + ArticlePageTest.find(desk, "Kyiv points at Moscow"))
                .select(".records li:has(.tag) a")
                .attr("href");
    }

    @Test
    void aRecordNamesTheDisputesThatItIsPartOf() {
        assertThat(desk.page(disputed()).select("#record .joints a").eachAttr("href"))
                .anyMatch(href -> href.startsWith("/disputes/d"));
    }

    @Test
    void aRecordIsCitedInEveryForm() throws Exception {
        String path = disputed();
        Document page = desk.page(path);
        assertThat(page.expectFirst(".cite p").text()).contains("Adrian Pell-Whitcombe", path);

        HttpResponse<String> text = desk.get(path + ".txt");
        assertThat(text.headers().firstValue("Content-Type").orElse("")).startsWith("text/plain");
        assertThat(text.body().strip()).isEqualTo(page.expectFirst(".cite p").text());
        HttpResponse<String> bib = desk.get(path + ".bib");
        assertThat(bib.headers().firstValue("Content-Type").orElse("")).startsWith("application/x-bibtex");
        assertThat(bib.body()).startsWith("@misc{parallax-").contains("{Adrian Pell-Whitcombe}", path);
        JsonNode csl = JsonMapper.builder()
                .build()
                .readTree(desk.get(path + ".csl.json").body())
                .path(0);
        assertThat(csl.path("archive_location").asText())
                .isEqualTo(desk.address(path).toString());
        JsonNode annotations =
                JsonMapper.builder().build().readTree(desk.get(path + ".jsonld").body());
        assertThat(annotations.path("@context").asText()).isEqualTo("http://www.w3.org/ns/anno.jsonld");
        assertThat(annotations.path("total").asInt()).isEqualTo(3);
        assertThat(annotations.findValuesAsText("exact"))
                .contains(page.expectFirst("section mark").text());
    }

    @Test
    void aRecordThatNobodyEverReadIsNotThere() {
        String article = ArticlePageTest.find(desk, "Issue 44");

        assertThat(desk.get("/articles/" + article + "/s00000000").statusCode()).isEqualTo(404);
        assertThat(desk.get("/articles/" + article + "/s00000000.bib").statusCode())
                .isEqualTo(404);
    }

    @Test
    void whatWasCorrectedIsInTheHistoryAndWhatWasTakenOutKeepsItsPage(@TempDir Path folder) {
        Location copy = DemoLedger.copy(folder.resolve("ledger"));
        try (RunningDesk own = new RunningDesk(copy)) {
            String article = ArticlePageTest.find(own, "Issue 44");
            Reading reading = own.desk().findReading(article).orElseThrow();
            Figure figure = reading.account().figures().get(0);
            String path = path(reading, figure);
            correct(own, new Correction(article, figure.id(), otherUnit(figure)), "the unit was wrong");
            Document corrected = own.page(path);
            assertThat(corrected.select(".history li b").eachText()).containsExactly("Made", "Changed");
            assertThat(corrected.select(".history").text())
                    .contains("R. Frost", "the unit was wrong", "corrected by a person", "Unit:");
            assertThat(corrected.select(".history ins").text()).isEqualTo("parsecs");
            assertThat(corrected.select(".notice")).isEmpty();

            correct(own, new Correction(article, figure.id(), null), "no figure at all");
            Document gone = own.page(path);
            assertThat(gone.select(".notice").text()).contains("no longer have this record");
            assertThat(gone.select(".history li b").eachText()).containsExactly("Made", "Changed", "Taken out");
            assertThat(gone.select("#record blockquote").text()).isNotBlank();
            assertThat(own.page("/articles/" + article).select("[data-record=" + figure.id() + "]"))
                    .isEmpty();
        }
    }

    private static void correct(RunningDesk desk, Correction correction, String why) {
        desk.desk().write(ledger -> {
            ledger.writer()
                    .correct(
                            List.of(correction),
                            new Making(desk.desk().clock().instant(), "R. Frost", why, Cause.CORRECTED));
            return true;
        });
    }

    private static Figure otherUnit(Figure figure) {
        Figure.Counted counted = figure.counted();
        return new Figure(
                figure.id(),
                figure.anchor(),
                figure.quantity(),
                new Figure.Counted("parsecs", counted.counted(), counted.measure(), counted.actor()),
                figure.period(),
                figure.asOf(),
                figure.where(),
                figure.saidBy(),
                figure.profile(),
                figure.provenance());
    }

    @Test
    void aGermanPageIsGerman() {
        Document page = desk.page(disputed(), "Accept-Language", "de");

        assertThat(facts(page)).contains("Wer es sagt", "Was gesagt wird").doesNotContain("Who says");
        assertThat(page.select("blockquote").attr("lang")).isEqualTo("en");
        assertThat(page.select("h2").eachText()).contains("Geschichte", "Zitieren");
    }
}
