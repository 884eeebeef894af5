package parallax.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.support.ui.WebDriverWait;

/** An article as a person reads it, in a real browser. */
class ArticleBrowserTest {

    private static RunningDesk desk;
    private static ChromeDriver browser;
    private static ChromeDriver plain;
    private static String article;

    @BeforeAll
    static void open() {
        desk = new RunningDesk(DemoLedger.shared());
        browser = Browser.open();
        plain = Browser.openWithoutScripts();
        article = ArticlePageTest.find(desk, "Issue 44");
    }

    @AfterAll
    static void close() {
        browser.quit();
        plain.quit();
        assertThat(desk.log()).isEmpty();
        desk.close();
    }

    private static void go(ChromeDriver driver, String path) {
        driver.get("about:blank"); // so that an address with another hash is loaded anew
        driver.get(desk.address(path).toString());
    }

    private static WebElement find(ChromeDriver driver, String css) {
        return driver.findElement(By.cssSelector(css));
    }

    private static void await(BooleanSupplier condition) {
        new WebDriverWait(browser, Duration.ofSeconds(10)).until(driver -> condition.getAsBoolean());
    }

    private static String attribute(WebElement element, String name) {
        return String.valueOf(element.getAttribute(name));
    }

    private static double number(@Nullable Object of) {
        return Double.parseDouble(String.valueOf(of));
    }

    private static boolean panelIsOpen() {
        return find(browser, "#panel").isDisplayed()
                && !browser.findElements(By.cssSelector("#panel h1")).isEmpty();
    }

    @Test
    void withoutScriptsAMarkIsALinkToItsRecordAndKindsAreTurnedOffByAForm() {
        go(plain, "/articles/" + article);
        String record = attribute(find(plain, ".text .number .letter"), "href");
        find(plain, ".text .number > .w").click();
        assertThat(plain.getCurrentUrl()).isEqualTo(record);
        assertThat(find(plain, "#record dl").getText()).contains("Number as written");

        go(plain, "/articles/" + article);
        find(plain, ".kinds input[value=s]").click();
        find(plain, ".kinds button").click();
        assertThat(plain.getCurrentUrl()).contains("mark=e&mark=f&mark=v");
        assertThat(plain.findElements(By.cssSelector(".text .statement"))).isEmpty();
        assertThat(plain.findElements(By.cssSelector(".text .figure"))).isNotEmpty();
    }

    @Test
    void withScriptsKindsAreTurnedOffAtOnceAndTheAddressSaysSo() {
        go(browser, "/articles/" + article);
        assertThat(find(browser, ".kinds button").isDisplayed()).isFalse();
        assertThat(find(browser, ".text .number .letter").isDisplayed()).isTrue();
        find(browser, ".kinds input[value=f]").click();
        assertThat(find(browser, ".text .number .letter").isDisplayed()).isFalse();
        assertThat(find(browser, ".text .number > .w").getCssValue("text-decoration-line"))
                .isEqualTo("none");
        assertThat(browser.getCurrentUrl()).endsWith("?mark=s,e,v");
        find(browser, ".kinds input[value=f]").click();
        assertThat(find(browser, ".text .number .letter").isDisplayed()).isTrue();
        assertThat(browser.getCurrentUrl()).endsWith("/articles/" + article);

        go(browser, "/articles/" + article + "?mark=s");
        find(browser, ".kinds input[value=e]").click();
        await(() -> !browser.findElements(By.cssSelector(".text .event")).isEmpty());
        assertThat(browser.getCurrentUrl()).endsWith("?mark=s,e");
    }

    @Test
    void aFigureWithinAStatementThatIsTurnedOffOpensTheStatement() {
        go(browser, "/articles/" + article);
        WebElement inner = find(browser, ".text .content .number > .w");
        String statement = attribute(find(browser, ".text .content:has(.number)"), "data-record");
        find(browser, ".kinds input[value=f]").click();
        inner.click();
        await(ArticleBrowserTest::panelIsOpen);
        assertThat(browser.getCurrentUrl()).endsWith("#" + statement);
    }

    @Test
    void aMarkIsOpenedAndClosedByKeyboard() {
        go(browser, "/articles/" + article);
        WebElement letter = find(browser, ".text .letter");
        browser.executeScript("document.querySelector('.kinds input[value=v]').focus()");
        new Actions(browser).sendKeys(Keys.TAB).perform();
        assertThat(browser.switchTo().activeElement()).isEqualTo(letter);
        assertThat(letter.getAccessibleName()).matches("(Statement|Event|Figure|Evidence) .+");
        new Actions(browser).sendKeys(Keys.ENTER).perform();
        await(ArticleBrowserTest::panelIsOpen);
        assertThat(browser.switchTo().activeElement()).isEqualTo(find(browser, "#panel"));
        String record = attribute(letter, "href").replaceFirst(".*/", "");
        assertThat(browser.getCurrentUrl()).endsWith("#" + record);
        assertThat(find(browser, "#panel").getText()).contains("What the record says", "History", "How it was read");

        new Actions(browser).sendKeys(Keys.ESCAPE).perform();
        await(() -> !find(browser, "#panel").isDisplayed());
        assertThat(browser.switchTo().activeElement()).isEqualTo(letter);
        assertThat(browser.getCurrentUrl()).doesNotContain("#");
    }

    @Test
    void anAddressWithARecordOpensIt() {
        go(browser, "/articles/" + article);
        String record = attribute(find(browser, ".text .naming"), "data-record");
        go(browser, "/articles/" + article + "#" + record);
        await(ArticleBrowserTest::panelIsOpen);
        assertThat(find(browser, "#panel").getText()).contains("Sort of evidence");
        assertThat(attribute(find(browser, ".m.on"), "data-record")).isEqualTo(record);
    }

    @Test
    void onAPhoneTheRecordComesUpFromBelowAndTheTextStaysInSight() {
        browser.manage().window().setSize(new Dimension(500, 900));
        try {
            go(browser, "/articles/" + article);
            find(browser, ".text .trigger .letter").click();
            await(ArticleBrowserTest::panelIsOpen);
            assertThat(find(browser, "#panel").getCssValue("position")).isEqualTo("fixed");
            Object top = browser.executeScript(
                    "return document.getElementById('panel').getBoundingClientRect().top / innerHeight");
            assertThat(number(top)).isBetween(0.2, 0.95);
            Object wide = browser.executeScript("return document.documentElement.scrollWidth - innerWidth");
            assertThat(number(wide)).isLessThanOrEqualTo(0);
            find(browser, "#panel .close").click();
            assertThat(find(browser, "#panel").isDisplayed()).isFalse();
        } finally {
            browser.manage().window().setSize(new Dimension(1440, 1000));
        }
    }

    @Test
    void everythingThatTabReachesHasAName() {
        go(browser, "/articles/" + article);
        List<WebElement> reached = browser.findElements(
                By.cssSelector("#article a:not([tabindex='-1']), #article input[type=checkbox], #article summary"));
        assertThat(reached)
                .hasSizeGreaterThan(20)
                .allSatisfy(element -> assertThat(element.getAccessibleName())
                        .as(element.getAttribute("outerHTML"))
                        .isNotBlank());
    }

    @Test
    void relatedArticlesComeBesideTheText() {
        go(browser, "/articles/" + article);
        new WebDriverWait(browser, Duration.ofSeconds(30))
                .until(driver ->
                        !driver.findElements(By.cssSelector(".beside .reason")).isEmpty());
    }
}
