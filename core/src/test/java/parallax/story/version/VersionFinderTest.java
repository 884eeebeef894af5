package parallax.story.version;

import static org.assertj.core.api.Assertions.assertThat;
import static parallax.story.copy.Articles.REPORT;
import static parallax.story.copy.Articles.article;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import parallax.article.Article;
import parallax.story.copy.Change;

class VersionFinderTest {

    private static final LocalDate MONDAY = LocalDate.of(2022, 2, 14);

    private static final Article FIRST =
            article("Gull", "https://gull.example/ruda?utm_source=mail", "Bridge closed", MONDAY, REPORT);

    @Test
    void anotherTextAtTheAddressIsANewVersionThatSaysWhatChanged() {
        String added =
                "The floating crane has arrived. It was towed up the river on Tuesday night, past two locks that had"
                        + " to be emptied for it.";
        Article second = article(
                "Gull",
                "http://gull.example/ruda/",
                "Crane at the bridge",
                MONDAY.plusDays(1),
                REPORT.replace("nine thousand", "eight thousand") + "\n\n" + added);
        List<Versions> found = new VersionFinder().group(List.of(second, FIRST));
        assertThat(found).hasSize(1);
        List<Version> versions = found.get(0).versions();
        assertThat(versions).extracting(Version::articles).containsExactly(List.of(FIRST.id()), List.of(second.id()));
        assertThat(versions.get(0).changes()).isEmpty();
        assertThat(versions.get(1).changes())
                .extracting(Change::words)
                .containsExactly("headline changed", "one paragraph added", "one word changed");
        assertThat(versions.get(1).changes().get(2).passages()).containsExactly("nine → eight");
        assertThat(new VersionFinder().group(List.of(FIRST, second))).isEqualTo(found);
    }

    @Test
    void theSameTextIsTheSameVersion() {
        Article again = article("Gull", "https://GULL.example:443/ruda#top", "Bridge closed", MONDAY, REPORT);
        List<Versions> found = new VersionFinder().group(List.of(FIRST, again));
        assertThat(found).hasSize(1);
        assertThat(found.get(0).versions()).hasSize(1);
        assertThat(found.get(0).articles()).containsExactlyInAnyOrder(FIRST.id(), again.id());
    }

    @Test
    void aTextWithoutAnAddressIsAVersionOfNothing() {
        Article one = article("Gull", "Bridge closed", MONDAY, REPORT);
        Article other = article("Gull", "Bridge closed", MONDAY, REPORT + "\n\nMore soon.");
        assertThat(new VersionFinder().group(List.of(one, other))).isEmpty();
    }
}
