package parallax.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordShapeTest {

    @ParameterizedTest
    @CsvSource({
        "harbour,1",
        "Harbour,2",
        "US,3",
        "A,2",
        "McKay,4",
        "iPod,4",
        "F16,5",
        "2014,5",
        "-,6",
        "n't,1",
        "U.S.,3"
    })
    void knowsShapes(String word, int shape) {
        assertThat(WordShape.of(word)).isEqualTo(shape);
    }
}
