package parallax.story.tie;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.time.LocalDate;
import java.util.SortedSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import parallax.text.RuleFile;

class ToldDaysTest {

    private static final LocalDate PUBLISHED = LocalDate.of(2023, 6, 20);
    private static final LocalDate MAY_2 = LocalDate.of(2023, 5, 2);

    private static SortedSet<LocalDate> told(String text) {
        return ToldDays.before(PUBLISHED, text);
    }

    @TestFactory
    Stream<DynamicTest> everyExampleTellsTheSecondOfMay() {
        return RuleFile.read(ToldDays.class, "en/told.tsv").rows().stream()
                .map(row -> dynamicTest(
                        row.get("name"),
                        () -> assertThat(told(row.get("example"))).containsExactly(MAY_2)));
    }

    @Test
    void whatIsNoDayOrLiesFarBackOrAheadIsNotTold() {
        assertThat(
                        told(
                                "It may 2 years on. On May 2, 2019, on July 4 and on June 31 nothing was seen. Marlow 12 Oslo 3."))
                .isEmpty();
    }

    @Test
    void theYearThatIsNotWrittenIsTheLastOne() {
        assertThat(ToldDays.before(LocalDate.of(2023, 1, 9), "The bridge fell on Dec. 28 at noon."))
                .containsExactly(LocalDate.of(2022, 12, 28));
    }
}
