package parallax.article.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The examples of {@code lines.tsv} and {@code kinds.tsv}. */
class PhrasesTest {

    private static final LineRules NONE = new LineRules() {
        @Override
        public @Nullable String findFurniture(String line) {
            return null;
        }

        @Override
        public boolean headsTitles(String line) {
            return false;
        }
    };

    static Stream<PageLines.Phrase> lines() {
        return new PageLines(NONE).phrases().stream();
    }

    static Stream<PageKinds.Phrase> kinds() {
        return new PageKinds().phrases().stream();
    }

    @ParameterizedTest
    @MethodSource("lines")
    void everyLineRuleKnowsItsExampleAndNotItsCounterexample(PageLines.Phrase phrase) {
        PageLines lines = new PageLines(NONE);

        assertThat(lines.findFurniture(phrase.row().get("example"))).isEqualTo(phrase.name());
        assertThat(lines.headsTitles(phrase.row().get("example"))).isEqualTo(phrase.reach() == PageLines.Reach.TITLES);
        assertThat(lines.findFurniture(phrase.row().get("counterexample"))).isNull();
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void everyKindRuleKnowsItsExampleAndNotItsCounterexample(PageKinds.Phrase phrase) {
        assertThat(phrase.knows(phrase.row().get("example"))).isTrue();
        assertThat(phrase.knows(phrase.row().get("counterexample"))).isFalse();
    }
}
