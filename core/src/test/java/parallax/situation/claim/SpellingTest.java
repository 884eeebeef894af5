package parallax.situation.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import parallax.text.RuleFile;

class SpellingTest {

    private final Spelling spelling = new Spelling();

    static Stream<RuleFile.Row> rules() {
        return RuleFile.read(Spelling.class, "en/spellings.tsv").rows().stream();
    }

    @ParameterizedTest
    @MethodSource("rules")
    void everyRuleReadsItsExample(RuleFile.Row row) {
        assertThat(spelling.of(row.get("example")))
                .as(row.get("name"))
                .containsExactly(row.get("becomes").split(" "));
    }

    @ParameterizedTest
    @CsvSource({"will, would", "us, US", "four, for", "vaccine, vaccination", "is, are", "harbour, harbours"})
    void anotherWordStaysAnother(String one, String other) {
        assertThat(spelling.of(one)).isNotEqualTo(spelling.of(other));
    }

    @ParameterizedTest
    @CsvSource({"12;000, 12000", "Café, cafe", "Isn’t, isn't", "colours, colors", "realised, realized"})
    void oneWordInTwoWritings(String one, String other) {
        assertThat(spelling.of(one.replace(';', ','))).isEqualTo(spelling.of(other));
    }
}
