package parallax.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import parallax.capture.Capture;
import parallax.capture.Given;
import parallax.capture.Origin;
import parallax.capture.Payload;

/** Pages that are no articles are told apart and named. */
class PageKindTest {

    private static final ArticleReader READER = new ArticleReader();

    private static final String SENTENCE =
            "The harbour master told reporters that no ship would leave before the storm had passed the coast.";
    private static final String ARTICLE = ("<p>" + SENTENCE + "</p>").repeat(4);
    private static final String TEASERS = ("<article><h2><a href=/storm>Storm closes the harbour</a></h2><p>" + SENTENCE
                    + "</p></article>")
            .repeat(8);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://harbour.example",
                "https://harbour.example/",
                "https://harbour.example/en/",
                "https://harbour.example/index.html"
            })
    void theFrontPageWithItsTeasersIsAHomePage(String url) {
        assertThat(kind(url, "<title>Harbour Post</title>" + TEASERS)).isEqualTo("not-article/home-page");
    }

    @Test
    void aPageOfTeasersElsewhereIsAList() {
        assertThat(kind("https://harbour.example/tag/storms", "<title>Storms</title>" + TEASERS))
                .isEqualTo("not-article/list-page");
        assertThat(kind(null, "<title>Storms</title>" + TEASERS)).isEqualTo("not-article/list-page");
    }

    @Test
    void aPageThatCallsItselfACollectionIsAList() {
        String said = "<script type='application/ld+json'>{\"@type\":\"CollectionPage\",\"name\":\"Storms\"}</script>";

        assertThat(kind("https://harbour.example/storms", said + ARTICLE)).isEqualTo("not-article/list-page");
    }

    @Test
    void searchResultsAreAList() {
        String results =
                "<ul>" + "<li><a href=/x>Storm closes the harbour and sinks two boats</a></li>".repeat(25) + "</ul>";

        assertThat(kind("https://harbour.example/search?q=storm", results)).isEqualTo("not-article/list-page");
    }

    @ParameterizedTest
    @CsvSource({
        "404,Not here",
        "404 Not Found | Harbour Post,Lost",
        "Page not found - Harbour Post,Lost",
        "Harbour Post,Sorry! We can't find that page",
        "Seite nicht gefunden,Fehler",
        "Página no encontrada,Error",
        "ページが見つかりません,エラー"
    })
    void anErrorIsNamedByItsTitleOrHeading(String title, String heading) {
        String page = "<title>" + title + "</title><h1>" + heading + "</h1><p>" + SENTENCE + "</p><p>" + SENTENCE
                + "</p><p>" + SENTENCE + "</p>";

        assertThat(kind("https://harbour.example/lost", page)).isEqualTo("not-article/error-page");
    }

    @Test
    void aWallWithoutTextIsAWall() {
        String login =
                "<h1>Welcome back</h1><form><input name=user><input type=password></form><p>Forgot password?</p>";
        String pay = "<h1>Storm closes harbour</h1><p>Subscribe now to continue reading this story.</p>";

        assertThat(kind("https://harbour.example/storm", login)).isEqualTo("not-article/wall");
        assertThat(kind("https://harbour.example/storm", pay)).isEqualTo("not-article/wall");
    }

    @Test
    void aFilmWithoutTextIsAFilm() {
        assertThat(kind("https://harbour.example/film", "<h1>Storm</h1><video src=/storm.mp4></video><p>Watch.</p>"))
                .isEqualTo("not-article/video-page");
    }

    @Test
    void aPageWithoutTextIsEmpty() {
        assertThat(kind("https://harbour.example/x", "<html><body><div></div></body></html>"))
                .isEqualTo("not-article/empty");
        assertThat(kind(null, "")).isEqualTo("not-article/empty");
        assertThat(kind(null, " \n\t ".repeat(5000))).isEqualTo("not-article/empty");
    }

    @Test
    void aLineOrTwoAreTooShort() {
        assertThat(kind("https://harbour.example/x", "<p>The harbour is closed.</p>"))
                .isEqualTo("not-article/short");
    }

    @Test
    void aShortPageThatCallsItselfAnArticleIsOne() {
        assertThat(kind("https://harbour.example/x", "<meta property=og:type content=article><p>" + SENTENCE + "</p>"))
                .isEqualTo("article");
    }

    @Test
    void anArticleWithRelatedTitlesUnderItIsOne() {
        String page = "<h1>Storm</h1><main>" + ARTICLE + "</main><section>" + TEASERS + "</section>";

        assertThat(kind("https://harbour.example/storm", "<meta property=og:type content=article>" + page))
                .isEqualTo("article");
    }

    @Test
    void anArticleAboutAnErrorIsOne() {
        assertThat(kind("https://harbour.example/x", "<title>404 houses burnt</title>" + ARTICLE))
                .isEqualTo("article");
    }

    private static String kind(@Nullable String url, String html) {
        Origin origin = Origin.of("page", url);
        Payload payload = new Payload.Bytes(html.getBytes(StandardCharsets.UTF_8), null, "text/html");
        Outcome outcome = READER.read(new Capture(origin, payload, Given.NOTHING));
        return outcome instanceof NotRead notRead ? notRead.name() : "article";
    }
}
