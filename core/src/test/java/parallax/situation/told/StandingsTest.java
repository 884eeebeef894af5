package parallax.situation.told;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import parallax.text.RuleFile;

class StandingsTest {

    private final Standings standings = new Standings();

    static Stream<RuleFile.Row> rules() {
        return RuleFile.read(Standings.class, "en/standing.tsv").rows().stream();
    }

    @ParameterizedTest
    @MethodSource("rules")
    void everyRuleReadsItsExample(RuleFile.Row row) {
        assertThat(standing(row.get("example"), row.get("trigger")))
                .as(row.get("name"))
                .isEqualTo(row.constant("standing", Standing.class));
    }

    @ParameterizedTest
    @CsvSource({
        "Sorland invaded the islands on Monday, invaded, ACTUAL",
        "Sorland has no plans to invade the islands, invade, PROSPECTIVE",
        "Sorland's invasion of the islands began at dawn, invasion, ACTUAL",
        "Norland will answer if Sorland's troops attack, attack, CONDITIONAL",
    })
    void whatNoRuleKnowsStandsAsTold(String clause, String trigger, Standing expected) {
        assertThat(standing(clause, trigger)).isEqualTo(expected);
    }

    private Standing standing(String clause, String trigger) {
        int at = clause.indexOf(trigger);
        return standings.byWords(clause.substring(0, at), trigger, clause.substring(at + trigger.length()));
    }
}
