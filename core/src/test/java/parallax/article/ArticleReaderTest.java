package parallax.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import parallax.article.meta.From;
import parallax.capture.Capture;
import parallax.capture.Given;
import parallax.capture.Origin;
import parallax.capture.Payload;
import parallax.capture.Receipt;
import parallax.text.Fingerprint;
import parallax.text.Span;

class ArticleReaderTest {

    private static final ArticleReader READER = new ArticleReader();

    @Test
    void plainTextIsStoredAsGiven() {
        String text = "Ferry service stops\r\n\r\nThe company said the last ferry leaves on Friday.\r\n";

        Article article = read(text, Given.publishedOn(LocalDate.of(2024, 5, 2)));

        assertThat(article.text()).isEqualTo(text);
        assertThat(article.published()).isEqualTo(new Publication(LocalDate.of(2024, 5, 2), null, From.GIVEN));
    }

    @Test
    void theFirstLineIsTheHeadlineWhenItLooksLikeOne() {
        Article article = read("\nFerry service stops\n\nThe company said so.", Given.NOTHING);

        assertThat(article.headline().text()).isEqualTo("Ferry service stops");
        assertThat(article.headline().inText())
                .isNotNull()
                .satisfies(span -> assertThat(span.in(article.text())).isEqualTo("Ferry service stops"));
    }

    @Test
    void aFirstSentenceIsNoHeadline() {
        assertThat(read("The company said so.\n\nNo more ferries.", Given.NOTHING)
                        .headline())
                .isEqualTo(Article.Headline.NONE);
    }

    @Test
    void aGivenTitleStandsApartFromTheText() {
        Article article = read("The company said so.", new Given(null, "Ferries end", null, null, null));

        assertThat(article.headline()).isEqualTo(new Article.Headline("Ferries end", null));
    }

    @Test
    void whatIsKnownBesideTheTextSaysWhereItIsKnownFrom() {
        String text =
                "LISBON, March 3 (Reuters) – The ferry company said so.\n\n(Reporting by Ada Fisk in Lisbon; Editing by Tom Hale)";
        Article article = read(text, Given.publishedOn(LocalDate.of(2021, 3, 4)).withTags(List.of("ferries")));

        Article.Details details = article.details();
        assertThat(details.filed())
                .isEqualTo(new Article.Filed("LISBON", LocalDate.of(2021, 3, 3), "Reuters", Span.of(0, 25)));
        assertThat(details.agencies()).containsExactly("Reuters");
        assertThat(details.tags()).containsExactly("ferries");
        assertThat(article.byline().authors()).containsExactly("Ada Fisk");
        assertThat(details.origins())
                .containsEntry("published", "given")
                .containsEntry("tags", "given")
                .containsEntry("dateline", "dateline")
                .containsEntry("agencies", "dateline")
                .containsEntry("byline", "visible");
    }

    @Test
    void givenAuthorsWinAndThePageIsNoted() {
        String page = "<meta property=og:title content='Ferry service stops'><meta name=author content='Tom Hale'><p>"
                + "The company said that the last ferry leaves on Friday, and that nobody had asked for another one. "
                        .repeat(5);
        byte[] bytes = page.getBytes(StandardCharsets.UTF_8);
        Capture capture = new Capture(
                Origin.of("test", "https://www.post.example/1"),
                new Payload.Bytes(bytes, null, "text/html"),
                Given.NOTHING.withAuthors(List.of("Ada Fisk")),
                List.of(),
                new Receipt(Instant.parse("2021-03-04T10:00:00Z"), "", "pages.warc.gz@7"));
        Article article = (Article) READER.read(capture);

        assertThat(article.byline().authors()).containsExactly("Ada Fisk");
        assertThat(article.details().origins())
                .containsEntry("byline", "given")
                .containsEntry("headline", "open-graph");
        assertThat(article.notes()).contains("byline: given \"Ada Fisk\", the page says \"Tom Hale\"");
        assertThat(article.source().domain()).isEqualTo("post.example");
        assertThat(article.source().received())
                .isEqualTo(new Article.Received(
                        Fingerprint.sha256(bytes), Instant.parse("2021-03-04T10:00:00Z"), "pages.warc.gz@7"));
        assertThat(article.published()).isEqualTo(Publication.UNKNOWN);
    }

    @Test
    void anotherLanguageIsSaidNotRead() {
        String text = "Der Minister sagte am Mittwoch, die Truppen würden in den kommenden Tagen in ihre Kasernen "
                + "zurückkehren. Die Opposition bezweifelte das und forderte eine unabhängige Untersuchung.";

        assertThat(READER.read(capture(text, Given.NOTHING))).isInstanceOfSatisfying(NotRead.class, notRead -> {
            assertThat(notRead.language()).isEqualTo("de");
            assertThat(notRead.message()).isEqualTo("not read: language de");
        });
    }

    @Test
    void littleTextIsReadAndItsLanguageLeftOpen() {
        assertThat(read("Ferries end.", Given.NOTHING).language()).isEqualTo("und");
    }

    @Test
    void aTableOfFiguresHasNoLanguageAndIsRead() {
        assertThat(read(
                                "Shr 26 cts vs 10 cts\nNet 1,371,000 vs 482,000\nRevs 48 mln vs 45 mln\nNine mths\n"
                                        .repeat(3),
                                Given.NOTHING)
                        .language())
                .isIn("und", "en");
    }

    @Test
    void blankTextIsNotRead() {
        assertThat(READER.read(capture(" \n ", Given.NOTHING)))
                .isInstanceOfSatisfying(
                        NotRead.class, notRead -> assertThat(notRead.name()).isEqualTo("empty"));
    }

    private static Article read(String text, Given given) {
        return (Article) READER.read(capture(text, given));
    }

    private static Capture capture(String text, Given given) {
        return new Capture(Origin.file("input"), new Payload.Text(text), given);
    }
}
