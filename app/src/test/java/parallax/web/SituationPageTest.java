package parallax.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parallax.Reading;
import parallax.situation.Situation;
import parallax.situation.dispute.Dispute;
import parallax.situation.timeline.Happening;
import parallax.web.situation.Filters;
import parallax.web.situation.Held;
import parallax.web.situation.Situations;

class SituationPageTest {

    private static final String ALL = "/situations/all";
    private static final String DAYS = "?from=2022-02-16&to=2022-02-17";

    private static RunningDesk desk;

    @BeforeAll
    static void open() {
        desk = new RunningDesk(DemoLedger.shared());
        Computed.await(desk.desk(), Situations.WHOLE);
    }

    @AfterAll
    static void close() {
        assertThat(desk.log()).isEmpty();
        desk.close();
    }

    private static Held whole() {
        return Computed.await(desk.desk(), Situations.WHOLE);
    }

    private static List<String> disputes(Document page) {
        return page.select("article.dispute").eachAttr("id");
    }

    @Test
    void thePageShowsAllPartsAndLeavesNoDisputeOut() {
        Document page = desk.page(ALL);

        assertThat(disputes(page))
                .containsExactlyElementsOf(
                        whole().situation().disputes().stream().map(Dispute::id).toList())
                .hasSize(9);
        assertThat(page.select("main section[id]").eachAttr("id"))
                .containsExactly(
                        "timeline",
                        "disputes",
                        "positions",
                        "figures",
                        "places",
                        "evidence",
                        "claims",
                        "revisions",
                        "changes");
        assertThat(page.select("#timeline svg, #figures svg, #places svg")).hasSizeGreaterThan(8);
        assertThat(page.select("#told tbody tr")).hasSize(25);
        assertThat(page.select(".pager a[rel=next]").attr("href")).isEqualTo(ALL + "?page=2#told");
    }

    @Test
    void everyQuotationLeadsToTheRecordThatHoldsIt() {
        Document page = desk.page(ALL);

        assertThat(page.select("main q a")).hasSizeGreaterThan(40).allSatisfy(link -> {
            String[] parts = link.attr("href").split("/", -1);
            Reading reading = desk.desk().findReading(parts[2]).orElseThrow();
            assertThat(reading.account().findEntry(parts[3])).isPresent();
            String shown = link.text().replaceAll(" …$", "");
            assertThat(reading.article().transcript().replaceAll("\\s+", " ")).contains(shown);
        });
    }

    @Test
    void narrowingByDaysActsOnAllParts() {
        Document page = desk.page(ALL + DAYS);
        Filters days = new Filters(LocalDate.of(2022, 2, 16), LocalDate.of(2022, 2, 17), "", "", null, false, "");
        Situation narrowed = whole().narrow(days);

        assertThat(disputes(page))
                .containsExactlyElementsOf(
                        narrowed.disputes().stream().map(Dispute::id).toList())
                .hasSizeBetween(2, 8);
        assertThat(narrowed.timeline().happenings())
                .isNotEmpty()
                .hasSizeLessThan(whole().situation().timeline().happenings().size())
                .allSatisfy(happening -> assertThat(touches(happening, days)).isTrue());
        assertThat(narrowed.series())
                .isNotEmpty()
                .allSatisfy(series -> assertThat(series.points()).allSatisfy(point -> {
                    assertThat(point.to()).isAfterOrEqualTo(days.from());
                    assertThat(point.from()).isBeforeOrEqualTo(days.to());
                }));
        assertThat(page.select("#places tbody tr")).hasSize(narrowed.places().size());
        assertThat(page.select("#positions tbody tr").size()).isLessThanOrEqualTo(14);
        assertThat(page.select(".parts a[href=#timeline] span").text())
                .isEqualTo(String.valueOf(narrowed.timeline().happenings().size()));
        assertThat(page.select("#filter-from").val()).isEqualTo("2022-02-16");
    }

    /** An event without a day of its own is looked at by the days on which it is told. */
    private static boolean touches(Happening happening, Filters days) {
        Happening.Days own = happening.days();
        return own != null
                ? !own.to().isBefore(days.from()) && !own.from().isAfter(days.to())
                : happening.tellings().stream()
                        .anyMatch(side -> side.date() == null || !side.date().isBefore(days.from()));
    }

