package parallax.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CellsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "+1",
                "-1",
                "@SUM(A1)",
                " =1",
                "\t=1",
                "\r=1",
                "\n-1",
                "\u00A0@x",
                "\uFEFF=1",
                "\u200B+1",
                "\u0000=1",
                "\uFF1D1+1",
                "\uFF20x"
            })
    void aFormulaIsDisarmed(String words) {
        assertThat(Cells.text(words)).isEqualTo("'" + words);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "1-1", "a=b", "'=1", "\uD83D\uDE00 =1", "–5"})
    void otherWordsAreLeft(String words) {
        assertThat(Cells.text(words)).isEqualTo(words);
    }

    @Test
    void eachItemOfAListIsDisarmed() {
        assertThat(Cells.list(List.of("a;b", "=c", "d"))).isEqualTo("a,b;'=c;d");
    }

    @Test
    void aLineHasNoTabsOrLineEnds() {
        assertThat(Cells.line("a\tb\r\nc")).isEqualTo("a b c");
    }
}
