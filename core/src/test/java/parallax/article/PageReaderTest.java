package parallax.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import parallax.article.meta.From;
import parallax.capture.Capture;
import parallax.capture.Given;
import parallax.capture.Origin;
import parallax.capture.Payload;
import parallax.text.Span;

class PageReaderTest {

    private static final ArticleReader READER = new ArticleReader();

    private static final String FIRST =
            "The harbour master told reporters that no ship would leave before the storm passed.";
    private static final String SECOND =
            "Fishermen said they had lost nets and crates, and asked the ministry for help on Monday.";
    private static final String THIRD =
            "The ministry promised an answer within the week and sent two engineers to the quay.";

    @Test
    void theMainTextIsReadInOrderWithoutWhatStandsAroundIt() {
        Article article = page("""
                <nav><ul><li><a href=/>Home</a><li><a href=/sea>Sea</a></ul></nav>
                <main><article><h1>Storm closes harbour</h1><p class=byline>By Ada Fisk</p>
                <p>%s</p>
                <figure><img src=a.jpg><figcaption>Boats lie at the quay on a grey Monday morning.</figcaption></figure>
                <h2>Nets lost</h2>
                <div class="related-posts"><h3>Related</h3><p>An older story about another harbour and its ships, long ago.</p></div>
                <blockquote>%s</blockquote><ul><li>Two boats sank.</li><li>One quay broke.</li></ul>
                <p>%s</p>
                <div class="newsletter-signup"><p>Have the news of the sea sent to you each and every morning.</p></div>
                </article></main><footer><p>Everything here belongs to the Harbour Post and to nobody else at all.</p></footer>
                """.formatted(FIRST, SECOND, THIRD));

        assertThat(article.text())
                .isEqualTo(
                        String.join("\n\n", FIRST, "Nets lost", SECOND, "Two boats sank.", "One quay broke.", THIRD));
        assertThat(article.headline()).isEqualTo(new Article.Headline("Storm closes harbour", null));
    }

    @Test
    void linksAndWhatThePageShowsAreKeptWithTheirPlace() {
        Article article = page("""
                <nav><a href=https://harbour.example/><img src=https://harbour.example/logo.png></a></nav>
                <article><p>%s</p>
                <figure><video><source src="https://harbour.example/storm.mp4"></video></figure>
                <p>Fishermen <a href="https://harbour.example/list.pdf">published a list</a> of what they had lost on Monday.</p>
                <aside><img src=https://harbour.example/advert.jpg></aside>
                <iframe src="https://films.example/embed/12"></iframe>
                <p>%s</p><p>%s</p></article>
                """.formatted(FIRST, SECOND, THIRD));

        assertThat(article.attachments())
                .extracting(Article.Attachment::kind)
                .containsExactly(
                        Article.Attachment.Kind.VIDEO, Article.Attachment.Kind.LINK, Article.Attachment.Kind.VIDEO);
        assertThat(article.attachments().get(0).span().start()).isEqualTo(FIRST.length());
        assertThat(article.attachments().get(1).span().in(article.text())).isEqualTo("published a list");
        assertThat(article.attachments().get(2).url()).isEqualTo("https://films.example/embed/12");
    }

    @Test
    void everyBlockSaysWhatBecameOfItAndWhereItStands() {
        String html =
                "<nav>Home of the harbour</nav><main id=story class=wide><div class='content big'><p> Ships &amp; <b>nets</b> were"
                        + " lost on Monday in the storm. </p>" + paragraphs()
                        + "<div class=newsletter-signup><p>Have the news sent to you.</p></div></div></main>";

        List<Judged> judged = READER.explain(capture(html.getBytes(StandardCharsets.UTF_8)));

        assertThat(judged).extracting(Judged::kept).containsExactly(false, true, true, true, true, false);
        assertThat(judged)
                .extracting(Judged::why)
                .containsExactly("outside", "prose", "prose", "prose", "prose", "newsletter");
        assertThat(judged.get(1).path()).isEqualTo("body > main#story > div.content > p");
        assertThat(judged.get(1).text()).isEqualTo("Ships & nets were lost on Monday in the storm.");
        Span source = Objects.requireNonNull(judged.get(1).source());
        assertThat(source.in(html)).isEqualTo("Ships &amp; <b>nets</b> were lost on Monday in the storm.");
    }