    @Test
    void whoWhereWhatAndWordsNarrowTogether() {
        Document page = desk.page(ALL + "?actor=ryabkov&kind=assault&disputed=1&words=invade+ukraine");

        assertThat(disputes(page)).containsExactly("d400d94f2");
        assertThat(page.select("#told tbody tr"))
                .isNotEmpty()
                .allSatisfy(row -> assertThat(row.text()).contains("Ryabkov"));
        assertThat(page.select("#filter-kind option[selected]").val()).isEqualTo("assault");
        assertThat(page.select("#filter-disputed").hasAttr("checked")).isTrue();
        assertThat(desk.page(ALL + "?place=Novohrechane")
                        .select("#places tbody th")
                        .eachText())
                .contains("Novohrechane");
    }

    @Test
    void nonsenseIsNamedAndNarrowsNothing() {
        Document page = desk.page(ALL + "?from=yesterday&to=2022-02-31&kind=war&disputed=maybe&words=%3F%3F");

        assertThat(page.select("[role=alert] p").eachText())
                .hasSize(5)
                .anySatisfy(words -> assertThat(words).contains("“yesterday” is not a day"))
                .anySatisfy(words -> assertThat(words).contains("There is no day 2022-02-31"))
                .anySatisfy(words -> assertThat(words).contains("“war” is none of the kinds"));
        assertThat(disputes(page)).hasSize(9);
        assertThat(desk.page(ALL + "?from=2022-02-18&to=2022-02-16")
                        .select("[role=alert]")
                        .text())
                .contains("lies before the first");
        assertThat(desk.page(ALL + "?page=-7&show=%3F").select("#told tbody tr"))
                .hasSize(25);
    }

    @Test
    void whatIsTypedIsNeverMarkup() {
        String evil = "%22%3E%3Cscript%3Ealert(1)%3C%2Fscript%3E%3Cimg+src%3Dx+onerror%3D1%3E";
        Document clean = desk.page(ALL);

        for (String field : List.of("actor", "place", "words", "from", "kind", "since", "show", "disputed")) {
            Document page = desk.page(ALL + "?" + field + "=" + evil);
            assertThat(page.select("script")).as(field).hasSameSizeAs(clean.select("script"));
            assertThat(page.select("main img, main [onerror], main [onload]"))
                    .as(field)
                    .isEmpty();
            Document report = desk.page(ALL + "/report?" + field + "=" + evil);
            assertThat(report.select("main script, main img")).as(field).isEmpty();
        }
        assertThat(desk.page("/disputes?type=" + evil).select("main script, main img"))
                .isEmpty();
        assertThat(desk.get("/situations/" + evil).statusCode()).isIn(400, 404);
    }

    @Test
    void theReportHasAllDisputesEachWithItsSourcesAndTheSameSelection() {
        Document report = desk.page(ALL + "/report");

        assertThat(disputes(report)).hasSize(9);
        for (Dispute dispute : whole().situation().disputes()) {
            String written = report.select("#" + dispute.id()).text();
            dispute.positions()
                    .forEach(position -> assertThat(written)
                            .contains(position.tellings().get(0).text()));
            assertThat(written).containsPattern("\\[\\d+\\]");
        }
        long cited = report.select(".sources li").size();
        assertThat(cited).isGreaterThan(10);
        assertThat(report.text()).contains("[" + cited + "]").doesNotContain("[" + (cited + 1) + "]");
        assertThat(disputes(desk.page(ALL + "/report" + DAYS))).isEqualTo(disputes(desk.page(ALL + DAYS)));
        assertThat(report.select("main style, main [style]")).isEmpty();
    }

    @Test
    void whatChangedSinceADayIsShownOnRequest() {
        Document page = desk.page(ALL + "?since=2022-02-18");

        assertThat(page.select("#changes h3").eachText())
                .anySatisfy(title -> assertThat(title).startsWith("New disputes"));
        assertThat(desk.page(ALL + "?since=2023-01-01").select("#changes").text())
                .contains("or later is new");
        assertThat(desk.page(ALL).select("#changes h3")).isEmpty();
    }

