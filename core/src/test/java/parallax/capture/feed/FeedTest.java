package parallax.capture.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import parallax.capture.Capture;
import parallax.capture.Captured;
import parallax.capture.Given;
import parallax.capture.Limits;
import parallax.capture.Origin;
import parallax.capture.Payload;
import parallax.capture.Refusal;

class FeedTest {

    private static final String LONG = "The river rose by two metres in the night, the mayor said. ".repeat(30);

    @Test
    void anItemOfRssIsACaptureWithWhatTheFeedSaysOfIt() {
        Capture item = first("""
                <?xml version="1.0"?>
                <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"
                     xmlns:dc="http://purl.org/dc/elements/1.1/">
                <channel>
                  <title>The Valley Post</title><link>https://valley.example/</link>
                  <lastBuildDate>Fri, 10 May 2024 10:00:00 GMT</lastBuildDate>
                  <item>
                    <title>Bridge &lt;b&gt;closed&lt;/b&gt; at Oak &amp;amp; Elm</title>
                    <link>https://valley.example/bridge</link>
                    <guid isPermaLink="false">post-17</guid>
                    <pubDate>Mon, 6 May 2024 08:30:00 +0200</pubDate>
                    <dc:creator>Jane Roe</dc:creator><dc:creator>John Doe</dc:creator>
                    <category>Roads</category><category>Town</category>
                    <description>A teaser.</description>
                    <content:encoded><![CDATA[<p>The bridge was closed.</p>]]></content:encoded>
                  </item>
                </channel></rss>
                """);

        assertThat(item.given())
                .isEqualTo(new Given(
                        "post-17",
                        "Bridge closed at Oak & Elm",
                        LocalDate.of(2024, 5, 6),
                        OffsetDateTime.parse("2024-05-06T08:30:00+02:00"),
                        "The Valley Post",
                        List.of("Jane Roe", "John Doe"),
                        List.of("Roads", "Town")));
        assertThat(item.origin().url()).isEqualTo("https://valley.example/bridge");
        assertThat(item.origin().place()).isEqualTo("feed:7");
        assertThat(html(item)).isEqualTo("<p>The bridge was closed.</p>");
        assertThat(item.left()).isEmpty();
    }

    @Test
    void anEntryOfAtomHasItsAlternateLinkAndTheFeedsAuthors() {
        Capture item = first("""
                <feed xmlns="http://www.w3.org/2005/Atom" xml:base="https://hill.example/news/">
                <title type="text">Hill News</title>
                <author><name>The newsroom</name><email>desk@hill.example</email></author>
                <entry>
                  <id>tag:hill.example,2024:9</id>
                  <title type="html">Snow &amp;amp; ice</title>
                  <link rel="replies" href="9/comments"/><link rel="alternate" type="text/html" href="9"/>
                  <published>2024-01-09T07:00:00Z</published><updated>2024-01-12T07:00:00Z</updated>
                  <category term="weather" label="Weather"/>
                  <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>Snow &amp; ice<br/>fell.</p></div></content>
                </entry></feed>
                """);

        assertThat(item.origin().url()).isEqualTo("https://hill.example/news/9");
        assertThat(item.given().authors()).containsExactly("The newsroom");
        assertThat(item.given().title()).isEqualTo("Snow & ice");
        assertThat(item.given().published()).isEqualTo(LocalDate.of(2024, 1, 9));
        assertThat(item.given().tags()).containsExactly("Weather");
        assertThat(html(item)).contains("<p>Snow &amp; ice<br>fell.</p>").contains("<div");
        assertThat(item.left()).isEmpty();
    }

    @Test
    void theDayOfTheLastChangeIsNotTheDayOfPublication() {
        Capture item = first("""
                <feed xmlns="http://www.w3.org/2005/Atom"><title>Hill News</title><entry><id>x</id><title>Snow</title>
                <updated>2024-01-12T07:00:00Z</updated><content type="text">Snow fell on the hills.</content></entry></feed>
                """);

        assertThat(item.given().published()).isNull();
        assertThat(((Payload.Text) item.payload()).text()).isEqualTo("Snow fell on the hills.");
    }

    @Test
    void rdfHoldsItsItemsBesideTheChannel() {
        Capture item = first("""
                <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"
                   xmlns:d="http://purl.org/dc/elements/1.1/">
                <channel rdf:about="https://old.example/"><title>Old Times</title></channel>
                <item rdf:about="https://old.example/a"><title>Rain</title><link>https://old.example/a</link>
                <d:date>2005-03-04T10:00:00+01:00</d:date><description>Rain fell.</description></item></rdf:RDF>
                """);

        assertThat(item.given().outlet()).isEqualTo("Old Times");
        assertThat(item.given().published()).isEqualTo(LocalDate.of(2005, 3, 4));
        assertThat(item.origin().url()).isEqualTo("https://old.example/a");
    }

