package parallax.article.plain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FurnitureRulesTest {

    static Stream<FurnitureRules.Rule> rules() {
        return new FurnitureRules().rules().stream();
    }

    @ParameterizedTest
    @MethodSource("rules")
    void everyRuleKnowsItsExample(FurnitureRules.Rule rule) {
        assertThat(rule.match(rule.row().get("example"))).as(rule.name()).isNotNull();
    }

    @ParameterizedTest
    @MethodSource("rules")
    void noRuleTakesItsCounterexample(FurnitureRules.Rule rule) {
        assertThat(rule.match(rule.row().get("counterexample"))).as(rule.name()).isNull();
    }
}
