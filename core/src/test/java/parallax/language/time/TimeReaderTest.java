package parallax.language.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import parallax.language.Sketch;
import parallax.language.TimeExpression;
import parallax.text.RuleFile;

class TimeReaderTest {

    /** A Thursday. */
    private static final LocalDate PUBLISHED = LocalDate.of(2022, 2, 17);

    private final TimeReader reader = new TimeReader();

    /** Every rule's own example: the words in square brackets, then type and value. */
    @TestFactory
    Stream<DynamicTest> theExampleOfEveryRuleIsRead() {
        return RuleFile.read(TimeReader.class, "en/times.tsv").rows().stream()
                .map(row -> DynamicTest.dynamicTest(row.get("name"), () -> holds(row.get("example"))));
    }

    private void holds(String example) {
        int split = example.lastIndexOf(" = ");
        String marked = example.substring(0, split);
        int start = marked.indexOf('[');
        int end = marked.indexOf(']') - 1;
        String text = marked.replace("[", "").replace("]", "");
        List<TimeExpression> times = reader.read(Sketch.of(text), PUBLISHED);
        assertThat(times)
                .filteredOn(time -> time.span().start() == start && time.span().end() == end)
                .extracting(time -> time.type() + " " + time.value())
                .as("%s%nread: %s", example, times)
                .containsExactly(example.substring(split + 3));
    }

    @Test
    void nothingRelativeIsResolvedWithoutADayOfPublication() {
        String text =
                "On Wednesday, two days ago, last year, in March, this morning, in the past week, at noon yesterday "
                        + "and over the weekend they met; in 2014 they had not.";
        assertThat(reader.read(Sketch.of(text), null))
                .hasSize(9)
                .filteredOn(TimeExpression::resolved)
                .extracting(TimeExpression::value)
                .containsExactly("2014");
    }

    @Test
    void vagueTimesKeepTheirWordsAndAreNotResolved() {
        String text = "Recently shells fell. In recent days, and in recent weeks, roads were cut.";
        assertThat(reader.read(Sketch.of(text), PUBLISHED)).hasSize(3).allSatisfy(time -> {
            assertThat(time.value()).isEqualTo("PAST_REF");
            assertThat(time.resolved()).isFalse();
        });
    }

    @Test
    void theMinisterTheVerbAndTheOrdinalAreNoTimes() {
        assertThat(values("May said she may resign. Theresa May has left.")).isEmpty();
        assertThat(values("Thousands march. March on the capital! The second man fell in the fall of the city."))
                .isEmpty();
        assertThat(values("They met in May and again on March 3.")).containsExactly("2021-05", "2022-03-03");
    }

    @Test
    void tenseTurnsABareWeekday() {
        assertThat(values("The envoy will speak on Saturday.")).containsExactly("2022-02-19");
        assertThat(values("The envoy spoke on Saturday.")).containsExactly("2022-02-12");
        assertThat(values("In December, the ministry issued demands.")).containsExactly("2021-12");
    }

    @Test
    void laterTimesCountFromTheDayLastSpokenOf() {
        assertThat(values("On Feb. 1 the bridge fell. The next day a ferry sank, and three days later a train burnt."))
                .containsExactly("2022-02-01", "2022-02-02", "2022-02-05");
    }

    @Test
    void whatIsNotInTheCalendarStaysUnresolved() {
        assertThat(reader.read(Sketch.of("It was dated February 31, 2022."), PUBLISHED))
                .singleElement()
                .satisfies(time -> assertThat(time.resolved()).isFalse());
    }

    private List<String> values(String text) {
        return reader.read(Sketch.of(text), PUBLISHED).stream()
                .map(TimeExpression::value)
                .toList();
    }
}
