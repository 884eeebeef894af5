package parallax.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import parallax.format.found.Finding;
import parallax.store.found.Found;
import parallax.store.found.Slice;
import parallax.web.situation.Situations;

/** What a page says that it is also to be had as is there, and is that. */
@SuppressWarnings("NullAway.Init") // opened before the tests
class OtherFormsTest {

    private static RunningDesk desk;

    @BeforeAll
    static void open() {
        desk = new RunningDesk(DemoLedger.shared());
        Computed.await(desk.desk(), Situations.WHOLE);
    }

    @AfterAll
    static void close() {
        desk.close();
        assertThat(desk.log()).isEmpty();
    }

    private static String first(String list, String link) {
        Element found = desk.page(list).expectFirst(link);
        return URI.create(found.absUrl("href")).getRawPath();
    }

    private static String found(Finding.Kind kind) {
        return new Found(desk.desk().ledger())
                .list(kind, Slice.Mark.START, 1)
                .findings()
                .get(0)
                .id();
    }

    /** One page of each kind that shows what is in a ledger, and the endings that its other forms have at least. */
    static Stream<Map.Entry<String, String>> pages() {
        String article = first("/articles", "main a[href^=/articles/a]");
        Map<String, String> pages = new LinkedHashMap<>();
        pages.put("/", "atom feed.json");
        pages.put("/articles", "json csv atom feed.json");
        pages.put("/articles?from=2022-02-01", "json csv atom feed.json");
        pages.put(article, "json csv geojson atom");
        pages.put(first("/search?q=kind:statement", ".results a"), "json jsonld");
        pages.put("/search?q=kind:event", "json csv atom feed.json geojson");
        pages.put("/situations", "json");
        pages.put("/situations/all", "json csv atom feed.json geojson");
        pages.put("/situations/all?from=2022-02-10&actor=russia&disputed=1&show=x", "json csv atom feed.json geojson");
        pages.put("/situations/all?from=soon&kind=fight", "json csv atom feed.json geojson");
        pages.put("/disputes", "json csv atom feed.json");
        pages.put(first("/disputes", "main a[href^=/disputes/]"), "json csv");
        pages.put(first("/situations/all", "main a[href^=/series/]"), "json csv");
        pages.put("/actors", "json csv");
        pages.put("/actors?q=jens", "json csv");
        pages.put(first("/actors", "tbody th a"), "json atom feed.json");
        pages.put("/stories/" + found(Finding.Kind.STORY), "json csv");
        pages.put("/claims/" + found(Finding.Kind.CLAIM), "json csv");
        pages.put(first(article, "main a[href^=/outlets/]"), "json csv atom feed.json");
        pages.put("/alerts", "json");
        return pages.entrySet().stream();
    }

    @ParameterizedTest
    @MethodSource("pages")
    void everyOtherFormIsThereAndOfItsType(Map.Entry<String, String> page) {
        Document shown = desk.page(page.getKey());
        StringBuilder endings = new StringBuilder();

        for (Element other : shown.select("link[rel=alternate]")) {
            String href = other.attr("href");
            HttpResponse<String> answer = desk.get(href);
            assertThat(answer.statusCode()).as(href + " " + answer.body()).isEqualTo(200);
            assertThat(answer.headers().firstValue("Content-Type").orElse(""))
                    .as(href)
                    .startsWith(other.attr("type"));
            assertThat(answer.body()).as(href).isNotBlank();
            endings.append(href.replaceFirst("\\?.*", "").replaceFirst("^[^.]*\\.", ""))
                    .append(' ');
        }

        assertThat(endings.toString().split(" ")).contains(page.getValue().split(" "));
        assertThat(shown.select("footer a[type]").eachAttr("href"))
                .isEqualTo(shown.select("link[rel=alternate]").eachAttr("href"));
    }

    @Test
    void dataOfASituationIsNarrowedAsItsPageIs() {
        String narrowed =
                desk.get("/situations/all.json?kind=" + kind() + "&disputed=1").body();

        assertThat(narrowed.length())
                .isLessThan(desk.get("/situations/all.json").body().length());
    }

    private static String kind() {
        return desk.page("/situations/all").select("#filter-kind option").get(1).attr("value");
    }
}
