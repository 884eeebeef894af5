package parallax.article.plain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import parallax.article.plain.FurnitureRules.Reach;

class FurnitureRulesTest {

    private static final int LONG = 100_000;

    /** Beginnings, each said over and over, that lead patterns with repetitions astray. */
    private static final List<String> ASTRAY = List.of(
            "a",
            "A",
            " ",
            "Aa ",
            "Ada Fisk ",
            "1",
            "12:30 ",
            "(",
            "((Ada Fisk/",
            "(Ada/AP",
            "Mar 3, ",
            ". ",
            "—",
            "\"",
            "Photo: ",
            "Credit...",
            "@a",
            "| ",
            "by ",
            "more ",
            "share ",
            "Ada Ada ",
            "read more: (",
            "comments ");

    static Stream<FurnitureRules.Rule> rules() {
        return new FurnitureRules().rules().stream();
    }

    @ParameterizedTest
    @MethodSource("rules")
    void everyRuleKnowsItsExample(FurnitureRules.Rule rule) {
        assertThat(rule.match(rule.row().get("example"))).as(rule.name()).isNotNull();
    }

    /** The words are a short cut: a line that the pattern knows is never lost by them. */
    @ParameterizedTest
    @MethodSource("rules")
    void theWordsOfARuleLetItsExampleThrough(FurnitureRules.Rule rule) {
        String example = rule.row().get("example");
        assertThat(rule.mayKnow(example.toLowerCase(Locale.ROOT)))
                .as(rule.name())
                .isTrue();
        assertThat(rule.words()).as(rule.name()).allMatch(word -> word.equals(word.toLowerCase(Locale.ROOT)));
    }

    @ParameterizedTest
    @MethodSource("rules")
    void noRuleTakesItsCounterexample(FurnitureRules.Rule rule) {
        assertThat(rule.match(rule.row().get("counterexample"))).as(rule.name()).isNull();
    }

    @ParameterizedTest
    @MethodSource("rules")
    void noRuleIsLedAstrayByLongLines(FurnitureRules.Rule rule) {
        String example = rule.row().get("example");
        Stream<String> starts = Stream.concat(ASTRAY.stream(), Stream.of(example, example + " "));
        Assertions.assertTimeout(
                Duration.ofSeconds(5),
                () -> starts.forEach(start -> {
                    String repeated = start.repeat(LONG / start.length());
                    rule.match(repeated);
                    if (rule.reach() != Reach.MATCH && rule.reach() != Reach.INSIDE) {
                        rule.match(repeated.substring(0, 690)); // longer lines are looked at by those two alone
                        rule.match(example + repeated.substring(0, 400));
                    }
                }),
                rule.name());
    }
}
