package parallax.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.support.ui.Select;
import parallax.ledger.Account;
import parallax.ledger.Actor;
import parallax.ledger.Statement;
import parallax.store.RecordRevision;
import parallax.store.search.Cursor;

/** Records corrected as a person does it: by keys alone, by pointer, and in a browser without scripts. */
@SuppressWarnings("NullAway.Init") // opened before each test
class ReviewBrowserTest {

    @TempDir
    Path folder;

    private RunningDesk desk;

    @BeforeEach
    void open() {
        desk = new RunningDesk(DemoLedger.copy(folder.resolve("ledger")));
    }

    @AfterEach
    void close() {
        desk.close();
        assertThat(desk.log()).isEmpty();
    }

    private void press(ChromeDriver browser, CharSequence... keys) {
        new Actions(browser).sendKeys(keys).perform();
    }

    private static void shift(ChromeDriver browser, Keys arrow) {
        new Actions(browser)
                .keyDown(Keys.SHIFT)
                .sendKeys(arrow)
                .keyUp(Keys.SHIFT)
                .perform();
    }

    private static String active(ChromeDriver browser, String attribute) {
        return Objects.toString(browser.switchTo().activeElement().getDomAttribute(attribute), "");
    }

    private void await(ChromeDriver browser, String address) {
        new org.openqa.selenium.support.ui.WebDriverWait(browser, Duration.ofSeconds(10))
                .until(driver -> Objects.toString(driver.getCurrentUrl(), "").contains(address));
    }

    private Statement statement(String article, String record) {
        return (Statement) account(article).findEntry(record).orElseThrow();
    }

    private Account account(String article) {
        return desk.desk().ledger().findReading(article).orElseThrow().account();
    }

    @Test
    void aRecordIsCorrectedByKeysAlone() {
        ChromeDriver browser = Browser.open("--force-prefers-reduced-motion");
        try {
            browser.get(desk.address("/review?kind=statement").toString());
            press(browser, "j");
            String[] record = active(browser, "id").split("-", 2);
            while (!isLong(statement(record[0], record[1]))) {
                press(browser, "j");
                String[] next = active(browser, "id").split("-", 2);
                assertThat(next).isNotEqualTo(record);
                record = next;
            }
            Statement before = statement(record[0], record[1]);
            String article = record[0];
            String id = record[1];

            press(browser, "e");
            await(browser, "/review/" + record[0] + "/" + record[1]);
            new org.openqa.selenium.support.ui.WebDriverWait(browser, Duration.ofSeconds(10))
                    .until(driver -> active(browser, "id").equals("sentence"));
            int content = browser.findElements(By.cssSelector(".piece")).size() - 1;
            press(browser, Integer.toString(content));
            shift(browser, Keys.ARROW_LEFT);
            shift(browser, Keys.ARROW_DOWN);
            String marked = said(browser);
            for (int steps = 0; steps < 80 && !active(browser, "name").equals("speaker.0"); steps++) {
                press(browser, Keys.TAB);
            }
            String who = other(record[0], before);
            press(browser, who);
            new Actions(browser)
                    .keyDown(Keys.CONTROL)
                    .sendKeys(Keys.ENTER)
                    .keyUp(Keys.CONTROL)
                    .perform();
            await(browser, "done=");

            Statement after = statement(record[0], record[1]);
            assertThat(after.content().text()).isEqualTo(inner(before.content().text()));
            assertThat(after.content().text().replaceAll("\\s+", "")).isEqualTo(marked.replaceAll("\\s+", ""));
            assertThat(account(record[0])
                            .findActor(after.speaker().actor())
                            .orElseThrow()
                            .name())
                    .isEqualTo(who);
            RecordRevision last =
                    desk.desk().ledger().listRevisions(record[0], record[1]).get(1);
            assertThat(last.making().by()).isEqualTo(System.getProperty("user.name"));

            press(browser, "u");
            await(browser, "done=");
            new org.openqa.selenium.support.ui.WebDriverWait(browser, Duration.ofSeconds(10))
                    .until(driver -> statement(article, id).equals(before));
        } finally {
            browser.quit();
        }
    }

    /** Somebody of the article whose name begins as no other one's does, so that typing it chooses him. */
    private String other(String article, Statement statement) {
        return account(article).actors().stream()
                .filter(actor -> !statement.speaker().actors().contains(actor.id()) && actor.role() == null)
                .map(Actor::name)
                .filter(name -> account(article).actors().stream()
                                .filter(actor -> actor.name().startsWith(name))
                                .count()
                        == 1)
                .findFirst()
                .orElseThrow();
    }

