package parallax.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import parallax.article.meta.From;
import parallax.capture.Capture;
import parallax.capture.Given;
import parallax.capture.Origin;
import parallax.capture.Payload;
import parallax.capture.Refusal;

/** What comes of the captures of feeds, messages and documents. */
class FeedArticleTest {

    private static final ArticleReader READER = new ArticleReader();
    private static final Given GIVEN =
            new Given("9", "Bridge closed", LocalDate.of(2024, 5, 6), null, "The Valley Post");

    @Test
    void aShortItemIsAnArticleAllTheSame() {
        Article article = article(new Payload.Markup(
                "<p>The bridge was closed on Monday, the mayor said.</p>" + "<p>Nobody was hurt in the flood.</p>"));

        assertThat(article.text())
                .isEqualTo("The bridge was closed on Monday, the mayor said.\n\nNobody was hurt in the flood.");
        assertThat(article.headline().text()).isEqualTo("Bridge closed");
        assertThat(article.source().outlet()).isEqualTo("The Valley Post");
        assertThat(article.source().url()).isEqualTo("https://valley.example/bridge");
        assertThat(article.published().from()).isEqualTo(From.GIVEN);
    }

    @Test
    void anItemWithoutParagraphsIsReadToo() {
        assertThat(article(new Payload.Markup("The bridge was <b>closed</b> on Monday, the mayor said.<br><br>"
                                + "Nobody was hurt in the flood, but the river is still rising in the valley."))
                        .text())
                .contains("The bridge was closed on Monday, the mayor said.", "Nobody was hurt in the flood");
    }

    @Test
    void anItemOfListsAndQuotesIsReadInOrder() {
        assertThat(article(new Payload.Markup("<div><h2>What is known</h2><ul><li>The bridge was closed on Monday.</li>"
                                + "<li>The river fell again on Tuesday.</li></ul>"
                                + "<blockquote>Nobody was hurt, the mayor said.</blockquote></div>"))
                        .text())
                .containsSubsequence(
                        "The bridge was closed on Monday.",
                        "The river fell again on Tuesday.",
                        "Nobody was hurt, the mayor said.");
    }

    @Test
    void whatIsLeftOfAnItemIsNoted() {
        Capture summary = new Capture(
                Origin.file("feed"),
                new Payload.Text("The bridge was closed on Monday, the mayor said."),
                GIVEN,
                List.of(new Refusal(Origin.file("feed"), "summary-only", "only a summary")));

        assertThat(((Article) READER.read(summary)).notes()).contains("only a summary");
    }

    @Test
    void aDocumentThatIsNoPdfInsideIsNotRead() {
        byte[] bytes = "%PDF-1.7\nnothing".getBytes(StandardCharsets.ISO_8859_1);
        Outcome outcome = READER.read(
                new Capture(Origin.file("report.html"), new Payload.Bytes(bytes, null, "text/html"), Given.NOTHING));

        assertThat(outcome).isInstanceOfSatisfying(NotRead.class, not -> {
            assertThat(not.name()).isEqualTo("damaged-pdf");
            assertThat(not.message()).startsWith("not read: the document is damaged");
        });
    }

    private static Article article(Payload payload) {
        Origin origin = Origin.file("feed").atLine(3).withUrl("https://valley.example/bridge");
        return (Article) READER.read(new Capture(origin, payload, GIVEN));
    }
}
