package parallax.format.brief;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import parallax.Comparison;
import parallax.Dossier;
import parallax.Parallax;
import parallax.language.WithEngine;
import parallax.situation.told.Side;
import parallax.story.outlet.OutletTable;

/** The page holds together: it loads and runs nothing, and every line leads to its sentence. */
@SuppressWarnings("NullAway.Init") // written before the first test
class SituationPageTest extends WithEngine {

    private static final Pattern LOADS = Pattern.compile("(?i)url\\(|@import|src\\s*=");

    private Comparison comparison;
    private String html;
    private Document page;

    @BeforeAll
    void write() {
        comparison = new Comparison(Dossier.read(Parallax.open(engine())), OutletTable.SHIPPED);
        html = new SituationPage(comparison.articles())
                .write(new BriefWriter(comparison.articles(), Extent.ALL, LocalDate.of(2023, 3, 3))
                        .write(comparison.whole(), "Bridge <script>alert(1)</script>", List.of("a & b")));
        page = Jsoup.parse(html);
    }

    @Test
    void everyJumpLeadsSomewhereAndEveryAnchorIsThereOnce() {
        assertThat(page.select("a[href^=#]"))
                .isNotEmpty()
                .allSatisfy(
                        link -> assertThat(page.getElementById(link.attr("href").substring(1)))
                                .as(link.outerHtml())
                                .isNotNull());
        assertThat(page.select("[id]").stream().map(Element::id)).doesNotHaveDuplicates();
    }

    @Test
    void aJumpLeadsToTheSentence() {
        Side denied = comparison.whole().disputes().get(0).sides().stream()
                .filter(side -> side.text().contains("denied on Friday"))
                .findFirst()
                .orElseThrow();
        List<String> targets = page.select("#disputes a.cite").stream()
                .map(link -> link.attr("href").substring(1))
                .map(page::getElementById)
                .filter(target -> target != null)
                .map(Element::text)
                .toList();

        assertThat(targets).contains(denied.text());
    }

    @Test
    void nothingRunsAndNothingIsLoaded() {
        assertThat(page.select("script, link, iframe, img, object, embed, form, input, base, video, audio"))
                .isEmpty();
        assertThat(LOADS.matcher(html).find()).isFalse();
        assertThat(page.getAllElements().stream()
                        .flatMap(element -> element.attributes().asList().stream())
                        .map(Attribute::getKey)
                        .filter(key -> key.startsWith("on")))
                .isEmpty();
        assertThat(page.select("meta[http-equiv=Content-Security-Policy]").attr("content"))
                .contains("default-src 'none'");
    }

    @Test
    void wordsOfOthersAreNoMarkup() {
        assertThat(page.title()).isEqualTo("Bridge <script>alert(1)</script>");
        assertThat(page.select("em")).isEmpty();
        assertThat(page.select("#articles").text()).contains("<em>in the rain</em>");
    }

    @Test
    void itKnowsLightAndDarkNarrowAndPaper() {
        String style = page.select("style").html();
        assertThat(style).contains("prefers-color-scheme: dark", "max-width: 34rem", "@media print");
        assertThat(page.select("meta[name=viewport]")).hasSize(1);
        assertThat(page.select("html").attr("lang")).isEqualTo("en");
    }

    @Test
    void everySourceIsListedAndItsTextStandsBelow() {
        assertThat(page.select("#sources li")).hasSameSizeAs(page.select("#articles article"));
        assertThat(page.select("#sources li").stream().map(Element::text).collect(Collectors.joining("\n")))
                .contains("The Gull", "2023-03-02", "Bridge at Narva closed", "same text as [");
        assertThat(page.select("#articles").text()).contains("divers looked at its piers");
    }
}
