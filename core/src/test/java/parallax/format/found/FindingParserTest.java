package parallax.format.found;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import parallax.Comparison;
import parallax.Parallax;
import parallax.Reading;
import parallax.article.Article;
import parallax.capture.Capture;
import parallax.capture.Given;
import parallax.capture.Origin;
import parallax.capture.Payload;
import parallax.language.WithEngine;
import parallax.situation.Situation;
import parallax.story.outlet.OutletTable;

/** What was found in small reports, written as a ledger keeps it and read back. The faces are two UTF-16 units each. */
@SuppressWarnings("NullAway.Init") // read before the first test
class FindingParserTest extends WithEngine {

    private static final String FACES = "\uD83D\uDE00\uD83D\uDE00 ";
    private static final String SHELLED =
            "The Danish defence ministry said on Thursday that Swedish soldiers had shelled the bridge at Narva on"
                    + " Wednesday. Twelve people were killed in Narva, the ministry said. The bridge was closed to"
                    + " lorries in the evening, and divers looked at its piers until it was too dark to see anything.";
    private static final String VIDEO =
            " “We will rebuild the harbour wall before winter, whatever it costs,” said Ada Berg, Sweden's foreign"
                    + " minister. The ministry published a video that shows a column of lorries crossing the Narva"
                    + " bridge at night.";

    private Situation situation;
    private Map<String, Article> articles;
    private List<Finding> findings;

    @BeforeAll
    void read() {
        Parallax parallax = Parallax.open(engine());
        List<Reading> readings = new ArrayList<>();
        readings.add(read(parallax, "The Gull", "", "2023-03-02", "", FACES + SHELLED + VIDEO));
        readings.add(read(parallax, "The Curlew", "", "2023-03-02", "No lorries over the river", SHELLED));
        readings.add(read(
                parallax,
                "The Tern",
                "",
                "2023-03-03",
                FACES + "A fairy tale, says the minister",
                FACES + "Sweden's foreign minister, Ada Berg, denied on Friday that Swedish soldiers had shelled the"
                        + " bridge at Narva. Fifteen people were killed in Narva on Wednesday, the Swedish defence"
                        + " ministry said. At least 20 people were killed in Narva on Wednesday, the ministry said"
                        + " later." + VIDEO.replace("will", "may")));
        String wharf = "http://plover.example/wharf";
        readings.add(read(parallax, "The Plover", wharf, "2023-03-02", "Wharf", wharf("Forty")));
        readings.add(read(parallax, "The Plover", wharf, "2023-03-03", "Wharf", FACES + wharf("Fifty")));
        Comparison comparison = new Comparison(readings, OutletTable.SHIPPED);
        situation = comparison.whole();
        articles = comparison.articles();
        findings = Findings.of(situation, articles);
    }

    private static String wharf(String workers) {
        return workers + " dock workers were injured at the wharf in Tallinn on Tuesday, the Estonian police said. The"
                + " wharf was built before the war and has been mended with whatever was at hand since then. Divers"
                + " will look at its piers when the ice has gone.";
    }

    private static Reading read(
            Parallax parallax, String outlet, String url, String day, String headline, String text) {
        Given given = new Given(null, headline.isEmpty() ? null : headline, LocalDate.parse(day), null, outlet);
        Capture capture =
                new Capture(Origin.of(outlet + day, url.isEmpty() ? null : url), new Payload.Text(text), given);
        return parallax.read(capture).getReading();
    }

    @Test
    void everyKindIsReadBackEqual() {
        Set<Finding.Kind> seen = EnumSet.noneOf(Finding.Kind.class);
        findings.forEach(finding -> seen.add(finding.kind()));

        assertThat(seen).containsExactlyInAnyOrder(Finding.Kind.values());
        assertThat(ReadBack.of(findings, articles)).containsExactlyElementsOf(ReadBack.written(situation));
    }

    @Test
    void whatIsKeptNamesTheSameMembersWhenItIsReadAgain() {
        assertThat(findings)
                .isNotEmpty()
                .allSatisfy(finding ->
                        assertThat(Findings.of(finding.kind(), finding.body())).isEqualTo(finding));
        assertThat(findings).allSatisfy(finding -> assertThat(finding.members()).isNotEmpty());
    }

    @Test
    void theVoicesBehindAStoryAreThoseThatWereCounted() {
        Finding finding = findings.stream()
                .filter(each -> each.kind() == Finding.Kind.STORY)
                .min(Comparator.comparing(Finding::id))
                .orElseThrow();
        FindingParser parser = new FindingParser(articles::get);

        assertThat(parser.independence(finding))
                .isEqualTo(situation.sources().count(parser.story(finding).articles()));
    }

    @Test
    void aFindingOfAnotherKindOrWithoutItsArticleIsRefusedByName() {
        Finding dispute = findings.stream()
                .filter(each -> each.kind() == Finding.Kind.DISPUTE)
                .findFirst()
                .orElseThrow();

        assertThatThrownBy(() -> new FindingParser(articles::get).story(dispute))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(dispute.id());
        assertThatThrownBy(() -> new FindingParser(id -> null).dispute(dispute))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("no article");
    }
}
