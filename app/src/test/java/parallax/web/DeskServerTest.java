package parallax.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parallax.store.Location;

class DeskServerTest {

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
    void theFrontShowsTheNewestStatementsEachWithItsWords() {
        Document front = desk.page("/");

        assertThat(front.select("section[aria-labelledby=newest] .say q a"))
                .hasSizeGreaterThan(5)
                .allSatisfy(link -> assertThat(link.attr("href")).matches("/articles/[0-9a-f]+/s[0-9a-f]+"));
    }

    @Test
    void anEmptyLedgerExplainsTheFirstStep(@TempDir Path folder) {
        try (RunningDesk empty = new RunningDesk(new Location.Folder(folder.resolve("new")))) {
            assertThat(empty.page("/").select("pre").text())
                    .contains("./parallax add")
                    .contains(folder.resolve("new").toString());
        }
    }

    @Test
    void nothingIsLoadedFromElsewhereAndNothingInlineRuns() {
        HttpResponse<String> front = desk.get("/");

        assertThat(front.headers().firstValue("Content-Security-Policy").orElse(""))
                .contains("default-src 'none'")
                .doesNotContain("unsafe-inline");
        Document page = desk.page("/");
        assertThat(page.select("[style], style, script:not([src]), [onclick], [onload]"))
                .isEmpty();
        assertThat(page.select("[src], link[rel=stylesheet]"))
                .isNotEmpty()
                .allSatisfy(element -> assertThat(element.hasAttr("src") ? element.attr("src") : element.attr("href"))
                        .startsWith("/static/"));
    }

    @Test
    void anUnchangedPageIsNotSentAgain() {
        String tag = desk.get("/").headers().firstValue("ETag").orElseThrow();

        assertThat(desk.get("/", "If-None-Match", tag).statusCode()).isEqualTo(304);
    }

    @Test
    void aPageThatIsNotThereIsSaidSoInTheLanguageOfTheReader() {
        assertThat(desk.get("/nowhere").body()).contains("There is no page at /nowhere");
        HttpResponse<String> german = desk.get("/nowhere", "Accept-Language", "de-CH,de;q=0.9");
        assertThat(german.statusCode()).isEqualTo(404);
        assertThat(german.body()).contains("Unter /nowhere gibt es keine Seite");
    }

    @Test
    void aFormFromAnotherSiteIsRefused() {
        HttpResponse<String> refused = desk.send(HttpRequest.newBuilder(desk.address("/"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("a=b"))
                .build());

        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(desk.post("/", desk.page("/"), Map.of("a", "b")).statusCode())
                .isEqualTo(405);
    }
}
