package parallax.statement.confidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;
import parallax.text.RuleFile;

class ConfidenceTest {

    @Test
    void theTableWeighsEverySign() {
        assertThat(RuleFile.read(Confidence.class, "en/weights.tsv").rows())
                .extracting(row -> row.get("name"))
                .containsExactlyInAnyOrder(
                        Arrays.stream(Sign.values()).map(Confidence::name).toArray(String[]::new));
    }

    @Test
    void nothingKnownIsAnEvenChance() {
        assertThat(new Confidence(Map.of(Sign.ALWAYS, 0.0)).of(new Signs(Map.of(Sign.ALWAYS, 1.0))))
                .isEqualTo(0.5);
    }

    @Test
    void agreementOfTheReadersMakesSurer() {
        Confidence shipped = Confidence.read(true);
        Signs.Builder signs = new Signs.Builder().add(Sign.ALWAYS, true).add(Sign.OVERLAP, 0.8);
        double before = shipped.of(signs.build());

        assertThat(shipped.of(signs.add(Sign.CONTENTS_ALIKE, true)
                        .add(Sign.SPEAKERS_ALIKE, true)
                        .build()))
                .isGreaterThan(before);
    }
}
