package parallax.story.copy;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import parallax.article.Article;
import parallax.article.ArticleReader;
import parallax.capture.Capture;
import parallax.capture.Given;
import parallax.capture.Origin;
import parallax.capture.Payload;

/** Articles for tests, read as a user would have them read. */
public final class Articles {

    private static final ArticleReader READER = new ArticleReader();

    /** A report in our own words, four paragraphs long. */
    public static final String REPORT = """
            The bridge over the Ruda was closed on Monday morning after divers found a crack in its middle pier. Engineers \
            of the county said that lorries had been crossing it for weeks although a sign forbids them.

            Some nine thousand people use the bridge every day. Until it opens again buses go by way of the old ferry \
            landing, which takes about forty minutes longer, and the school in Lower Ruda begins its lessons at ten.

            A firm from the coast will bring a floating crane this week. The pier has to be emptied of water before anybody \
            can say how deep the crack goes, and the river is high after the rain of the last days.

            The bridge was built in 1974 and repaired twice. The county had put off a third repair two years ago because \
            the offers were dearer than what had been set aside for them.""";

    private Articles() {}

    public static Article article(String outlet, @Nullable String headline, @Nullable LocalDate day, String text) {
        return article(outlet, null, headline, day, text);
    }

    public static Article article(
            String outlet, @Nullable String url, @Nullable String headline, @Nullable LocalDate day, String text) {
        Given given = new Given(null, headline, day, null, outlet.isEmpty() ? null : outlet);
        Capture capture = new Capture(Origin.of(outlet, url), new Payload.Text(text), given);
        return (Article) READER.read(capture);
    }

    /** The paragraphs of {@link #REPORT}. */
    public static List<String> paragraphs() {
        return List.of(REPORT.split("\n\n"));
    }
}
