package parallax.article.meta;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

/** Metadata made to exhaust a reader: each ends within seconds, with a note where something is left out. */
class HostileMetadataTest {

    private static final Duration SOON = Duration.ofSeconds(20);

    private static PageMetadata read(String html) {
        return Assertions.assertTimeout(SOON, () -> new PageMetadata(Jsoup.parse(html), null, null));
    }

    private static PageMetadata linked(String json) {
        return read("<h1>Storm</h1><script type='application/ld+json'>" + json + "</script>");
    }

    @Test
    void fiveMegabytesOfItems() {
        String item = "{\"@type\":\"NewsArticle\",\"headline\":\"Storm closes harbour\"},";
        PageMetadata page = linked("[" + item.repeat(5_000_000 / item.length()) + "{}]");
        assertThat(requireNonNull(page.headline()).value()).isEqualTo("Storm closes harbour");
    }

    @Test
    void moreLinkedDataThanAPageCanMean() {
        String script = "<script type='application/ld+json'>{\"a\":\"" + "x".repeat(3_000_000) + "\"}</script>";
        assertThat(read(script.repeat(3)).notes()).singleElement().asString().contains("the rest was not read");
    }

    @Test
    void aHundredThousandLevels() {
        PageMetadata page = linked("{\"mainEntity\":".repeat(100_000) + "1" + "}".repeat(100_000));
        assertThat(page.notes()).singleElement().asString().startsWith("JSON-LD of the page is broken");
    }

    @Test
    void thingsThatPointAtEachOther() {
        PageMetadata page = linked("""
                {"@graph":[{"@type":"NewsArticle","@id":"#a","author":{"@id":"#b"}},{"@id":"#b","author":{"@id":"#a"},
                "publisher":{"@id":"#b"}},{"@id":"#c","mainEntity":{"@id":"#c"}}]}
                """);
        assertThat(page.authors()).isNull();
    }

    @Test
    void aHundredThousandMetaTags() {
        PageMetadata page = read("<meta name=author content='Ada Fisk'>"
                + "<meta name=date content='2021-03-03'>".repeat(50_000) + "<meta name=a content=b>".repeat(50_000));
        assertThat(requireNonNull(page.authors()).value()).containsExactly("Ada Fisk");
        assertThat(page.notes()).contains("the page has more meta tags than are looked at");
    }

    @Test
    void tenThousandAuthors() {
        StringBuilder names = new StringBuilder("\"Ada Fisk\"");
        for (int i = 0; i < 10_000; i++) {
            names.append(",\"Tom Hale ")
                    .append((char) ('A' + i % 26))
                    .append("a".repeat(i % 30))
                    .append('"');
        }
        PageMetadata page = linked("{\"@type\":\"Article\",\"author\":[" + names + "]}");
        assertThat(requireNonNull(page.authors()).value())
                .hasSizeBetween(2, 200)
                .startsWith("Ada Fisk");
    }

    @Test
    void aTitleOfOneMegabyte() {
        PageMetadata page = read("<title>" + "storm ".repeat(170_000) + "</title><h1>Storm closes harbour</h1>");
        assertThat(page.headline()).isNull();
        assertThat(page.notes()).singleElement().asString().contains("characters or more; not taken");
    }

    @Test
    void signaturesWithinSignatures() {
        PageMetadata page = read("<div class=byline>".repeat(20_000) + "By Ada Fisk" + "<time>".repeat(20_000));
        assertThat(requireNonNull(page.authors()).value()).containsExactly("Ada Fisk");
    }

    @Test
    void fieldsOfNothingButBlanksAndCommas() {
        String blanks = " ".repeat(200_000);
        PageMetadata page = read("<meta name=author content='" + blanks + "," + ", ".repeat(100_000) + "'>"
                + "<meta name=keywords content='" + ",".repeat(200_000) + "'><p class=byline>(" + "(".repeat(50_000));
        assertThat(page.authors()).isNull();
        assertThat(page.tags()).isNull();
    }
}
