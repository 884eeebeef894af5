package parallax.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import parallax.article.Article;
import parallax.article.Publication;

class CopyFinderTest {

    private static Article article(String place, String text) {
        return new Article(
                new Article.Source(place, null, null, null),
                Article.Headline.NONE,
                Article.Byline.NONE,
                Publication.UNKNOWN,
                Article.Details.NONE,
                "en",
                text,
                List.of(),
                List.of(),
                List.of());
    }

    @Test
    void textsOfAFewWordsAreNoCopies() {
        List<Article> articles = List.of(article("a", "The ferry sank."), article("b", "The ferry has sunk."));
        assertThat(new CopyFinder().group(articles)).isEmpty();
    }
}
