package parallax.situation.told;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import parallax.text.RuleFile;

class DenialTest {

    private final Denial denial = new Denial();

    static Stream<RuleFile.Row> refutations() {
        return RuleFile.read(Denial.class, "en/refutations.tsv").rows().stream();
    }

    @ParameterizedTest
    @MethodSource("refutations")
    void everyRefutationReadsItsExample(RuleFile.Row row) {
        assertThat(denial.refutes(row.get("example"))).as(row.get("name")).isTrue();
    }

    static Stream<RuleFile.Row> withholding() {
        return RuleFile.read(Denial.class, "en/withholding.tsv").rows().stream();
    }

    @ParameterizedTest
    @MethodSource("withholding")
    void everyRuleOfWithholdingReadsItsExample(RuleFile.Row row) {
        assertThat(denial.withholds(row.get("example"))).as(row.get("name")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "denied | funding for the bridge",
                "has denied | him bail",
                "denying | ballot access in two provinces",
                "denies | fishermen the right to land their catch",
                "denied | a request by the union"
            })
    void whatIsKeptFromSomebodyIsNoDenial(String words) {
        assertThat(denial.withholds(words)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "denied | that access to the port was blocked",
                "denied | funding the rebels",
                "denied | access had been blocked",
                "denied | blocking access to the port",
                "denied | any role in the attack",
                "denied | the transfer of money to the rebels",
                "denied | violations of human rights",
                "rejected | the accusation"
            })
    void whatIsSaidNotToBeSoIsKeptFromNobody(String words) {
        assertThat(denial.withholds(words)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "said | the reports were detailed and ran to forty pages",
                "said | there is evidence that Norland armed the rebels",
                "called | the mayor on Monday",
                "said | Norland had issued false passports",
                "said | it is a fine day for the harvest"
            })
    void whatRefutesNothingIsNone(String words) {
        assertThat(denial.refutes(words)).isFalse();
    }
}
