package parallax.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parallax.cli.Run;
import parallax.store.Location;

class ArticleListsTest {

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

    @Test
    void articlesStandNewestFirst() {
        Document page = desk.page("/articles");

        assertThat(page.select(".articles > li")).hasSize(24);
        List<String> days = page.select(".articles time").eachAttr("datetime");
        List<String> sorted = new ArrayList<>(days);
        sorted.sort(java.util.Comparator.reverseOrder());
        assertThat(days).isEqualTo(sorted);
        assertThat(page.select("[role=status]").text()).startsWith("24 articles");
    }

    @Test
    void outletAndDaysNarrowTheList() {
        Document page = desk.page("/articles?outlet=Northgate+Wire&from=2022-02-01&to=2022-02-18");

        assertThat(page.select(".articles h2").eachText())
                .containsExactly(
                        "U.S. puts Russian force in and near Ukraine at up to 190,000",
                        "NATO sees no Russian pullback around Ukraine, Stoltenberg says");
        assertThat(page.select("#f-outlet").attr("value")).isEqualTo("Northgate Wire");
        assertThat(page.select("#f-from").attr("value")).isEqualTo("2022-02-01");
        assertThat(desk.page("/articles?from=1999-01-01&to=1999-12-31").select(".notice"))
                .hasSize(1);
        assertThat(desk.get("/articles?from=yesterday").statusCode()).isEqualTo(400);
    }

    @Test
    void pagesFollowOneAnotherWithoutAGap(@TempDir Path folder) throws Exception {
        Path articles = Files.createDirectory(folder.resolve("in"));
        for (int index = 0; index < 53; index++) {
            Files.writeString(
                    articles.resolve("a" + index + ".txt"),
                    "Number " + index + " of many\n\nThe mayor said on Monday that bridge " + index
                            + " would be closed for repairs until the spring.\n");
        }
        Run run = Run.of(
                "add",
                articles.toString(),
                "--outlet",
                "The Paper",
                "--published",
                "2022-02-16",
                "--ledger",
                folder.resolve("ledger").toString());
        assertThat(run.code()).as(run.err()).isZero();
        try (RunningDesk own = new RunningDesk(new Location.Folder(folder.resolve("ledger")))) {
            for (String first : List.of("/articles?outlet=The+Paper", "/outlets/The%20Paper")) {
                Document page = own.page(first);
                List<String> seen =
                        new ArrayList<>(page.select(".articles h2 a").eachAttr("href"));
                assertThat(seen).hasSize(50);
                Document next = own.page(page.select("a[rel=next]").attr("href"));
                seen.addAll(next.select(".articles h2 a").eachAttr("href"));
                assertThat(seen).hasSize(53).doesNotHaveDuplicates();
                assertThat(next.select("a[rel=next]")).isEmpty();
            }
        }
    }

    @Test
    void anAuthorHasAPageWithAllThatIsSignedSoAndWhatOutletsSay() {
        Document page = desk.page("/authors/imogen%20FARROW");

        assertThat(page.select("h1").text()).isEqualTo("Imogen Farrow");
        assertThat(page.select(".articles > li"))
                .hasSize(3)
                .allSatisfy(line -> assertThat(line.text()).contains("Imogen Farrow"));
        assertThat(page.select(".names li").text()).contains("Northgate Wire");
        assertThat(desk.get("/authors/Nobody%20Ever").statusCode()).isEqualTo(404);
    }

    @Test
    void aNewArticleIsOnItsAuthorsPageAtOnce(@TempDir Path folder) throws Exception {
        Location copy = DemoLedger.copy(folder.resolve("ledger"));
        try (RunningDesk own = new RunningDesk(copy)) {
            assertThat(own.get("/authors/Pia%20N%C3%B8rgaard").statusCode()).isEqualTo(404);
            Path file = Files.writeString(folder.resolve("new.html"), """
                    <html lang="en"><head><title>Bridge closed</title><meta name="author" content="Pia Nørgaard"></head>
                    <body><article><h1>Bridge closed</h1>
                    <p>The mayor of Kyiv said on Monday that the old bridge would be closed for repairs until the spring.</p>
                    <p>Drivers were told to take the ferry, the council said in a statement on the same day.</p>
                    <p>The council of the town met for three hours on Tuesday evening and talked about the winter, the price
                    of coal and the old bridge. Nobody in the room knew how long the repairs would take, and a second
                    meeting is to be held as soon as the engineers have looked at the pillars under the water.</p></article></body></html>
                    """);
            Run run = Run.of(
                    "add",
                    file.toString(),
                    "--outlet",
                    "The Paper",
                    "--ledger",
                    folder.resolve("ledger").toString());
            assertThat(run.code()).as(run.err()).isZero();
            assertThat(own.page("/authors/Pia%20N%C3%B8rgaard")
                            .select(".articles h2")
                            .text())
                    .isEqualTo("Bridge closed");
        }
    }

    @Test
    void anOutletSaysWhoSpeaksInIt() {
        Document page = desk.page("/outlets/Northgate%20Wire");

        assertThat(page.select(".articles > li")).hasSize(5);
        assertThat(page.expectFirst(".names a").text()).isEqualTo("Jens Stoltenberg");
        assertThat(desk.get("/outlets/No%20Such%20Paper").statusCode()).isEqualTo(404);
    }

    @Test
    void storiesAndCopiesSayWhatHoldsThemTogether() {
        Document article = desk.page("/articles/" + ArticlePageTest.find(desk, "NATO boss"));

        Document copy = desk.page(article.select("a[href^=/copies/]").attr("href"));
        assertThat(copy.select("dl").text()).contains("Northgate Wire", "NATO sees no Russian pullback");
        assertThat(copy.select(".lines > li")).hasSize(3).allSatisfy(pair -> {
            assertThat(pair.select(".changes li")).isNotEmpty();
            assertThat(desk.page(pair.select("a[href*=/changes/]").attr("href")).select("ins, del"))
                    .isNotEmpty();
        });
        Document story = desk.page(article.select("a[href^=/stories/]").attr("href"));
        assertThat(story.select(".articles > li")).hasSizeGreaterThan(3);
        assertThat(story.select(".lead").text()).contains("articles");
        assertThat(desk.get("/stories/t00000000").statusCode()).isEqualTo(404);
        assertThat(desk.get("/copies/t00000000").statusCode()).isEqualTo(404);
    }
}
