package parallax.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.interactions.Actions;
import parallax.ledger.Place;
import parallax.ledger.When;
import parallax.web.chart.Canvas;
import parallax.web.chart.Glyph;
import parallax.web.chart.map.MapPlace;
import parallax.web.chart.map.PlaceMap;
import parallax.web.chart.timeline.TimelineChart;
import parallax.web.chart.timeline.TimelineItem;
import parallax.web.words.Words;

/** The script of the drawings in a browser, under the policy that every page of the desk is sent with. */
class ChartScriptTest {

    private static final String POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src data:; form-action 'self'; base-uri 'none'";
    private static final LocalDate DAY = LocalDate.of(2031, 3, 1);

    private static HttpServer server;
    private static ChromeDriver browser;

    @BeforeAll
    static void open() throws IOException {
        browser = Browser.open();
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> answer(exchange, "text/html;charset=utf-8", page()));
        server.createContext("/chart.js", exchange -> answer(exchange, "text/javascript", resource("chart.js")));
        server.createContext("/chart.css", exchange -> answer(exchange, "text/css", resource("chart.css")));
        server.start();
    }

    @AfterAll
    static void close() {
        if (browser != null) {
            browser.quit();
        }
        if (server != null) {
            server.stop(0);
        }
    }

    @BeforeEach
    void load() {
        browser.get("http://127.0.0.1:" + server.getAddress().getPort() + "/");
    }

    @Test
    void draggingOverDaysNarrowsThePage() {
        WebElement timeline = browser.findElement(By.id("timeline"));
        int from = x(timeline, 5);
        int to = x(timeline, 12);

        new Actions(browser)
                .moveToElement(timeline, from, 0)
                .clickAndHold()
                .moveByOffset((to - from) / 2, 0)
                .moveByOffset(to - from - (to - from) / 2, 0)
                .release()
                .perform();

        assertThat(browser.getCurrentUrl()).endsWith("?from=2031-03-06&to=2031-03-13");
    }

    @Test
    void daysAreChosenByKeyboard() {
        WebElement timeline = browser.findElement(By.id("timeline"));

        timeline.sendKeys(Keys.ARROW_RIGHT, Keys.ARROW_RIGHT, Keys.ARROW_RIGHT);
        timeline.sendKeys(Keys.chord(Keys.SHIFT, Keys.ARROW_RIGHT));
        assertThat(browser.findElement(By.className("chart-said")).getText()).contains("Mar 3", "4, 2031");
        timeline.sendKeys(Keys.ESCAPE);
        assertThat(browser.findElements(By.className("selection"))).isEmpty();
        timeline.sendKeys(Keys.ARROW_LEFT);
        timeline.sendKeys(Keys.chord(Keys.SHIFT, Keys.ARROW_LEFT));
        timeline.sendKeys(Keys.ENTER);

        assertThat(browser.getCurrentUrl()).endsWith("?from=2031-03-29&to=2031-03-30");
    }

    @Test
    void aMarkIsStillALink() {
        browser.findElement(By.cssSelector("#timeline a")).click();

        assertThat(browser.getCurrentUrl()).endsWith("/events/0");
    }

    @Test
    void aMarkSaysItsNameToThePointerAndTheKeyboard() {
        WebElement mark = browser.findElement(By.cssSelector("#timeline a"));

        new Actions(browser).moveToElement(mark).perform();
        assertThat(browser.findElement(By.className("chart-tip")).getText()).isEqualTo("Boats leave · 1 March 2031");
        new Actions(browser).sendKeys(Keys.ESCAPE).perform();
        assertThat(browser.findElement(By.className("chart-tip")).isDisplayed()).isFalse();
    }

    @Test
    void theMapCanBeLookedAtCloserAndBack() {
        WebElement map = browser.findElement(By.id("map"));
        WebElement ground = map.findElement(By.cssSelector("svg.ground"));
        String whole = ground.getDomAttribute("viewBox");

        map.sendKeys("+", "+");
        String closer = ground.getDomAttribute("viewBox");
        map.sendKeys(Keys.ARROW_LEFT);
        assertThat(closer).isNotEqualTo(whole);
        assertThat(ground.getDomAttribute("viewBox")).isNotEqualTo(closer);
        browser.findElement(By.cssSelector(".chart-buttons button[aria-label='Whole map']"))
                .click();

        assertThat(ground.getDomAttribute("viewBox")).isEqualTo(whole);
    }

    @Test
    void nothingGoesAgainstThePolicy() {
        new Actions(browser)
                .moveToElement(browser.findElement(By.cssSelector("#map a .mark")))
                .perform();
        assertThat(browser.findElement(By.className("chart-tip")).isDisplayed()).isTrue();
        browser.findElement(By.id("map")).sendKeys("+");

        assertThat(browser.manage().logs().get("browser").getAll()).isEmpty();
    }

    /** From the middle of the drawing, which is where the driver counts from, to the middle of a day. */
    private static int x(WebElement timeline, int day) {
        double width = timeline.getRect().getWidth();
        double x0 = number(timeline, "data-x0");
        double x1 = number(timeline, "data-x1");
        return (int) Math.round((x0 + (x1 - x0) * (day + .5) / 30) - width / 2);
    }

    private static double number(WebElement element, String attribute) {
        String value = element.getDomAttribute(attribute);
        return value == null ? Double.NaN : Double.parseDouble(value);
    }

    private static String page() {
        return "<!doctype html><html lang=en><meta charset=utf-8><title>Drawings</title><link rel=icon href=data:,>"
                + "<link rel=stylesheet href=/chart.css><script src=/chart.js defer></script>"
                + "<form data-chart-range><input name=from><input name=to></form>" + timeline() + map();
    }

    private static String timeline() {
        TimelineItem.Kind kind = new TimelineItem.Kind("kind-event", "Events", Glyph.CIRCLE);
        List<TimelineItem> items = List.of(0, 9, 29).stream()
                .map(day -> new TimelineItem(
                        DAY.plusDays(day),
                        null,
                        When.Precision.DAY,
                        "Harbour",
                        "Boats leave",
                        "/events/" + day,
                        kind,
                        TimelineItem.Standing.PLAIN,
                        1))
                .toList();
        return new TimelineChart(canvas("timeline"), (from, to) -> "?from=" + from + "&to=" + to, null)
                .draw(items)
                .svg();
    }

    private static String map() {
        return new PlaceMap(canvas("map"), "")
                .draw(List.of(
                        new MapPlace("Kyiv", "", new Place.Position(50.45, 30.52), Place.Precision.CITY, 1, "/a"),
                        new MapPlace("Odesa", "", new Place.Position(46.48, 30.73), Place.Precision.CITY, 1, "/b")))
                .svg();
    }

    private static Canvas canvas(String id) {
        return new Canvas(id, "Title", "", 1000, new Words(Locale.UK));
    }

    private static String resource(String name) throws IOException {
        try (InputStream in = ChartScriptTest.class.getResourceAsStream("/parallax/web/static/" + name)) {
            if (in == null) {
                throw new IOException("missing: " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static void answer(HttpExchange exchange, String type, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.getResponseHeaders().set("Content-Security-Policy", POLICY);
        exchange.sendResponseHeaders(200, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }
}