    @Test
    void whatIsFoundIsASituationToo() {
        Document list = desk.page("/situations");
        List<String> found = list.select(".card h2 a").eachAttr("href");

        assertThat(found).startsWith(ALL).anySatisfy(href -> assertThat(href).matches("/situations/n[0-9a-f]{8}"));
        Computed.await(desk.desk(), found.get(1).replace("/situations/", ""));
        Document chain = desk.page(found.get(1));
        assertThat(chain.select("article.dispute h3 a"))
                .isNotEmpty()
                .allSatisfy(link -> assertThat(desk.page(link.attr("href")).select(".sides.full > .side"))
                        .hasSizeGreaterThan(1));
        HttpResponse<String> none = desk.get("/situations/n00000000");
        assertThat(none.statusCode()).isEqualTo(404);
        assertThat(none.body()).contains("There is no situation n00000000");
    }

    @Test
    void somebodyNamesASituation(@TempDir Path folder) {
        try (RunningDesk own = new RunningDesk(DemoLedger.copy(folder.resolve("ledger")))) {
            Computed.await(own.desk(), Situations.WHOLE);
            Document list = own.page("/situations");
            Map<String, String> fields = Map.of(
                    "name",
                    "Pull back & see",
                    "actors",
                    "Russia, NATO",
                    "places",
                    "",
                    "terms",
                    "",
                    "from",
                    "2022-02-15",
                    "to",
                    "2022-02-17");
            HttpResponse<String> made = own.post("/situations", list, fields);

            assertThat(made.statusCode()).isIn(200, 202);
            Computed.await(own.desk(), "Pull back & see");
            Document page = own.page("/situations/Pull%20back%20&%20see");
            assertThat(page.select("h1").text()).isEqualTo("Pull back & see");
            assertThat(page.select("article.dispute h3 a")).hasSizeBetween(1, 8).allSatisfy(link -> {
                assertThat(link.attr("href")).endsWith("?in=Pull%20back%20%26%20see");
                assertThat(own.page(link.attr("href")).select(".sides.full > .side"))
                        .hasSizeGreaterThan(1);
            });
            assertThat(own.post("/situations", list, fields).body()).contains("already");
            assertThat(own.post("/situations", list, Map.of("name", "all")).statusCode())
                    .isEqualTo(400);
            assertThat(own.post("/situations/Pull%20back%20&%20see/remove", list, Map.of())
                            .statusCode())
                    .isEqualTo(200);
            assertThat(own.get("/situations/Pull%20back%20&%20see").statusCode())
                    .isEqualTo(404);
        }
    }

    @Test
    void itIsWordedInGermanWithTheQuotationsMarkedAsEnglish() {
        Document page = desk.page(ALL + "?from=gestern", "Accept-Language", "de");

        assertThat(page.select("h2").eachText())
                .contains("Zeitverlauf", "Wo die Darstellungen auseinandergehen", "Wer was vertritt");
        assertThat(page.select("[role=alert]").text()).contains("„gestern“ ist kein Tag");
        assertThat(page.select("main q"))
                .isNotEmpty()
                .allSatisfy(quote -> assertThat(quote.attr("lang")).isEqualTo("en"));
        assertThat(page.text()).contains("es ist nicht so").doesNotContain("{0}");
    }

    @Test
    void thePageIsLight() {
        for (String path : List.of("/", ALL, ALL + DAYS, "/disputes", "/situations")) {
            assertThat(desk.get(path).body().length()).as(path).isLessThan(150_000); // with its drawings
        }
    }

    @Test
    void everyControlHasANameAndHeadingsComeInOrder() {
        for (String path : List.of("/", ALL, ALL + "/report", "/disputes", "/disputes/d400d94f2", "/situations")) {
            Document page = desk.page(path);
            for (Element control : page.select("main input:not([type=hidden]), main select")) {
                assertThat(page.select("label[for=" + control.id() + "]"))
                        .as(path + " " + control)
                        .hasSize(1);
            }
            assertThat(page.select("[id]").eachAttr("id")).as(path).doesNotHaveDuplicates();
            int last = 0;
            for (Element heading : page.select("main h1, main h2, main h3, main h4")) {
                int level = heading.tagName().charAt(1) - '0';
                assertThat(level).as(path + " " + heading.text()).isLessThanOrEqualTo(last + 1);
                last = level;
            }
            assertThat(page.select("h1")).as(path).hasSize(1);
            assertThat(page.select("main a[href^=#]").stream()
                            .map(link -> link.attr("href").substring(1))
                            .collect(Collectors.toSet()))
                    .allSatisfy(id -> assertThat(page.getElementById(id)).as(id).isNotNull());
        }
    }
}
