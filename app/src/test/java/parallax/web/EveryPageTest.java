package parallax.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.logging.Level;
import org.assertj.core.api.SoftAssertions;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Cookie;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;

/** What holds of every page that the desk has: one of each kind, as a browser lays it out, in light and in dark, wide and narrow. */
@SuppressWarnings("NullAway.Init") // opened before all tests
class EveryPageTest {

    private static final int MOST_BYTES = 150_000;
    private static final String SIGN_IN = "/login";
    private static final String SESSION = "parallax-session";
    private static final String AXE = "/axe.min.js";
    private static final String SERIOUS = """
            const done = arguments[arguments.length - 1];
            axe.run(document, {runOnly: arguments[0], resultTypes: ['violations']}).then(found => done(found.violations
              .filter(rule => rule.impact === 'serious' || rule.impact === 'critical')
              .map(rule => rule.id + ': ' + rule.nodes.map(node => node.html.slice(0, 200) + ' ' + node.failureSummary)
                .slice(0, 3).join(' | '))));
            """;

    @TempDir
    static Path folder;

    private static GuardedDesk desk;
    private static GuardedDesk.Visit ada;
    private static ChromeDriver browser;
    private static List<String> pages;

    @BeforeAll
    static void open() {
        DemoLedger.copy(folder);
        desk = new GuardedDesk(folder);
        ada = desk.ada();
        pages = new PagesOfEachKind(ada).list();
        browser = Browser.open();
        browser.get(ada.address(SIGN_IN).toString());
        signIn();
    }

    @AfterAll
    static void close() {
        if (browser != null) {
            browser.quit();
        }
        desk.close();
        assertThat(desk.log()).isEmpty();
    }

    @Test
    void isAPageInItsReadersLanguageUnderOneHeading() {
        SoftAssertions all = new SoftAssertions();
        for (String page : pages) {
            for (String language : List.of("en", "de")) {
                Document document = parse(page, language);
                all.assertThat(document.select("h1")).as(page).hasSize(1);
                all.assertThat(document.select("html").attr("lang")).as(page).isEqualTo(language);
                all.assertThat(document.title()).as(page).endsWith("Parallax").doesNotContain("??");
            }
        }
        all.assertAll();
    }

    @Test
    void isSmallWithoutItsPictures() {
        SoftAssertions all = new SoftAssertions();
        for (String page : pages) {
            Document document = parse(page, "en");
            document.select("svg").remove();
            int bytes = document.outerHtml().getBytes(StandardCharsets.UTF_8).length;
            all.assertThat(bytes).as(page).isLessThan(MOST_BYTES);
        }
        all.assertAll();
    }

    @Test
    void sendsNoReaderIntoTheVoid() {
        SoftAssertions all = new SoftAssertions();
        for (String page : pages) {
            Document document = parse(page, "en");
            document.select("a[href^='#']")
                    .forEach(link -> all.assertThat(
                                    document.getElementById(link.attr("href").substring(1)))
                            .as(page + " " + link)
                            .isNotNull());
            all.assertThat(document.select("[id]").eachAttr("id")).as(page).doesNotHaveDuplicates();
        }
        all.assertAll();
    }

    @Test
    void isUsableForAllInLightAndInDark() throws IOException {
        String axe = axe();
        SoftAssertions all = new SoftAssertions();
        size(1440, 1000);
        Map<String, Map<String, Object>> rules = Map.of(
                "light", Map.of("type", "tag", "values", List.of("wcag2a", "wcag2aa", "wcag21aa", "wcag22aa")),
                "dark", Map.of("type", "rule", "values", List.of("color-contrast"))); // all else is the same page
        for (String scheme : rules.keySet()) {
            show(scheme);
            for (String page : pages) {
                go(page);
                browser.executeScript(axe);
                all.assertThat(browser.executeAsyncScript(SERIOUS, rules.get(scheme)))
                        .as(scheme + " " + page)
                        .isEqualTo(List.of());
            }
        }
        all.assertAll();
    }

    @Test
    void isAsWideAsThePhoneAndCausesNoComplaint() {
        SoftAssertions all = new SoftAssertions();
        show("light");
        for (int width : List.of(390, 820)) {
            size(width, 844);
            browser.manage().logs().get(LogType.BROWSER);
            for (String page : pages) {
                go(page);
                Object beyond = browser.executeScript(
                        "const page = document.scrollingElement; return page.scrollWidth - page.clientWidth");
                all.assertThat(beyond).as(width + " " + page).isEqualTo(0L);
                all.assertThat(complaints(page)).as(width + " " + page).isEmpty();
            }
        }
        all.assertAll();
    }

    /** What the browser put down: faults of scripts, and what the page's own policy forbade. */
    private static List<String> complaints(String page) {
        List<String> all = new ArrayList<>();
        for (LogEntry entry : browser.manage().logs().get(LogType.BROWSER)) {
            boolean isItsStatus = entry.getMessage().contains(page + " ")
                    && entry.getMessage().contains("status of " + PagesOfEachKind.status(page));
            if (entry.getLevel().intValue() >= Level.WARNING.intValue() && !isItsStatus) {
                all.add(entry.getMessage());
            }
        }
        return all;
    }

    private static void signIn() {
        browser.manage().addCookie(new Cookie(SESSION, ada.session()));
    }

    /** As Ada; but whoever is signed in is not asked to. */
    private static void go(String page) {
        if (page.equals(SIGN_IN)) {
            browser.manage().deleteCookieNamed(SESSION);
        }
        browser.get(ada.address(page).toString());
        if (page.equals(SIGN_IN)) {
            signIn();
        }
    }

    private static void show(String scheme) {
        browser.executeCdpCommand(
                "Emulation.setEmulatedMedia",
                Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", scheme))));
    }

    private static void size(int width, int height) {
        browser.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", false));
    }

    private static Document parse(String page, String language) {
        GuardedDesk.Visit visit = page.equals(SIGN_IN) ? desk.visit() : ada;
        HttpResponse<String> answer = visit.get(page, "Accept", "text/html", "Accept-Language", language);
        assertThat(answer.statusCode()).as(page).isEqualTo(PagesOfEachKind.status(page));
        return Jsoup.parse(answer.body());
    }

    private static String axe() throws IOException {
        try (@Nullable InputStream script = EveryPageTest.class.getResourceAsStream(AXE)) {
            return new String(Objects.requireNonNull(script, AXE).readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
