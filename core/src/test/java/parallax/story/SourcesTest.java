package parallax.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static parallax.story.copy.Articles.REPORT;
import static parallax.story.copy.Articles.article;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import parallax.article.Article;
import parallax.story.copy.CopyFinder;
import parallax.story.outlet.OutletTable;
import parallax.story.version.VersionFinder;

class SourcesTest {

    private static final LocalDate MONDAY = LocalDate.of(2022, 2, 14);
    private static final String OWN =
            "Barriers went up on both banks of the river at dawn. Nobody had told the drivers of the"
                    + " milk lorries, who turned round one after the other and hooted.";

    private static Independence count(Article... articles) {
        List<Article> all = List.of(articles);
        return Sources.of(all, new CopyFinder().group(all), new VersionFinder().group(all), OutletTable.SHIPPED)
                .count(all.stream().map(Article::id).toList());
    }

    @Test
    void manyOutletsWithOneWireStoryAreOneOrigin() {
        Independence independence = count(
                article("The Scotsman", null, MONDAY, "RUDA, Feb 14 (Reuters) - " + REPORT),
                article("Yorkshire Post", null, MONDAY, REPORT + "\n\n(Reuters)"),
                article("Financial Times", null, MONDAY, REPORT));
        assertThat(independence.words())
                .isEqualTo("3 articles, 3 outlets, 2 publisher families, 1 origin: one wire story (Reuters)");
    }

    @Test
    void copiesWithoutACreditAreOneText() {
        assertThat(count(article("Gull", null, MONDAY, REPORT), article("Tern", null, MONDAY, REPORT))
                        .words())
                .isEqualTo("2 articles, 2 outlets, 2 publisher families, 1 origin: one text");
    }

    @Test
    void reportsInTheirOwnWordsAreOriginsOfTheirOwn() {
        assertThat(count(article("Gull", null, MONDAY, REPORT), article("Tern", null, MONDAY, OWN))
                        .origins())
                .isEqualTo(2);
    }

    @Test
    void versionsAreOneArticle() {
        Independence independence = count(
                article("Gull", "https://gull.example/ruda", null, MONDAY, REPORT),
                article("Gull", "https://gull.example/ruda", null, MONDAY, REPORT + "\n\nMore soon."));
        assertThat(independence).isEqualTo(new Independence(1, 1, 1, 1, 0, null));
    }

    @Test
    void whoNamesNoOutletIsInNoCountOfOutlets() {
        assertThat(count(article("", null, MONDAY, REPORT), article("Tern", null, MONDAY, OWN))
                        .words())
                .isEqualTo("2 articles (1 without a known outlet), 1 outlet, 1 publisher family, 2 origins");
    }

    @Test
    void onlyArticlesThatAreKnownAreCounted() {
        Sources none = Sources.of(List.of(), List.of(), List.of(), OutletTable.SHIPPED);
        assertThatThrownBy(() -> none.count(List.of("x"))).hasMessageContaining("no article x");
    }
}
