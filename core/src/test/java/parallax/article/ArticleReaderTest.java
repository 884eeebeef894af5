package parallax.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import parallax.article.meta.From;
import parallax.capture.Capture;
import parallax.capture.Given;
import parallax.capture.Origin;
import parallax.capture.Payload;

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
