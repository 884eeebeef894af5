package parallax.story.group;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class CorrectionTest {

    private static final Instant MONDAY = Instant.parse("2023-05-01T08:00:00Z");

    @Test
    void isWrittenAsALineAndReadBack() {
        Correction correction = new Correction("b", "a", Correction.Kind.TOGETHER, "Ida Roe", MONDAY);
        assertThat(correction.write()).isEqualTo("together\ta\tb\tIda Roe\t2023-05-01T08:00:00Z");
        assertThat(Correction.parse(correction.write())).isEqualTo(correction);
    }

    @Test
    void refusesWhatIsNone() {
        assertThatThrownBy(() -> new Correction("a", "a", Correction.Kind.APART, "Ida", MONDAY))
                .hasMessageContaining("a twice");
        assertThatThrownBy(() -> new Correction("a", "b", Correction.Kind.APART, "I\nda", MONDAY))
                .hasMessageContaining("one line");
        assertThatThrownBy(() -> Correction.parse("apart\ta\tb")).hasMessageContaining("apart");
        assertThatThrownBy(() -> Correction.parse("apart\ta\tb\tIda\tMonday")).hasMessageContaining("Monday");
    }

    @Test
    void theLatestDecisionOnAPairHoldsWhateverTheOrder() {
        Correction early = new Correction("a", "b", Correction.Kind.TOGETHER, "Ida", MONDAY);
        Correction late = new Correction("a", "b", Correction.Kind.APART, "Ida", MONDAY.plusSeconds(60));
        assertThat(Corrections.NONE.with(early).with(late).list()).containsExactly(late);
        assertThat(Corrections.NONE.with(late).with(early).list()).containsExactly(late);
        assertThat(Corrections.parse(List.of(late.write(), "", early.write())).find("b", "a"))
                .contains(late);
    }
}
