package parallax.article.meta;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PageMetadataTest {

    private static final String ADDRESS = "https://www.harbourpost.example/sea/storm.html";
    private static final Instant RECEIVED = Instant.parse("2021-03-09T10:00:00Z");

    private static PageMetadata read(String html) {
        return new PageMetadata(Jsoup.parse(html, ADDRESS), ADDRESS, RECEIVED);
    }

    private static PageMetadata linked(String json) {
        return read("<script type='application/ld+json'>" + json + "</script>");
    }

    private static <T> T value(@Nullable Said<T> said) {
        return requireNonNull(said).value();
    }

    @Test
    void theArticleIsFoundInAGraphAmongTeasersOfOthers() {
        PageMetadata page = linked("""
                [{"@type":"ItemList","itemListElement":[
                   {"@type":"NewsArticle","headline":"Another","url":"https://www.harbourpost.example/other"}]},
                 {"@graph":[{"@type":"WebPage","mainEntity":{"@type":["NewsArticle"],"headline":"Storm closes harbour",
                   "url":"/sea/storm.html","mainEntityOfPage":{"@id":"https://harbourpost.example/sea/storm.html"},
                   "datePublished":"2021-03-03T23:30:00-0500","author":{"@id":"#ada"}}},
                  {"@type":"Person","@id":"#ada","name":"Ada Fisk"}]}]
                """);

        assertThat(page.headline()).isEqualTo(new Said<>("Storm closes harbour", From.JSON_LD));
        assertThat(page.authors()).isEqualTo(new Said<>(List.of("Ada Fisk"), From.JSON_LD));
        assertThat(value(page.published()).day()).hasToString("2021-03-03");
        assertThat(value(page.published()).time()).hasToString("2021-03-03T23:30-05:00");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'@type':'Person','name':'Ada Fisk'} | Ada Fisk",
                "['Ada Fisk','Tom Hale'] | Ada Fisk;Tom Hale",
                "'Ada Fisk, Tom Hale and Associated Press' | Ada Fisk;Tom Hale;Associated Press",
                "{'@type':'Person','givenName':'Ada','familyName':'Fisk'} | Ada Fisk",
                "[{'name':['Ada Fisk','Tom Hale']}] | Ada Fisk;Tom Hale",
                "['https://social.example/adafisk','Ada Fisk','@adafisk','ada@harbourpost.example'] | Ada Fisk",
                "{'@type':'Organization','name':'Harbour Post','url':'https://harbourpost.example/'} | Harbour Post",
            })
    void authorsAreWrittenInManyWays(String json, String names) {
        PageMetadata page =
                linked("{'@type':'NewsArticle','author':%s}".formatted(json).replace('\'', '"'));
        assertThat(String.join(";", value(page.authors()))).isEqualTo(names);
    }

    @Test
    void theOutletSignsOnlyWhereNobodyElseDoes() {
        String outlet = "<meta property=og:site_name content='Harbour Post'><meta name=author content='Harbour Post'>";
        assertThat(value(read(outlet).authors())).containsExactly("Harbour Post");
        assertThat(read(outlet + "<p class=byline>By <b class=author>Ada Fisk</b>, Lisbon")
                        .authors())
                .isEqualTo(new Said<>(List.of("Ada Fisk"), From.VISIBLE));
    }

    @Test
    void placesThatDifferAreNamedInANote() {
        PageMetadata page = read("""
                <script type="application/ld+json">{"@type":"NewsArticle","headline":"Storm closes harbour",
                "datePublished":"2021-03-03","author":"Ada Fisk","publisher":{"name":"Harbour Post"}}</script>
                <meta property="og:title" content="Storm shuts port"><meta property="og:site_name" content="Sea Daily">
                <meta property="article:published_time" content="2021-03-06"><meta name="author" content="Tom Hale">
                """);

        assertThat(page.notes())
                .containsExactlyInAnyOrder(
                        "headline: json-ld says \"Storm closes harbour\", open-graph says \"Storm shuts port\"",
                        "published: json-ld says 2021-03-03, open-graph says 2021-03-06",
                        "byline: json-ld says Ada Fisk, meta says Tom Hale",
                        "outlet: json-ld says \"Harbour Post\", open-graph says \"Sea Daily\"");
    }

    @ParameterizedTest
    @CsvSource({
        "0000-00-00, which is no day",
        "9999-12-31, which cannot be",
        "2021-03-12, which cannot be",
        "soon, which is no day"
    })
    void whatIsNoDayOrLiesAheadIsNotedAndNotTaken(String date, String note) {
        PageMetadata page = linked("{\"@type\":\"Article\",\"datePublished\":\"" + date + "\"}");
        assertThat(page.published()).isNull();
        assertThat(page.notes()).singleElement().asString().contains(note);
    }

    @Test
    void theClockOfTheServerIsNotTheDayOfPublication() {
        String clock = "<meta name=date content='2021-03-09'>";
        assertThat(value(read(clock).published()).day()).hasToString("2021-03-09");
        PageMetadata page =
                new PageMetadata(Jsoup.parse(clock), "https://harbourpost.example/2021/03/03/storm", RECEIVED);
        assertThat(value(page.published()).day()).hasToString("2021-03-03");
        assertThat(requireNonNull(page.published()).from()).isEqualTo(From.URL);
        assertThat(page.notes()).singleElement().asString().contains("the day on which the page was received");
        assertThat(read("<footer><time datetime='2021-03-09'>Today</time></footer>")
                        .published())
                .isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "/sea/storm, https://www.harbourpost.example/sea/storm, meta",
        "https://m.harbourpost.example/storm, https://m.harbourpost.example/storm, meta",
        "https://elsewhere.example/storm, https://www.harbourpost.example/sea/storm.html, url",
        "https://www.harbourpost.example/, https://www.harbourpost.example/sea/storm.html, url"
    })
    void theCanonicalAddressIsTakenUnlessItIsAnothers(String said, String taken, String from) {
        PageMetadata page = read("<link rel=canonical href='" + said + "'>");
        assertThat(value(page.url())).isEqualTo(taken);
        assertThat(requireNonNull(page.url()).from()).hasToString(from);
        assertThat(page.notes().isEmpty()).isEqualTo(from.equals("meta"));
    }

    @Test
    void sectionTagsLanguageAndPicturesAreKept() {
        PageMetadata page = read("""
                <html lang=en-GB><script type="application/ld+json">{"@type":"NewsArticle","articleSection":["Sea","News"],
                "keywords":"storm, harbour","creditText":"AFP","image":[{"@type":"ImageObject","url":"/storm.jpg?w=9",
                "caption":"Boats at the quay","creditText":"Ada Fisk / Reuters"}],
                "video":{"contentUrl":"https://films.example/1.mp4","name":"Storm","description":"Waves"}}</script>
                <meta property=og:image content="/storm.jpg?w=1200">
                """);

        assertThat(page.section()).isEqualTo(new Said<>("Sea", From.JSON_LD));
        assertThat(value(page.tags())).containsExactly("storm", "harbour");
        assertThat(page.language()).isEqualTo(new Said<>("en", From.META));
        assertThat(page.agencies()).containsExactly("Agence France-Presse");
        assertThat(page.pictures())
                .containsExactly(
                        new Picture(
                                false,
                                "https://www.harbourpost.example/storm.jpg?w=9",
                                "Boats at the quay",
                                "Ada Fisk / Reuters"),
                        new Picture(true, "https://films.example/1.mp4", "Waves", null));
    }

    @Test
    void brokenLinkedDataStillTellsItsPlainFields() {
        PageMetadata page = linked(
                "{\"@type\":\"NewsArticle\",\"headline\":\"The \\\"storm\\\"\",\"datePublished\":\"2021-03-03\",\"author\":{{}");
        assertThat(value(page.headline())).isEqualTo("The \"storm\"");
        assertThat(value(page.published()).day()).hasToString("2021-03-03");
        assertThat(page.notes()).singleElement().asString().startsWith("JSON-LD of the page is broken");
    }
}
