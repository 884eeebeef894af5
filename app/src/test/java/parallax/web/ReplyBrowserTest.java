package parallax.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.support.ui.WebDriverWait;
import parallax.store.desk.reader.Reply;

/** A reader writes, somebody decides, both as persons do it: with scripts and without. */
class ReplyBrowserTest {

    private static final Duration PATIENCE = Duration.ofSeconds(15);
    private static final String WORDS = "Who counted the tents?";

    @TempDir
    private Path folder;

    private ReplyDesk desk;

    @BeforeEach
    void open() {
        desk = new ReplyDesk(folder.resolve("ledger"));
    }

    @AfterEach
    void close() {
        desk.close();
    }

    private void go(ChromeDriver browser, String path) {
        browser.get(desk.desk().address(path).toString());
    }

    private String article() {
        return "/articles/" + desk.article(0);
    }

    private void write(ChromeDriver browser, String text) {
        desk.clock().pass(Duration.ofHours(1));
        browser.findElement(By.id("reply-name")).sendKeys("Ada");
        browser.findElement(By.id("reply-address")).sendKeys(ReplyDesk.ADDRESS);
        browser.findElement(By.id("reply-text")).sendKeys(text);
        press(browser, browser.findElement(By.cssSelector("#reply-form form button")));
    }

    /** By the keyboard. */
    private static void press(ChromeDriver browser, WebElement button) {
        browser.executeScript("arguments[0].scrollIntoView({block: 'center', behavior: 'instant'})", button);
        button.sendKeys(Keys.ENTER);
    }

    private static WebElement wait(ChromeDriver browser, String css) {
        return new WebDriverWait(browser, PATIENCE)
                .until(any -> browser.findElements(By.cssSelector(css)).stream()
                        .findFirst()
                        .orElse(null));
    }

    @Test
    void withScriptsTheAnswerTakesThePlaceOfTheFormAndIsReadOut() {
        ChromeDriver browser = Browser.open();
        try {
            go(browser, article());
            write(browser, WORDS);
            WebElement message = wait(browser, "#reply-form [role=status]");
            new WebDriverWait(browser, PATIENCE)
                    .until(any -> browser.switchTo().activeElement().equals(message));
            assertThat(message.getText()).contains("held for moderation");
            assertThat(browser.findElement(By.cssSelector("#reply-form .own .words"))
                            .getText())
                    .isEqualTo(WORDS);
            assertThat(browser.getCurrentUrl()).endsWith(article());
            assertThat(browser.findElements(By.cssSelector("#reply-form form"))).isEmpty();

            browser.findElement(By.cssSelector("#reply-form a.button")).sendKeys(Keys.ENTER);
            wait(browser, "#reply-form form");
        } finally {
            browser.quit();
        }
    }

    @Test
    void withScriptsWhatIsWrongIsSaidInPlaceAndWhatWasTypedGoesAlong() {
        String above = desk.writeShown(0, "name", "Berta", "text", "above");
        ChromeDriver browser = Browser.open();
        try {
            go(browser, article());
            browser.findElement(By.id("reply-website")).sendKeys("javascript:alert(1)");
            write(browser, WORDS);
            assertThat(wait(browser, "#reply-form [role=alert]").getText()).contains("http://");
            assertThat(browser.findElement(By.id("reply-text")).getAttribute("value"))
                    .isEqualTo(WORDS);

            press(browser, browser.findElement(By.cssSelector("#reply-" + above + " a.answer")));
            wait(browser, "#reply-form input[name=parent]");
            new WebDriverWait(browser, PATIENCE)
                    .until(any -> WORDS.equals(
                            browser.findElement(By.id("reply-text")).getAttribute("value")));
            assertThat(browser.getCurrentUrl()).endsWith(article());
        } finally {
            browser.quit();
        }
    }

    @Test
    void withoutScriptsAllOfItWorksByTheKeyboard() {
        String above = desk.writeShown(0, "name", "Berta", "text", "above");
        ChromeDriver browser = Browser.openWithoutScripts();
        try {
            go(browser, article());
            browser.findElement(By.cssSelector("#reply-" + above + " a.answer")).sendKeys(Keys.ENTER);
            wait(browser, "#reply-form input[name=parent]");
            desk.clock().pass(Duration.ofHours(1));
            browser.findElement(By.id("reply-name")).sendKeys("Ada");
            browser.findElement(By.id("reply-address")).sendKeys(ReplyDesk.ADDRESS);
            browser.findElement(By.id("reply-text")).sendKeys(WORDS);
            browser.findElement(By.cssSelector("#reply-form form button")).sendKeys(Keys.ENTER);
            assertThat(wait(browser, "#reply-form [role=status]").getText()).contains("held for moderation");
            go(browser, article());
            assertThat(browser.findElement(By.tagName("main")).getText()).doesNotContain(WORDS);

            go(browser, "/moderation");
            String id =
                    browser.findElement(By.cssSelector(".cases input[name=id]")).getAttribute("value");
            browser.findElement(By.cssSelector(".cases input[name=id]")).sendKeys(Keys.SPACE);
            browser.findElement(By.cssSelector(".bulk button[value=show]")).sendKeys(Keys.ENTER);
            assertThat(wait(browser, ".notice[role=status]").getText()).contains("One reply is shown.");
            go(browser, article());
            assertThat(browser.findElement(By.cssSelector("#reply-" + above))
                            .findElement(By.xpath("..//ol//*[@id='reply-" + id + "']"))
                            .getText())
                    .contains(WORDS);

            go(browser, "/moderation?state=decided");
            browser.findElement(By.cssSelector("button[value='remove:" + above + "']"))
                    .sendKeys(Keys.ENTER);
            wait(browser, "button.first").sendKeys(Keys.ENTER);
            assertThat(wait(browser, ".notice[role=status]").getText()).contains("removed for good");
            assertThat(desk.reply(above).state()).isEqualTo(Reply.State.REMOVED);
        } finally {
            browser.quit();
        }
    }

    @Test
    void oneBoxMarksThemAllAndUndoTakesItBack() {
        List<String> ids = List.of(desk.write(0), desk.write(0));
        ChromeDriver browser = Browser.open();
        try {
            go(browser, "/moderation");
            browser.findElement(By.id("mark-all")).sendKeys(Keys.SPACE);
            browser.findElement(By.cssSelector(".bulk button[value=refuse]")).sendKeys(Keys.ENTER);
            assertThat(wait(browser, ".notice[role=status]").getText()).contains("2 replies are refused.");
            assertThat(ids).allSatisfy(id -> assertThat(desk.reply(id).state()).isEqualTo(Reply.State.REFUSED));
            browser.findElement(By.cssSelector(".notice button")).sendKeys(Keys.ENTER);
            new WebDriverWait(browser, PATIENCE)
                    .until(any -> browser.getCurrentUrl().contains("did=hold"));
            assertThat(ids).allSatisfy(id -> assertThat(desk.reply(id).state()).isEqualTo(Reply.State.HELD));
        } finally {
            browser.quit();
        }
    }
}
