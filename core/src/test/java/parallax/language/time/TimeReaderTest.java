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
    void numbersAndNamesThatLookLikeTimesAreNone() {
        assertThat(values("It broke Resolution 1973, said the crew of Flight 1941 on Route 2010."))
                .isEmpty();
        assertThat(values("The team won 3-2, and whoever saw it may call 555-0172."))
                .isEmpty();
        assertThat(values("The studio is 21st Century Film, and the show is called 60 Minutes."))
                .isEmpty();
        assertThat(values("The 29-year-old driver and his wife, 55 years old, left."))
                .isEmpty();
        assertThat(values("The siege was a second defeat.")).isEmpty();
        assertThat(values("The 1980s-era radar still turns.")).containsExactly("198");
    }

    @Test
    void theAttacksOfSeptemberHaveTheirYear() {
        assertThat(values("The law came after 9/11.")).containsExactly("2001-09-11");
        assertThat(values("He lost his brother in the Sept. 11 attacks.")).containsExactly("2001-09-11");
        assertThat(values("He was born on Sept. 11, 1950.")).containsExactly("1950-09-11");
    }

    @Test
    void aRangeHasTwoEnds() {
        assertThat(values("Shells fell from Monday to Thursday.")).containsExactly("2022-02-14", "2022-02-17");
        assertThat(values("Shells fell from Friday to Monday.")).containsExactly("2022-02-11", "2022-02-14");
        assertThat(values("Shells fell between 3 and 5 February.")).containsExactly("2022-02-03/2022-02-05");
        assertThat(values("Shells fell on February 3 and 5.")).containsExactly("2022-02-03", "2022-02-05");
        assertThat(values("Shells fell on February 3 and 5 people died.")).containsExactly("2022-02-03");
    }

    @Test
    void aDateThatCanBeReadInTwoWaysIsNotResolved() {
        assertThat(reader.read(Sketch.of("The order of 05/02/2022 was lifted."), PUBLISHED))
                .singleElement()
                .satisfies(time -> {
                    assertThat(time.value()).isEqualTo("2022-XX-XX");
                    assertThat(time.resolved()).isFalse();
                });
        assertThat(values("The orders of 25/01/2022 and 05/02/2022 were lifted."))
                .containsExactly("2022-01-25", "2022-02-05");
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
