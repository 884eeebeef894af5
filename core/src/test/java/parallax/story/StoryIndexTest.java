package parallax.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import parallax.article.Article;
import parallax.article.Publication;
import parallax.article.meta.From;
import parallax.story.embed.SentenceEncoder;
import parallax.story.group.Correction;
import parallax.story.group.Corrections;
import parallax.story.tie.Sign;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StoryIndexTest {

    private static final Related.Kinship NONE = (first, second) -> Optional.empty();
    private static final Article FERRY_A = article(
            "a",
            "2023-05-02",
            "Ferry runs aground off Tromvik",
            "The ferry Havbris ran aground on a reef off Tromvik early on Tuesday with 83 people on board. Everyone was"
                    + " brought ashore by the lifeboat Skarven, the coastguard of Norland said.");
    private static final Article FERRY_B = article(
            "b",
            "2023-05-02",
            "83 rescued after ferry hits reef",
            "All 83 passengers and crew were rescued on Tuesday when the Havbris, a car ferry, struck a reef near the"
                    + " village of Tromvik. The lifeboat Skarven took them to the harbour.");
    private static final Article FERRY_C = article(
            "c",
            "2023-05-03",
            "Captain of stranded ferry questioned",
            "Police in Tromvik questioned the captain of the Havbris on Wednesday, a day after the ferry ran onto a"
                    + " reef with 83 people on board.");
    private static final Article BUDGET_A = article(
            "d",
            "2023-05-02",
            "Parliament passes budget after long night",
            "Lawmakers in Varland approved the budget for next year by 71 votes to 68 on Tuesday after a night of"
                    + " debate on taxes and pensions. Finance minister Oda Lind called it a sober plan.");
    private static final Article BUDGET_B = article(
            "e",
            "2023-05-02",
            "Varland's budget squeaks through",
            "The budget of finance minister Oda Lind passed the parliament of Varland with 71 votes against 68 on"
                    + " Tuesday. Pensions will rise less than the opposition had asked for.");
    private static final List<Article> ALL = List.of(FERRY_A, FERRY_B, FERRY_C, BUDGET_A, BUDGET_B);

    private SentenceEncoder encoder = SentenceEncoder.open();

    @BeforeAll
    void open() {
        encoder = SentenceEncoder.open();
    }

    @AfterAll
    void close() {
        encoder.close();
    }

    private static Article article(String place, @Nullable String day, String headline, String text) {
        return new Article(
                new Article.Source(place, null, "https://paper.example/" + place, null),
                new Article.Headline(headline, null),
                Article.Byline.NONE,
                day == null ? Publication.UNKNOWN : new Publication(LocalDate.parse(day), null, From.GIVEN),
                Article.Details.NONE,
                "en",
                text,
                List.of(),
                List.of(),
                List.of());
    }

    private StoryIndex index(List<Article> articles) {
        StoryIndex index = new StoryIndex(encoder);
        articles.forEach(index::add);
        return index;
    }

    private static Correction decision(Article first, Article second, Correction.Kind kind, String when) {
        return new Correction(first.id(), second.id(), kind, "Ida", Instant.parse(when));
    }

    private static boolean together(StoryIndex index, Article first, Article second) {
        return index.findStory(first.id()).equals(index.findStory(second.id()));
    }

    @Test
    void reportsOfOneHappeningAreOneStoryAndOfAnotherAreNot() {
        StoryIndex index = index(ALL);
        assertThat(together(index, FERRY_A, FERRY_B)).isTrue();
        assertThat(together(index, BUDGET_A, BUDGET_B)).isTrue();
        assertThat(together(index, FERRY_A, BUDGET_A)).isFalse();
        assertThat(index.findStory(FERRY_A.id()).orElseThrow().terms()).contains("havbris", "tromvik");
        assertThat(index.findStory(BUDGET_A.id()).orElseThrow().reason())
                .startsWith("2 articles of 2023-05-02")
                .contains("same names Oda Lind, Varland")
                .contains("pensions")
                .doesNotContain("Tuesday");
    }

    @Test
    void theOrderOfArrivalChangesNothing() {
        List<Story> stories = index(ALL).listStories();
        for (int seed = 0; seed < 5; seed++) {
            List<Article> shuffled = new ArrayList<>(ALL);
            Collections.shuffle(shuffled, new Random(seed));
            assertThat(index(shuffled).listStories()).isEqualTo(stories);
        }
    }

    @Test
    void anAdditionSaysWhatChangedAndASecondOneChangesNothing() {
        StoryIndex index = index(List.of(FERRY_A, BUDGET_A));
        StoryIndex.Change change = index.add(FERRY_B);
        assertThat(change.made())
                .singleElement()
                .satisfies(story -> assertThat(story.articles()).containsExactlyInAnyOrder(FERRY_A.id(), FERRY_B.id()));
        assertThat(change.gone()).hasSize(1);
        assertThat(index.add(FERRY_B)).isEqualTo(new StoryIndex.Change(List.of(), List.of()));
    }

    @Test
    void whatWasPutApartStaysApartWhateverComesLater() {
        StoryIndex index = index(List.of(FERRY_A, FERRY_B));
        index.correct(decision(FERRY_A, FERRY_B, Correction.Kind.APART, "2023-05-04T08:00:00Z"));
        assertThat(together(index, FERRY_A, FERRY_B)).isFalse();
        index.add(FERRY_C);
        assertThat(together(index, FERRY_A, FERRY_B)).isFalse();
    }

    @Test
    void whatWasPutTogetherStaysTogetherAndTheLaterDecisionHolds() {
        Correction joined = decision(FERRY_A, BUDGET_A, Correction.Kind.TOGETHER, "2023-05-04T08:00:00Z");
        StoryIndex index = new StoryIndex(encoder);
        index.correct(joined);
        ALL.forEach(index::add);
        assertThat(together(index, FERRY_A, BUDGET_A)).isTrue();
        index.correct(decision(BUDGET_A, FERRY_A, Correction.Kind.APART, "2023-05-05T08:00:00Z"));
        assertThat(together(index, FERRY_A, BUDGET_A)).isFalse();
        index.correct(joined);
        assertThat(together(index, FERRY_A, BUDGET_A)).isFalse();
        StoryIndex again = index(ALL);
        again.correct(Corrections.parse(index.corrections().write()));
        assertThat(again.listStories()).isEqualTo(index.listStories());
    }

    @Test
    void relatedArticlesComeRankedWithTheReason() {
        StoryIndex index = index(ALL);
        List<Related> related = index.listRelated(
                FERRY_B.id(),
                3,
                (first, second) -> second.equals(FERRY_A.id()) ? Optional.of("a copy with edits") : Optional.empty());
        assertThat(related.get(0).article()).isEqualTo(FERRY_A.id());
        assertThat(related.get(0).sameStory()).isTrue();
        assertThat(related.get(0).reason())
                .startsWith("a copy with edits; ")
                .contains("same day")
                .contains("havbris");
        assertThat(related).extracting(Related::article).doesNotContain(BUDGET_A.id());
        assertThatThrownBy(() -> index.listRelated("nobody", 3, NONE)).hasMessageContaining("nobody");
    }

    @Test
    void textsThatSayNothingStandAlone() {
        Article empty = article("f", null, "", "");
        Article blank = article("g", null, "", "   ");
        Article word = article("h", null, "", "Breaking");
        Article same = article("i", null, "", "Breaking");
        Article undated = article("j", null, FERRY_A.headline().text(), FERRY_A.text());
        StoryIndex index = index(List.of(empty, blank, word, same, undated, FERRY_A));
        assertThat(together(index, empty, blank)).isFalse();
        assertThat(together(index, word, same)).isFalse();
        assertThat(together(index, undated, FERRY_A)).isTrue();
    }

    @Test
    void anArticleDatedLateBelongsWithTheDayThatItTellsOf() {
        String text = "The ferry Havbris ran aground off Tromvik with 83 people on board. Everyone was brought ashore.";
        Article late = article("n", "2023-06-20", "Ferry aground off Tromvik", text);
        Article dated = article("o", "2023-06-20", "Ferry aground off Tromvik, May 2, 2023", text);
        StoryIndex index = new StoryIndex(encoder);
        assertThat(Sign.daysBetween(index.profile(FERRY_A, null), index.profile(late, null)))
                .isEqualTo(49);
        assertThat(Sign.daysBetween(index.profile(dated, null), index.profile(FERRY_A, null)))
                .isZero();
    }

    @Test
    void otherScriptsAndEndlessTextsAreTaken() {
        Article first =
                article("k", null, "Паром сел на мель у берега", "Паром сел на мель у берега во вторник утром.");
        Article second = article("l", null, "Парламент принял новый бюджет", "Депутаты ночью одобрили расходы страны.");
        Article endless = article("m", "2023-05-02", "x".repeat(100_000), "y ".repeat(2_000_000));
        StoryIndex index = index(List.of(first, second, endless, FERRY_A));
        assertThat(together(index, first, second)).isFalse();
        assertThat(index.findStory(endless.id()).orElseThrow().articles()).hasSize(1);
    }
}
