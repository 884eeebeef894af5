package parallax.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.JavascriptExecutor;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.support.ui.WebDriverWait;
import parallax.web.situation.Situations;

/** A person who narrows a situation: by dragging, by keyboard, by the form, with scripts and without. */
class SituationBrowserTest {

    private static final By TIMELINE = By.cssSelector("#timeline svg.for-wide");
    private static final By DISPUTES = By.cssSelector("#disputes article.dispute");

    private static RunningDesk desk;

    private ChromeDriver browser;

    @BeforeAll
    static void start() {
        desk = new RunningDesk(DemoLedger.shared());
        Computed.await(desk.desk(), Situations.WHOLE);
    }

    @AfterAll
    static void stop() {
        assertThat(desk.log()).isEmpty();
        desk.close();
    }

    @BeforeEach
    void open() {
        browser = Browser.open();
        browser.get(desk.address("/situations/all").toString());
    }

    @AfterEach
    void close() {
        browser.quit();
    }

    private void await(java.util.function.BooleanSupplier condition) {
        new WebDriverWait(browser, Duration.ofSeconds(20)).until(any -> condition.getAsBoolean());
    }

    private boolean isNarrowed() {
        String url = browser.getCurrentUrl();
        return url.matches(".*[?&]from=\\d{4}-\\d\\d-\\d\\d.*") && url.matches(".*[?&]to=\\d{4}-\\d\\d-\\d\\d.*");
    }

    private List<String> disputes() {
        return browser.findElements(DISPUTES).stream()
                .map(dispute -> dispute.getAttribute("id"))
                .toList();
    }

    @Test
    void draggingOnTheTimelineNarrowsEverythingAndTheStateSurvivesReloadAndBack() {
        assertThat(disputes()).hasSize(9);
        WebElement timeline = browser.findElement(TIMELINE);
        scroll(timeline);
        int width = timeline.getSize().getWidth();
        new Actions(browser)
                .moveToElement(timeline, width / 4, 0)
                .clickAndHold()
                .moveByOffset(width / 12, 0)
                .moveByOffset(width / 8 - width / 12, 0)
                .release()
                .perform();
        await(() -> isNarrowed() && disputes().size() < 9);

        List<String> narrowed = disputes();
        String url = browser.getCurrentUrl();
        assertThat(browser.findElement(By.id("filter-from")).getAttribute("value"))
                .isNotEmpty();
        assertThat(desk.page(url.substring(url.indexOf("/situations")))
                        .select("article.dispute")
                        .eachAttr("id"))
                .isEqualTo(narrowed);
        browser.navigate().refresh();
        assertThat(disputes()).isEqualTo(narrowed);
        browser.navigate().back();
        await(() -> disputes().size() == 9);
        assertThat(isNarrowed()).isFalse();
    }

    private void scroll(WebElement element) {
        ((JavascriptExecutor) browser)
                .executeScript("arguments[0].scrollIntoView({block: 'center', behavior: 'instant'})", element);
    }

    @Test
    void theKeyboardNarrowsToo() {
        WebElement timeline = browser.findElement(TIMELINE);
        scroll(timeline);
        ((JavascriptExecutor) browser).executeScript("arguments[0].focus()", timeline);
        Actions keys = new Actions(browser).sendKeys(Keys.ARROW_LEFT).keyDown(Keys.SHIFT);
        for (int day = 0; day < 12; day++) {
            keys.sendKeys(Keys.ARROW_LEFT);
        }
        keys.keyUp(Keys.SHIFT).sendKeys(Keys.ENTER).perform();
        await(() -> isNarrowed() && !disputes().isEmpty() && disputes().size() < 9);
    }

    @Test
    void theFormNarrowsWithoutLoadingThePageAnew() {
        ((JavascriptExecutor) browser).executeScript("window.same = true");
        WebElement actor = browser.findElement(By.id("filter-actor"));
        actor.sendKeys("Peskov" + Keys.TAB);
        await(() ->
                browser.getCurrentUrl().contains("actor=Peskov") && disputes().size() == 1);

        assertThat(((JavascriptExecutor) browser).executeScript("return window.same"))
                .isEqualTo(true);
        browser.findElement(By.cssSelector("article.dispute .side:last-child q a"))
                .click();
        await(() -> browser.getCurrentUrl().matches(".*/articles/[0-9a-f]+/s[0-9a-f]+.*"));
    }

    @Test
    void itWorksWithoutScripts() {
        ChromeDriver plain = Browser.openWithoutScripts();
        try {
            plain.get(desk.address("/situations/all").toString());
            plain.findElement(By.id("filter-place")).sendKeys("Donetsk");
            plain.findElement(By.cssSelector("#filters button[type=submit]")).click();
            new WebDriverWait(plain, Duration.ofSeconds(20))
                    .until(any -> plain.getCurrentUrl().contains("place=Donetsk"));
            assertThat(plain.findElements(DISPUTES)).hasSizeBetween(1, 8);
            assertThat(plain.findElement(By.id("filter-place")).getAttribute("value"))
                    .isEqualTo("Donetsk");
        } finally {
            plain.quit();
        }
    }

    @Test
    void nothingIsRefusedByTheBrowser() {
        browser.get(desk.address("/disputes/d400d94f2").toString());
        browser.get(desk.address("/situations/all/report").toString());

        assertThat(browser.manage().logs().get("browser").getAll().stream()
                        .map(entry -> entry.getMessage())
                        .filter(message -> message.contains("Content Security Policy")))
                .isEmpty();
        browser.get(desk.address("/situations/all").toString());
        assertThat(((JavascriptExecutor) browser)
                        .executeScript("return document.documentElement.scrollWidth <= window.innerWidth"))
                .isEqualTo(true);
    }
}
