package parallax.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import parallax.entity.NameResolver;
import parallax.entity.Names;
import parallax.language.Analysis;
import parallax.language.WithEngine;
import parallax.language.time.TimeReader;
import parallax.ledger.Evidence;
import parallax.text.Labels;
import parallax.text.RuleFile;

class EvidenceReaderTest extends WithEngine {

    private static final LocalDate PUBLISHED = LocalDate.of(2022, 2, 17);

    private final EvidenceReader reader = new EvidenceReader();
    private final NameResolver resolver = new NameResolver();

    Stream<String> examples() {
        return RuleFile.read(EvidenceReader.class, "en/evidence.tsv").rows().stream()
                .map(row -> row.get("example"));
    }

    @ParameterizedTest
    @MethodSource("examples")
    void theExampleOfEveryRuleIsRead(String example) {
        int split = example.lastIndexOf(" = ");
        assertThat(read(example.substring(0, split)))
                .extracting(evidence -> Labels.of(evidence.medium()))
                .contains(example.substring(split + 3));
    }

    @Test
    void theWordsBehindTheVerbSayWhatItShows() {
        String text = "Footage released by the council shows lorries leaving the quarry.";
        assertThat(read(text))
                .singleElement()
                .satisfies(evidence -> assertThat(evidence.showing().words())
                        .isNotNull()
                        .extracting(span -> span.in(text))
                        .isEqualTo("lorries leaving the quarry"));
    }

    @Test
    void aPictureOfSomethingShowsIt() {
        String text = "The council published a video of the flooded quarry on Tuesday.";
        assertThat(read(text))
                .singleElement()
                .satisfies(evidence -> assertThat(evidence.showing().words())
                        .isNotNull()
                        .extracting(span -> span.in(text))
                        .isEqualTo("the flooded quarry"));
    }

    @Test
    void aLaterReservationBelongsToTheEvidenceBeforeIt() {
        String text = "A video posted by the mayor shows a fire. It could not be independently verified.";
        assertThat(read(text))
                .singleElement()
                .satisfies(evidence -> assertThat(evidence.hedge())
                        .isNotNull()
                        .extracting(span -> span.in(text))
                        .isEqualTo("could not be independently verified"));
    }

    @Test
    void twoPublishersOfOneVideoAreBothKeptAndNoted() {
        String text = "Norway's defence ministry published a video that shows a bridge. "
                + "The video was published by the Oslo Courier newspaper.";
        Analysis analysis = analysis(text);
        Names names = resolver.resolve(analysis, PUBLISHED);
        List<Evidence> evidence = reader.read(analysis, names);
        assertThat(evidence)
                .hasSize(2)
                .extracting(Evidence::publisher)
                .doesNotContainNull()
                .doesNotHaveDuplicates();
        assertThat(EvidenceReader.differences(evidence, names))
                .singleElement()
                .satisfies(note ->
                        assertThat(note.about()).isEqualTo(evidence.get(1).id()));
    }

    @Test
    void aReporterOnTheSpotIsAnEyewitnessWhenHeTellsWhatWas() {
        assertThat(read("A Harbour News reporter in Oslo said there were two blasts near the quay."))
                .singleElement()
                .satisfies(evidence -> assertThat(evidence.medium()).isEqualTo(Evidence.Medium.EYEWITNESS));
        assertThat(read("A Harbour News correspondent in Oslo said the talks are bound to fail."))
                .isEmpty();
    }

    @Test
    void whatAReportSaysIsWhatItShows() {
        String text = "Unconfirmed reports said the pier had burned down.";
        assertThat(read(text)).singleElement().satisfies(evidence -> {
            assertThat(evidence.medium()).isEqualTo(Evidence.Medium.REPORT);
            assertThat(evidence.showing().words())
                    .isNotNull()
                    .extracting(span -> span.in(text))
                    .isEqualTo("the pier had burned down");
        });
        assertThat(read("A leading opposition figure said the pier had burned down."))
                .isEmpty();
    }

    @Test
    void aThingThatNobodyLeansOnIsNoEvidence() {
        assertThat(read("The shop sells video games, photo cameras and picture frames."))
                .isEmpty();
        assertThat(read("He signed the contract and closed the file.")).isEmpty();
        assertThat(read("By submitting your email you agree to receive letters from us."))
                .isEmpty();
    }

    private List<Evidence> read(String text) {
        Analysis analysis = analysis(text);
        return reader.read(analysis, resolver.resolve(analysis, PUBLISHED));
    }

    private Analysis analysis(String text) {
        Analysis analysis = engine().analyse(text, List.of());
        return analysis.withTimes(new TimeReader().read(analysis, PUBLISHED));
    }
}