    /** Whether a word can be taken from both ends of what is said. */
    private static boolean isLong(Statement statement) {
        return statement.content().spans().size() == 1
                && statement.content().text().matches("\\w+ \\w+ .+ \\w+ \\w+");
    }

    /** Without the first and the last word. */
    private static String inner(String words) {
        return words.substring(words.indexOf(' ') + 1, words.lastIndexOf(' '));
    }

    private static String said(ChromeDriver browser) {
        String said = Objects.toString(browser.findElement(By.id("said")).getDomProperty("textContent"), "");
        return said.substring(said.indexOf(": ") + 2);
    }

    @Test
    void aRecordIsCorrectedByPointer() {
        ChromeDriver browser = Browser.open("--force-prefers-reduced-motion");
        try {
            browser.get(desk.address("/review?kind=statement").toString());
            String[] record = Objects.toString(
                            browser.findElement(By.cssSelector(".queue-item")).getDomAttribute("id"), "")
                    .split("-", 2);
            browser.findElement(By.cssSelector(".queue-item a.edit")).click();
            await(browser, "/review/" + record[0]);
            var pieces = browser.findElements(By.cssSelector(".piece"));
            pieces.get(pieces.size() - 2)
                    .findElement(By.cssSelector(".piece-name"))
                    .click();
            var words = browser.findElements(By.cssSelector("#sentence .w"));
            WebElement from = words.get(2);
            WebElement to = words.get(5);
            new Actions(browser)
                    .moveToElement(from)
                    .clickAndHold()
                    .moveToElement(to)
                    .release()
                    .perform();
            String marked = said(browser);
            assertThat(marked.split(" ")).hasSize(4);
            browser.findElement(By.cssSelector("form.correction button.first")).click();
            await(browser, "done=");

            Statement after = statement(record[0], record[1]);
            assertThat(after.content().text().replaceAll("\\s+", "")).isEqualTo(marked.replaceAll("\\s+", ""));
            assertThat(after.sentence().contains(after.content().spans().get(0)))
                    .isTrue();
        } finally {
            browser.quit();
        }
    }

    @Test
    void keysJudgeAndHelpAndSearch() {
        ChromeDriver browser = Browser.open("--force-prefers-reduced-motion");
        try {
            browser.get(desk.address("/review").toString());
            press(browser, "?");
            assertThat(browser.findElement(By.id("keys")).isDisplayed()).isTrue();
            press(browser, Keys.ESCAPE);
            assertThat(browser.findElement(By.id("keys")).isDisplayed()).isFalse();
            press(browser, "/");
            assertThat(active(browser, "id")).isEqualTo("f-q");
            press(browser, "y");
            assertThat(desk.desk().store().judgements().list(Cursor.START, 5).items())
                    .isEmpty();
            browser.get(desk.address("/review").toString());
            press(browser, "j");
            String first = active(browser, "id");
            press(browser, "y");
            await(browser, "done=1");
            assertThat(browser.findElements(By.id(first))).isEmpty();
            press(browser, "n");
            await(browser, "done=2");
            assertThat(desk.desk().store().judgements().list(Cursor.START, 5).items())
                    .hasSize(2);
            press(browser, "o");
            await(browser, "/articles/");
        } finally {
            browser.quit();
        }
    }

    @Test
    void aRecordIsCorrectedInABrowserWithoutScripts() {
        ChromeDriver browser = Browser.open("--blink-settings=scriptEnabled=false", "--force-prefers-reduced-motion");
        try {
            browser.get(desk.address("/review?kind=statement").toString());
            String[] record = Objects.toString(
                            browser.findElement(By.cssSelector(".queue-item")).getDomAttribute("id"), "")
                    .split("-", 2);
            assertThat(browser.findElement(By.cssSelector(".keys-open")).isDisplayed())
                    .isFalse();
            browser.findElement(By.cssSelector(".queue-item a.edit")).click();
            new Select(browser.findElement(By.name("content.0.from"))).selectByValue("1");
            new Select(browser.findElement(By.name("content.0.to"))).selectByValue("3");
            new Select(browser.findElement(By.name("speaker.0"))).selectByIndex(0);
            browser.findElement(By.cssSelector("form.correction button.first")).click();

            assertThat(browser.getCurrentUrl()).contains("done=1");
            Statement after = statement(record[0], record[1]);
            assertThat(after.speaker().actors()).isEmpty();
            assertThat(after.content().spans()).hasSize(1);
        } finally {
            browser.quit();
        }
    }
}
