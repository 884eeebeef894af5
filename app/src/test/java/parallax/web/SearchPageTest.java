package parallax.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.support.ui.ExpectedConditions;
import org.openqa.selenium.support.ui.WebDriverWait;

/** One box, counts that narrow, the query in words, and alerts. */
class SearchPageTest {

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

    @Test
    void whatIsFoundIsShownWithItsWordsAndLeadsToItsPage() {
        Document page = desk.page("/search?q=troops+speaker:Russia");

        assertThat(page.select(".results > li")).isNotEmpty().allSatisfy(result -> {
            assertThat(result.select("mark").text()).containsIgnoringCase("troops");
            assertThat(result.select(".who b").text()).isEqualTo("Russia");
            assertThat(result.select(".say a").attr("href")).matches("/articles/[0-9a-f]+/[sefv][0-9a-f]+");
        });
        assertThat(page.select(".asked").text()).contains("records by Russia that hold the word “troops”");
        assertThat(desk.page("/search?q=troops+speaker:Russia", "Accept-Language", "de")
                        .select(".asked")
                        .text())
                .contains("Einträge von Russia mit dem Wort „troops“");
    }

    @Test
    void everyCountIsALinkThatFindsSoMany() {
        Document page = desk.page("/search?q=troops");

        assertThat(page.select(".facets section")).hasSizeGreaterThan(4);
        for (String group : List.of("kind", "speaker", "outlet", "month")) {
            Element choice = page.select(".facets section[aria-labelledby=facet-" + group + "] a").stream()
                    .findFirst()
                    .orElseThrow();
            Document narrowed = desk.page(choice.attr("href"));
            assertThat(narrowed.select("#total").text())
                    .as(group)
                    .startsWith(
                            choice.select(".count").text().equals("1")
                                    ? "One"
                                    : choice.select(".count").text() + " found");
            assertThat(narrowed.select(".chip")).hasSize(1);
            assertThat(desk.page(narrowed.select(".chip").attr("href"))
                            .select("#total")
                            .text())
                    .isEqualTo(page.select("#total").text());
        }
    }

    @Test
    void olderRecordsFollowWithoutDoubling() {
        Document first = desk.page("/search");
        Document second = desk.page(first.select("a[rel=next]").attr("href"));

        assertThat(second.select(".say a").eachAttr("href"))
                .isNotEmpty()
                .doesNotContainAnyElementsOf(first.select(".say a").eachAttr("href"));
    }

    @Test
    void aLineThatIsNoQueryIsMarkedWhereItGoesWrong() {
        HttpResponse<String> response = desk.get("/search?q=troops+cue:%22%3Cb%3E%22");

        assertThat(response.statusCode()).isEqualTo(400);
        Document page = Jsoup.parse(response.body());
        assertThat(page.select(".typed mark").text()).isEqualTo("\"<b>\"");
        assertThat(page.select("#trouble").text()).contains("column 12", "expected one of says, asserts");
        assertThat(page.select("#trouble b")).isEmpty();
        assertThat(page.select("#q").attr("value")).isEqualTo("troops cue:\"<b>\"");
        assertThat(page.select("details.help").hasAttr("open")).isTrue();
    }

    @Test
    void everythingThatIsFoundCanBeTakenAlong() {
        Document page = desk.page("/search?q=kind:event");
        int total = Integer.parseInt(page.select("#total").text().replaceAll("\\D.*", ""));

        assertThat(page.select(".export a").eachAttr("href"))
                .contains(
                        "/search.csv?q=kind%3Aevent", "/search.jsonl?q=kind%3Aevent", "/search.geojson?q=kind%3Aevent");
        assertThat(desk.get("/search.jsonl?q=kind%3Aevent").body().lines()).hasSize(total);
        assertThat(desk.get("/search.csv?q=kind%3Aevent").body().lines()).hasSize(total + 1);
        assertThat(desk.get("/search.geojson?q=kind%3Aevent").body().split("\"type\":\"Feature\"", -1))
                .hasSize(total + 1);
    }

    @Test
    void anAlertIsSavedOnceAndRemoved() {
        Document page = desk.page("/search?q=cue:doubts");

        assertThat(desk.post("/alerts", page, Map.of("q", "cue:doubts", "name", "doubts"))
                        .body())
                .contains("id=\"doubts\"");
        assertThat(desk.post("/alerts", page, Map.of("q", "cue:doubts", "name", "doubts"))
                        .statusCode())
                .isEqualTo(409);
        assertThat(desk.post("/alerts", page, Map.of("q", "cue:nonsense", "name", "other"))
                        .statusCode())
                .isEqualTo(400);
        assertThat(desk.get("/alerts/doubts.atom").body()).contains("urn:parallax:watch:doubts");
        assertThat(desk.get("/alerts/doubts.json").body()).contains("https://jsonfeed.org/version/1.1");
        assertThat(desk.post("/alerts/doubts/run", page, Map.of()).statusCode()).isEqualTo(200);
        desk.post("/alerts/doubts/remove", page, Map.of());
        assertThat(desk.page("/alerts").select("section.alert#doubts")).isEmpty();
        assertThat(desk.get("/alerts/doubts.atom").statusCode()).isEqualTo(404);
    }

    @Test
    void aReaderNarrowsWithAClickAndSavesAnAlert() {
        ChromeDriver browser = Browser.open();
        try {
            WebDriverWait wait = new WebDriverWait(browser, Duration.ofSeconds(15));
            browser.get(desk.address("/search?q=russia").toString());
            browser.executeScript("window.sameDocument = true");
            WebElement kind = browser.findElement(By.cssSelector("[aria-labelledby=facet-kind] a"));
            String count = kind.findElement(By.className("count")).getText();
            kind.click();
            wait.until(ExpectedConditions.presenceOfElementLocated(By.className("chip")));

            assertThat(browser.getCurrentUrl()).contains("kind%3A");
            assertThat(browser.findElement(By.id("total")).getText()).startsWith(count);
            assertThat(browser.findElement(By.id("q")).getDomProperty("value")).contains("kind:");
            assertThat(browser.executeScript("return window.sameDocument")).isEqualTo(true);

            browser.findElement(By.cssSelector("details.save summary")).click();
            browser.findElement(By.id("alert-name")).sendKeys("in-the-browser", Keys.ENTER);
            wait.until(ExpectedConditions.urlContains("/alerts#in-the-browser"));
            assertThat(browser.findElement(By.id("in-the-browser")).getText()).contains("Nothing new");
        } finally {
            browser.quit();
        }
    }

    @Test
    void everythingWorksWithoutScripts() {
        ChromeDriver browser = Browser.openWithoutScripts();
        try {
            browser.get(desk.address("/search").toString());
            WebDriverWait wait = new WebDriverWait(browser, Duration.ofSeconds(15));
            browser.findElement(By.id("q")).sendKeys("nato", Keys.ENTER);
            wait.until(ExpectedConditions.urlContains("q=nato"));
            wait.until(ExpectedConditions.refreshed(
                            ExpectedConditions.elementToBeClickable(By.cssSelector("[aria-labelledby=facet-kind] a"))))
                    .click();
            wait.until(ExpectedConditions.presenceOfElementLocated(By.className("chip")));

            assertThat(browser.findElements(By.className("chip"))).hasSize(1);
            assertThat(browser.findElements(By.cssSelector(".results mark"))).isNotEmpty();
        } finally {
            browser.quit();
        }
    }
}