    @Test
    void aParagraphIsFoundAgainInTheSource() {
        String html = "\n<!doctype html>\r\n<body><table><tr>stray<td>x</table><article>" + paragraphs() + "</article>";

        List<Judged> judged = READER.explain(capture(html.getBytes(StandardCharsets.UTF_8)));

        assertThat(judged)
                .filteredOn(Judged::kept)
                .hasSize(3)
                .allSatisfy(piece -> assertThat(
                                Objects.requireNonNull(piece.source()).in(html))
                        .isEqualTo(piece.text()));
    }

    @Test
    void theBiographyIsAboutTheAuthor() {
        Article article = page(
                "<article><p>" + FIRST + "</p><p>" + SECOND + "</p><p>" + THIRD
                        + "</p><div class='author-bio'><p>Ada Fisk grew up on a trawler and has written of the sea since.</p></div></article>");

        assertThat(article.byline().about())
                .isEqualTo("Ada Fisk grew up on a trawler and has written of the sea since.");
        assertThat(article.text()).doesNotContain("trawler");
    }

    @Test
    void aPartIsNotDroppedForItsNameWhenItHoldsMostOfThePage() {
        Article article = page("<div class='related'>" + paragraphs() + "</div>");

        assertThat(article.text()).contains(FIRST, THIRD);
    }

    @Test
    void linkedDataSaysWhoWhenAndWhere() {
        Article article = page("""
                <script type="application/ld+json">{"@context":"https://schema.org","@graph":[{"@type":"WebSite","name":"x"},
                {"@type":"NewsArticle","headline":"Storm closes harbour","datePublished":"2021-03-03T23:30:00-05:00",
                 "dateModified":"2021-03-04T08:00:00Z","author":[{"@type":"Person","name":"Ada Fisk"},{"name":"Tom Hale"}],
                 "publisher":{"@type":"Organization","name":"Harbour Post"}}]}</script>
                <link rel=canonical href="https://harbour.example/storm"><article>%s</article>""".formatted(paragraphs()));

        assertThat(article.published())
                .isEqualTo(new Publication(
                        LocalDate.of(2021, 3, 3), OffsetDateTime.parse("2021-03-03T23:30:00-05:00"), From.JSON_LD));
        assertThat(article.modified())
                .isNotNull()
                .satisfies(modified -> assertThat(modified.date()).isEqualTo(LocalDate.of(2021, 3, 4)));
        assertThat(article.byline().authors()).containsExactly("Ada Fisk", "Tom Hale");
        assertThat(article.source().outlet()).isEqualTo("Harbour Post");
        assertThat(article.source().url()).isEqualTo("https://harbour.example/storm");
        assertThat(article.headline().text()).isEqualTo("Storm closes harbour");
    }

    @Test
    void linkedDataMaySpeakOfAnAuthorByReference() {
        Article article = page("""
                <script type="application/ld+json">{"@graph":[{"@type":"Article","author":{"@id":"#ada"}},
                {"@type":"Person","@id":"#ada","name":"Ada Fisk"}]}</script>%s""".formatted(paragraphs()));

        assertThat(article.byline().authors()).containsExactly("Ada Fisk");
    }

    @Test
    void brokenLinkedDataIsNotedAndTheMetaTagsAreRead() {
        Article article = page("<script type='application/ld+json'>{\"datePublished\": </script>"
                + "<meta property='article:published_time' content='2021-03-03'>" + paragraphs());

        assertThat(article.published().from()).isEqualTo(From.OPEN_GRAPH);
        assertThat(article.notes()).singleElement().asString().startsWith("JSON-LD of the page is broken");
    }

    @Test
    void aTimeTagDatesAPageThatSaysNothingElse() {
        assertThat(page("<time datetime='2021-03-03'>Wednesday</time>" + paragraphs())
                        .published())
                .isEqualTo(new Publication(LocalDate.of(2021, 3, 3), null, From.TIME_TAG));
    }

    @Test
    void theAddressDatesAPageThatSaysNothing() {
        assertThat(page("<link rel=canonical href='https://harbour.example/2021/03/03/storm'>" + paragraphs())
                        .published()
                        .from())
                .isEqualTo(From.URL);
    }