    @Test
    void aJsonFeedIsReadItemByItem() {
        List<Captured> items = json("""
                {"version": "https://jsonfeed.org/version/1.1",
                 "items": [
                  {"id": 1, "url": "/a", "title": "Rain", "content_html": "<p>Rain fell.</p>",
                   "date_published": "2024-02-03T04:05:06Z", "authors": [{"name": "Jane Roe"}], "tags": ["weather"]},
                  {"id": "2", "content_text": "Brackets ]} in \\"text\\" do no harm.", "author": {"name": "John Doe"}},
                  {"id": "3", "content_text": oops}, {"id": "4", "content_text": "More rain."}
                 ],
                 "title": "Json Times", "home_page_url": "https://json.example/"}
                """);

        Capture first = (Capture) items.get(0);
        assertThat(first.given().outlet()).isEqualTo("Json Times");
        assertThat(first.given().id()).isEqualTo("1");
        assertThat(first.origin().url()).isEqualTo("https://json.example/a");
        assertThat(first.origin().place()).isEqualTo("feed:3");
        assertThat(html(first)).isEqualTo("<p>Rain fell.</p>");
        Capture second = (Capture) items.get(1);
        assertThat(second.given().authors()).containsExactly("John Doe");
        assertThat(second.payload()).isEqualTo(new Payload.Text("Brackets ]} in \"text\" do no harm."));
        assertThat(items.get(2)).isInstanceOfSatisfying(Refusal.class, refusal -> {
            assertThat(refusal.name()).isEqualTo("broken-item");
            assertThat(refusal.origin().place()).isEqualTo("feed:6");
        });
        assertThat(((Capture) items.get(3)).given().id()).isEqualTo("4");
    }

    @Test
    void aJsonFeedCutShortGivesTheItemsBefore() {
        List<Captured> items = json("""
                {"version": "https://jsonfeed.org/version/1", "title": "Json Times", "items": [
                {"id": "1", "content_text": "Rain fell."},
                {"id": "2", "content_text": "Snow""");

        assertThat(items).hasExactlyElementsOfTypes(Capture.class, Refusal.class);
        assertThat(((Capture) items.get(0)).given().outlet()).isEqualTo("Json Times");
        assertThat(((Refusal) items.get(1)).origin().place()).isEqualTo("feed:3");
    }

    @Test
    void entitiesOfHtmlAreReadAndUnknownOnesStayAsWritten() {
        Capture item = first(
                "<rss><channel><item><title>Caf&eacute;&nbsp;&bogus; A &amp; B & C &#150; D</title>"
                        + "<description>&lt;p&gt;A&amp;eacute;&lt;/p&gt; AT&T &unfinished</description></item></channel></rss>");

        assertThat(item.given().title()).isEqualTo("Café &bogus; A & B & C – D");
        assertThat(html(item)).isEqualTo("<p>A&eacute;</p> AT&T &unfinished");
    }

    @Test
    void charactersThatXmlForbidsBecomeSpaces() {
        assertThat(first("<rss><channel><item><title>A\u0001B\u000B &#0;C</title></item></channel></rss>")
                        .given()
                        .title())
                .isEqualTo("A B \uFFFDC");
    }

    @Test
    void anExternalEntityIsNotOpened() throws IOException {
        Path secret = Files.createTempFile("secret", ".txt");
        Files.writeString(secret, "hidden words");
        try {
            Capture item = first("""
                    <?xml version="1.0"?>
                    <!DOCTYPE rss [<!ENTITY x SYSTEM "%s"><!ENTITY %% p SYSTEM "%s"> %%p;]>
                    <rss><channel><item><title>It says &x;</title></item></channel></rss>
                    """.formatted(secret.toUri(), secret.toUri()));

            assertThat(item.given().title()).isEqualTo("It says &x;");
        } finally {
            Files.delete(secret);
        }
    }

    @Test
    void entitiesThatMultiplyAreNotExpanded() {
        StringBuilder bomb = new StringBuilder("<!DOCTYPE rss [<!ENTITY l0 \"ha\">");
        for (int i = 1; i < 40; i++) {
            bomb.append("<!ENTITY l%d \"&l%d;&l%d;&l%d;\">".formatted(i, i - 1, i - 1, i - 1));
        }
        bomb.append("]><rss><channel><item><title>&l39;</title></item></channel></rss>");

        assertThat(first(bomb.toString()).given().title()).isEqualTo("&l39;");
    }

