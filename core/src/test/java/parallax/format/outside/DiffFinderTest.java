package parallax.format.outside;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import parallax.format.export.Harbour;

class DiffFinderTest {

    private static final String URL = "http://paper.example/1/?a=b#top";

    @Test
    void onOneArticleBothAndEachAlone() throws IOException {
        DiffFinder finder = finder(
                DiffFinder.By.ARTICLE,
                OutsideReadersTest.gdelt("7", "20220215", "190", "SW", "https://www.paper.example/1?a=b"),
                OutsideReadersTest.gdelt("8", "20220215", "071", "SW", "https://www.paper.example/1?a=b"),
                OutsideReadersTest.gdelt("9", "20220215", "190", "SW", "https://other.example/"),
                OutsideReadersTest.gdelt("10", "20220215", "010", "SW", "https://other.example/"));
        Map<String, Difference.Side> sides = sides(finder);
        assertThat(sides)
                .containsEntry("paper.example/1?a=b ASSAULT", Difference.Side.BOTH)
                .containsEntry("paper.example/1?a=b AID", Difference.Side.THEIRS)
                .containsEntry("paper.example/1?a=b PROTEST", Difference.Side.OURS)
                .doesNotContainKey("other.example ASSAULT");
        assertThat(finder.uncompared())
                .containsEntry("of their articles are not among ours", 1)
                .containsEntry("of their records are no event in PLOVER", 1)
                .containsEntry("of our articles are not among theirs", 1);
    }

    @Test
    void addressesOfOnePageAreOne() {
        assertThat(DiffFinder.address(URL)).isEqualTo("paper.example/1?a=b");
        assertThat(DiffFinder.address("https://WWW.paper.example/1?a=b")).isEqualTo("paper.example/1?a=b");
        assertThat(DiffFinder.address("no address")).isEqualTo("no address");
    }

    @Test
    void onOneDayByCountryAndType() throws IOException {
        DiffFinder finder = finder(
                DiffFinder.By.DAY,
                OutsideReadersTest.gdelt("7", "20220215", "190", "SW", ""),
                OutsideReadersTest.gdelt("8", "20220215", "190", "NO", ""),
                OutsideReadersTest.gdelt("9", "20220215", "190", "", ""));
        assertThat(sides(finder))
                .isEqualTo(Map.of(
                        "2022-02-15 SWE ASSAULT", Difference.Side.BOTH,
                        "2022-02-15 NOR ASSAULT", Difference.Side.THEIRS));
        assertThat(finder.uncompared())
                .containsEntry("of their records have no day or no country", 1)
                .containsEntry("of our events have no day or no country", 5);
    }

    @Test
    void whatOursSaysDidNotHappenIsMarked() throws IOException {
        DiffFinder finder = finder(
                DiffFinder.By.ARTICLE,
                OutsideReadersTest.gdelt("7", "20220215", "173", "SW", "https://www.paper.example/1?a=b"));
        Difference arrest = finder.differences().stream()
                .filter(each -> each.key().type().equals("COERCE"))
                .findFirst()
                .orElseThrow();
        assertThat(arrest.side()).isEqualTo(Difference.Side.BOTH);
        assertThat(arrest.ours().get(0).marks()).containsExactly("future");
        assertThat(DiffReport.text(Outside.Dataset.GDELT, finder.differences(), finder.uncompared()))
                .contains("both | paper.example/1?a=b COERCE", "\"arrest\" (future)", "theirs  7 173 | NORLAND");
    }

    @Test
    void aReviewStandsBesideTheStatementsThatShareItsWordsAsAnOpinion() throws IOException {
        DiffFinder finder = new DiffFinder(DiffFinder.By.ARTICLE);
        OutsideReadersTest.outside(OutsideReadersTest.read(Outside.Dataset.CLAIMREVIEW, """
                        {"@type":"ClaimReview","claimReviewed":"Norland's army shelled Port Ada.","url":"https://check.example/r",
                         "author":{"name":"The Checkers"},"reviewRating":{"alternateName":"Unproven"},
                         "itemReviewed":{"appearance":{"url":"https://paper.example/1?a=b"}}}
                        {"@type":"ClaimReview","claimReviewed":"Cats can fly."}
                        """))
                .forEach(finder::theirs);
        finder.ours(Harbour.ARTICLE, Harbour.ACCOUNT);
        List<Difference> differences = finder.differences();
        assertThat(differences).hasSize(1);
        assertThat(differences.get(0).ours()).extracting(Difference.Ours::id).containsExactly("s1");
        assertThat(DiffReport.text(Outside.Dataset.CLAIMREVIEW, differences, finder.uncompared()))
                .contains("rated \"Unproven\" by The Checkers (their opinion)")
                .contains("1 of their reviews do not say where the claim stands");
    }

    @Test
    void theLineOfADifferenceSaysWhatIsOutside() throws IOException {
        DiffFinder finder = finder(
                DiffFinder.By.DAY, OutsideReadersTest.gdelt("7", "20220215", "190", "SW", "https://paper.example/1"));
        JsonNode line =
                new ObjectMapper().readTree(DiffReport.json(finder.differences().get(0)));
        assertThat(line.path("side").asText()).isEqualTo("both");
        assertThat(line.path("theirs").path(0).path("outside").asBoolean()).isTrue();
        assertThat(line.path("theirs").path(0).path("code").asText()).isEqualTo("190");
        assertThat(line.path("ours").path(0).path("id").asText()).isEqualTo("e1");
    }

    private static Map<String, Difference.Side> sides(DiffFinder finder) {
        return finder.differences().stream()
                .collect(Collectors.toMap(each -> each.key().text(), Difference::side));
    }

    private static DiffFinder finder(DiffFinder.By by, String... lines) throws IOException {
        DiffFinder finder = new DiffFinder(by);
        OutsideReadersTest.outside(OutsideReadersTest.read(Outside.Dataset.GDELT, String.join("\n", lines)))
                .forEach(finder::theirs);
        finder.ours(Harbour.ARTICLE, Harbour.ACCOUNT);
        finder.ours(Harbour.BARE, Harbour.NOTHING);
        return finder;
    }
}