    @Test
    void datesThatDisagreeAreNoted() {
        Article article = page("<meta name=datePublished content='2021-03-03'>"
                + "<link rel=canonical href='https://harbour.example/2020/01/01/storm'>" + paragraphs());

        assertThat(article.published().date()).isEqualTo(LocalDate.of(2021, 3, 3));
        assertThat(article.notes()).containsExactly("published: meta says 2021-03-03, url says 2020-01-01");
    }

    @Test
    void whatIsGivenWinsOverWhatThePageSays() {
        byte[] html =
                ("<meta name=datePublished content='2021-03-03'>" + paragraphs()).getBytes(StandardCharsets.UTF_8);
        Given given = new Given("7", "Given", LocalDate.of(2022, 2, 2), null, "Elsewhere");

        Article article =
                (Article) READER.read(new Capture(Origin.file("p"), new Payload.Bytes(html, null, "text/html"), given));

        assertThat(article.published().from()).isEqualTo(From.GIVEN);
        assertThat(article.headline().text()).isEqualTo("Given");
        assertThat(article.source().outlet()).isEqualTo("Elsewhere");
    }

    @Test
    void theCharsetOfTheMetaTagIsUsed() {
        String html = "<meta charset=windows-1252><p>“Café,” he said. " + FIRST + paragraphs();

        assertThat(((Article) read(html.getBytes(Charset.forName("windows-1252")))).text())
                .startsWith("“Café,” he said.");
    }

    @Test
    void bytesThatAreNotUtf8AreReadAsWindows1252AndNoted() {
        Article article = (Article) read(("<p>Café. " + FIRST + paragraphs()).getBytes(StandardCharsets.ISO_8859_1));

        assertThat(article.text()).startsWith("Café.");
        assertThat(article.notes()).singleElement().asString().contains("read as windows-1252");
    }

    @Test
    void wellFormedUtf8IsReadAsSuchWhateverThePageSaysOfItself() {
        assertThat(page("<meta charset=iso-8859-1><p>Café. " + FIRST + paragraphs())
                        .text())
                .startsWith("Café.");
    }

    @Test
    void thePageTitleNamesTheOutletBehindTheHeadline() {
        Article article =
                page("<title>Storm closes harbour | Harbour Post</title><h1>Storm closes harbour</h1>" + paragraphs());

        assertThat(article.source().outlet()).isEqualTo("Harbour Post");
    }

    @Test
    void mojibakeIsReportedAndNotRepaired() {
        Article article = page("<p>Itâ€™s late, itâ€™s cold, itâ€™s wet. " + FIRST + "</p>" + paragraphs());

        assertThat(article.text()).startsWith("Itâ€™s late");
        assertThat(article.notes()).singleElement().asString().startsWith("mojibake");
    }

    @Test
    void aPageOfLinksIsNoArticle() {
        String links = "<li><a href=/x>Storm closes the harbour and sinks two boats, the master says</a>".repeat(30);

        assertThat(read(("<title>Harbour Post</title><ul>" + links + "</ul>").getBytes(StandardCharsets.UTF_8)))
                .isInstanceOfSatisfying(
                        NotRead.class, notRead -> assertThat(notRead.name()).isEqualTo("not-article/list-page"));
    }

    @Test
    void aTruncatedPageIsReadAsFarAsItGoes() {
        assertThat(page("<article>" + paragraphs() + "<p>And th").text()).contains(THIRD);
    }

    @Test
    void whatIsBeyondTheBoundIsNotedAsNotRead() {
        assertThat(page(paragraphs().repeat(7_000)).notes())
                .singleElement()
                .asString()
                .contains("20000 pieces");
    }

    @Test
    void aPageNestedDeepIsReadInBoundedTime() {
        String deep = "<div>".repeat(100_000) + paragraphs();

        Assertions.assertTimeout(
                Duration.ofSeconds(20), () -> assertThat(page(deep).text()).contains(FIRST));
    }

    private static String paragraphs() {
        return "<p>" + FIRST + "</p><p>" + SECOND + "</p><p>" + THIRD + "</p>";
    }

    private static Article page(String html) {
        return (Article) read(html.getBytes(StandardCharsets.UTF_8));
    }

    private static Outcome read(byte[] html) {
        return READER.read(capture(html));
    }

    private static Capture capture(byte[] html) {
        return new Capture(Origin.file("page"), new Payload.Bytes(html, null, "text/html"), Given.NOTHING);
    }
}
