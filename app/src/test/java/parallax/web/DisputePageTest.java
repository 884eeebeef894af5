package parallax.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import parallax.ledger.Entry;
import parallax.situation.dispute.Dispute;
import parallax.situation.dispute.Position;
import parallax.situation.told.Side;
import parallax.web.situation.Situations;

class DisputePageTest {

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

    private static List<Dispute> disputes() {
        return Computed.await(desk.desk(), Situations.WHOLE).situation().disputes();
    }

    @Test
    void eachOfTheNineLeadsToTheExactSentenceOfBothSides() {
        assertThat(desk.page("/disputes").select("article.dispute h3 a").eachAttr("href"))
                .containsExactlyElementsOf(disputes().stream()
                        .map(each -> "/disputes/" + each.id())
                        .toList())
                .hasSize(9);
        for (Dispute dispute : disputes()) {
            Document page = desk.page("/disputes/" + dispute.id());
            List<Element> exact = page.select("a.exact");
            assertThat(exact).hasSameSizeAs(dispute.positions());
            for (int at = 0; at < exact.size(); at++) {
                Side first = dispute.positions().get(at).tellings().get(0);
                assertThat(exact.get(at).attr("href")).isEqualTo("/articles/" + first.article() + "/" + first.entry());
                assertThat(exact.get(at).wholeText()).isEqualTo(inTheLedger(first));
            }
        }
    }

    /** The words as they stand in the transcript at the place that the record points at. */
    private static String inTheLedger(Side side) {
        var reading = desk.desk().findReading(side.article()).orElseThrow();
        Entry entry = reading.account().findEntry(side.entry()).orElseThrow();
        assertThat(entry.sentence()).isEqualTo(side.sentence());
        return entry.sentence().in(reading.article().transcript());
    }

    @Test
    void noTellingIsLeftOut() {
        for (Dispute dispute : disputes()) {
            Document page = desk.page("/disputes/" + dispute.id());
            List<String> links = page.select(".sides a").eachAttr("href");
            for (Position position : dispute.positions()) {
                assertThat(position.tellings())
                        .allSatisfy(
                                side -> assertThat(links).contains("/articles/" + side.article() + "/" + side.entry()));
            }
        }
    }

    @Test
    void theSidesStandInOrderOfTimeAndLookAlike() {
        Document page = desk.page("/disputes/d4fd050b4");

        List<Element> sides = page.select(".sides.full > .side");
        assertThat(sides)
                .hasSize(2)
                .allSatisfy(side -> assertThat(side.classNames()).containsExactly("side"));
        assertThat(sides.stream().map(side -> side.select("h3").text()))
                .containsExactly("forces are not pulled back, or are built up", "forces are pulled back");
        assertThat(page.select("main [style], main .right, main .wrong")).isEmpty();
        assertThat(page.select(".matter").text()).contains("Whose forces").contains("It says nothing of who is right");
    }

    @Test
    void aSentenceStandsBetweenItsNeighbours() {
        Element column =
                desk.page("/disputes/d400d94f2").select(".sides.full > .side").get(1);

        assertThat(column.select(".exact").text()).isEqualTo("Russia denies that it is planning an invasion.");
        assertThat(column.select(".exact ~ .around").text())
                .isEqualTo("Deputy Foreign Minister Sergei Ryabkov said on Wednesday that Russia would not attack or"
                        + " invade Ukraine.");
    }

    @Test
    void howManyAreIndependentIsSaidOfEachSide() {
        assertThat(desk.page("/disputes/d400d94f2")
                        .select(".sides.full > .side > .meta:first-of-type")
                        .eachText())
                .containsExactly("4 articles, 4 independent, 4 outlets", "4 articles, 3 independent, 3 outlets");
    }

    @Test
    void theListNarrowsByKindActorAndDays() {
        assertThat(ids("/disputes?type=figures")).containsExactly("d38ca1db2", "dc2478e79", "d801131f5");
        assertThat(ids("/disputes?actor=Peskov")).containsExactly("d64291565");
        assertThat(ids("/disputes?to=2022-01-18")).containsExactly("d64291565");
        assertThat(desk.page("/disputes?type=quarrel").select("[role=alert]").text())
                .contains("“quarrel” is none of the kinds");
    }

    private static List<String> ids(String path) {
        return desk.page(path).select("article.dispute").eachAttr("id");
    }

    @Test
    void oneLeadsToTheNext() {
        List<Dispute> all = disputes();

        Document first = desk.page("/disputes/" + all.get(0).id());
        assertThat(first.select("a[rel=prev]")).isEmpty();
        assertThat(first.select("a[rel=next]").attr("href"))
                .isEqualTo("/disputes/" + all.get(1).id());
        assertThat(desk.page("/disputes/" + all.get(8).id()).select("a[rel=next]"))
                .isEmpty();
        assertThat(desk.get("/disputes/d00000000").statusCode()).isEqualTo(404);
    }

    @Test
    void itIsWordedInGermanWithoutAVerdict() {
        String page = desk.page("/disputes/d4fd050b4", "Accept-Language", "de").text();

        assertThat(page)
                .contains("Truppen werden abgezogen")
                .contains("Für alle Seiten gleich")
                .contains("Streitfrage");
        assertThat(page.toLowerCase(Locale.ROOT)).doesNotContain("widerspruch", "lüge", "entlarvt");
    }

    @Test
    void claimsAndSeriesHavePagesOfTheirOwn() {
        var situation = Computed.await(desk.desk(), Situations.WHOLE).situation();
        var claim = situation.claims().get(0);
        var series = situation.series().get(0);

        assertThat(desk.page("/claims/" + claim.id()).select(".quote").text()).isEqualTo(claim.content());
        assertThat(desk.page("/claims/" + claim.id()).select("ol.lines > li")).hasSameSizeAs(claim.variants());
        assertThat(desk.page("/series/" + series.id()).select("table.points tbody tr"))
                .hasSameSizeAs(series.points());
        assertThat(desk.get("/claims/none").statusCode()).isEqualTo(404);
        assertThat(desk.get("/series/none").statusCode()).isEqualTo(404);
    }

    @Test
    void theFrontShowsCountsSituationsAndTheNewestDisputes() {
        Document front = desk.page("/");

        assertThat(front.select(".counts").text())
                .startsWith("24 articles")
                .contains("9 disputes")
                .contains("35 days");
        assertThat(front.select(".card a").eachAttr("href")).startsWith("/situations/all");
        assertThat(front.select("article.dispute")).hasSize(4).allSatisfy(dispute -> {
            assertThat(dispute.select(".side")).hasSizeGreaterThan(1);
            assertThat(dispute.select("q a")).hasSizeGreaterThan(1);
        });
        assertThat(desk.page("/", "Accept-Language", "de").select(".counts").text())
                .contains("9 Streitfragen");
    }
}