    @Test
    void aFeedCutShortGivesTheItemsBeforeAndNamesTheLine() {
        List<Captured> items = xml("""
                <rss><channel><title>T</title>
                <item><title>One</title><description>First.</description></item>
                <item><title>Two</title><description>Sec""");

        assertThat(items).hasExactlyElementsOfTypes(Capture.class, Refusal.class);
        assertThat(items.get(1)).isInstanceOfSatisfying(Refusal.class, refusal -> {
            assertThat(refusal.name()).isEqualTo("broken-feed");
            assertThat(refusal.origin().place()).isEqualTo("feed:3");
            assertThat(refusal.message()).contains("the text ends before all elements do", "1 items before it");
        });
    }

    @Test
    void elementsThatCrossAreNamedWithTheirLine() {
        List<Captured> items = xml("<rss><channel>\n<item><title>One</title></item>\n<item><b></item></channel></rss>");

        assertThat(items).hasExactlyElementsOfTypes(Capture.class, Refusal.class);
        assertThat(((Refusal) items.get(1)).origin().line()).isEqualTo(3);
    }

    @Test
    void nestingWithoutEndIsRefused() {
        List<Captured> items = xml("<rss><channel><item>" + "<a>".repeat(100_000));

        assertThat(items)
                .singleElement()
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.message()).contains("nested deeper than"));
    }

    @Test
    void prefixesThatWereNeverDeclaredMeanWhatTheyUsuallyMean() {
        Capture item = first("<rss><channel><item><title>T</title><dc:creator>Jane Roe</dc:creator>"
                + "<content:encoded>&lt;p&gt;Rain fell.&lt;/p&gt;</content:encoded></item></channel></rss>");

        assertThat(item.given().authors()).containsExactly("Jane Roe");
        assertThat(html(item)).isEqualTo("<p>Rain fell.</p>");
    }

    @Test
    void anIdThatIsAnAddressIsTheLink() {
        assertThat(item("<guid>https://valley.example/x</guid>").origin().url()).isEqualTo("https://valley.example/x");
        assertThat(item("<guid isPermaLink=\"false\">https://valley.example/x</guid>")
                        .origin()
                        .url())
                .isNull();
    }

    @Test
    void aRelativeLinkIsSeenFromTheFeedsAddress() throws IOException {
        byte[] bytes = "<rss><channel><item><title>T</title><link>/a b</link></item></channel></rss>"
                .getBytes(StandardCharsets.UTF_8);
        Origin origin = Origin.of("feed", "https://valley.example/feeds/all.xml");
        Feed feed = Feed.xml(origin, new ByteArrayInputStream(bytes), null, Limits.DEFAULT.bytes());

        assertThat(feed.next().origin().url()).isEqualTo("https://valley.example/a%20b");
    }

    @Test
    void mailAddressesOfAuthorsAreNotKept() {
        assertThat(item("<author>jane@valley.example (Jane Roe)</author>")
                        .given()
                        .authors())
                .containsExactly("Jane Roe");
        assertThat(item("<author>Jane Roe &lt;jane@valley.example&gt;</author>")
                        .given()
                        .authors())
                .containsExactly("Jane Roe");
        assertThat(item("<author>jane@valley.example</author>").given().authors())
                .isEmpty();
    }

    @Test
    void aSummaryIsReadAndNoted() {
        Capture item = item("<description>Two lines that stand before the article.</description>");

        assertThat(item.payload()).isEqualTo(new Payload.Text("Two lines that stand before the article."));
        assertThat(item.left())
                .singleElement()
                .satisfies(left -> assertThat(left.name()).isEqualTo(Feed.SUMMARY_ONLY));
    }

    @Test
    void aLongDescriptionIsTheArticleUnlessItBreaksOff() {
        assertThat(item("<description>" + LONG + "</description>").left()).isEmpty();
        assertThat(item("<description>" + LONG + " [&#8230;]</description>").left())
                .hasSize(1);
        assertThat(item("<content:encoded>Rain fell […]</content:encoded>").left())
                .hasSize(1);
    }

    @Test
    void anItemWithATitleAloneSaysSo() {
        Capture item = item("");

        assertThat(item.payload()).isEqualTo(new Payload.Text(""));
        assertThat(item.left().get(0).message()).contains("only its title");
    }

    @Test
    void aDateThatCannotBeReadIsSaid() {
        Capture item = item("<pubDate>sometime in May</pubDate><description>Rain.</description>");

        assertThat(item.given().published()).isNull();
        assertThat(item.left().get(0).name()).isEqualTo("broken-date");
        assertThat(item.left().get(0).message()).contains("sometime in May");
    }

    @Test
    void theCharsetIsThatOfTheMarkThenTheTransportThenTheDeclaration() {
        String feed = "<rss><channel><item><title>“Café”</title></item></channel></rss>";
        Charset western = Charset.forName("windows-1252");
        String declared = "<?xml version='1.0' encoding='windows-1252'?>";

        assertThat(title((declared + feed).getBytes(western), null)).isEqualTo("“Café”");
        assertThat(title(feed.getBytes(western), "windows-1252")).isEqualTo("“Café”");
        assertThat(title((declared + feed).getBytes(StandardCharsets.UTF_8), "utf-8"))
                .isEqualTo("“Café”");
        assertThat(title(("\uFEFF" + declared + feed).getBytes(StandardCharsets.UTF_8), null))
                .isEqualTo("“Café”");
        assertThat(title(("\uFEFF" + feed).getBytes(StandardCharsets.UTF_16LE), null))
                .isEqualTo("“Café”");
    }

    @Test
    void bytesThatAreNotWhatTheyAreSaidToBeAreNoted() {
        byte[] bytes =
                "<?xml version='1.0' encoding='utf-8'?><rss><channel><item><title>Café</title></item></channel></rss>"
                        .getBytes(Charset.forName("windows-1252"));

        Capture item = (Capture) read(bytes, null).get(0);

        assertThat(item.given().title()).isEqualTo("Café");
        assertThat(item.left().get(0).name()).isEqualTo("invalid-utf-8");
    }

    @Test
    void aFeedWithoutItemsAndNoBytesAtAllAreNamed() {
        assertThat(xml("<rss><channel><title>T</title></channel></rss>"))
                .singleElement()
                .isInstanceOfSatisfying(
                        Refusal.class, none -> assertThat(none.name()).isEqualTo("empty-feed"));
        assertThat(xml("")).singleElement().isInstanceOf(Refusal.class);
        assertThat(json("{}")).singleElement().isInstanceOf(Refusal.class);
    }

    @Test
    void aFeedLongerThanTheLimitGivesWhatStandsBeforeIt() throws IOException {
        byte[] bytes = ("<rss><channel><item><title>One</title></item>"
                        + "<item><title>More</title></item>".repeat(100))
                .getBytes(StandardCharsets.UTF_8);
        List<Captured> items = all(Feed.xml(Origin.file("feed"), new ByteArrayInputStream(bytes), null, 100));

        assertThat(items).hasExactlyElementsOfTypes(Capture.class, Capture.class, Refusal.class);
        assertThat(((Refusal) items.get(2)).name()).isEqualTo("too-large");
    }

    private static Capture item(String inside) {
        return first("<rss><channel><title>T</title><item><title>One</title>" + inside + "</item></channel></rss>");
    }

    private static String html(Capture item) {
        return ((Payload.Markup) item.payload()).html();
    }

    private static @Nullable String title(byte[] bytes, @Nullable String charset) {
        return ((Capture) read(bytes, charset).get(0)).given().title();
    }

    private static Capture first(String text) {
        return (Capture) xml(text).get(0);
    }

    private static List<Captured> xml(String text) {
        return read(text.getBytes(StandardCharsets.UTF_8), null);
    }

    private static List<Captured> read(byte[] bytes, @Nullable String charset) {
        try {
            return all(Feed.xml(Origin.file("feed"), new ByteArrayInputStream(bytes), charset, Limits.DEFAULT.bytes()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Captured> json(String text) {
        try {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            return all(Feed.json(Origin.file("feed"), new ByteArrayInputStream(bytes), null, Limits.DEFAULT.bytes()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Captured> all(Feed feed) {
        List<Captured> items = new ArrayList<>();
        feed.forEachRemaining(items::add);
        return items;
    }

    @Test
    void aListOfFeedsKeepsTitlesAndFolders() throws IOException {
        String opml = """
                <opml version="2.0"><body>
                  <outline text="Papers"><outline text="North" title=" Far north "><outline text="Herald" xmlUrl=" https://herald.example/f "/>
                  </outline></outline>
                  <outline xmlUrl="https://bare.example/f"/><outline text="Again" xmlUrl="https://herald.example/f"/>
                </body></opml>
                """;

        Subscriptions listed = Subscriptions.read(
                Origin.file("a.opml"),
                new ByteArrayInputStream(opml.getBytes(StandardCharsets.UTF_8)),
                null,
                Limits.DEFAULT.bytes());

        assertThat(listed.feeds())
                .containsExactly(
                        new Subscriptions.Listed("https://herald.example/f", "Herald", "Papers / Far north"),
                        new Subscriptions.Listed("https://bare.example/f", null, null));
        assertThat(listed.addresses()).containsExactly("https://herald.example/f", "https://bare.example/f");
        assertThat(listed.trouble()).isNull();
    }
}
