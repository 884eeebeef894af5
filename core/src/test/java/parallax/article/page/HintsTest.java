package parallax.article.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class HintsTest {

    static Stream<Hints.Hint> hints() {
        return new Hints().all().stream();
    }

    @ParameterizedTest
    @MethodSource("hints")
    void everyHintKnowsItsExample(Hints.Hint hint) {
        Hints hints = new Hints();
        int found = hints.index(Hints.words(hint.row().get("example")));

        assertThat(found).as(hint.name()).isNotNegative();
        assertThat(hints.all().get(found).name()).isEqualTo(hint.name());
    }

    @ParameterizedTest
    @CsvSource({"articleBody_main,article body main", "top-nav,top nav", "H2Title,h2 title"})
    void namesAreCutIntoWords(String name, String words) {
        assertThat(Hints.words(name)).isEqualTo(words);
    }
}
