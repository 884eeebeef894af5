package parallax.discussion;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlainTextTest {

    @Test
    void whatTurnsOrHidesIsTakenOut() {
        assertThat(PlainText.of("a\u202Eb\u2066c\u0000d\u001Be\u0085f\uFEFFg")).isEqualTo("abcdefg");
        assertThat(PlainText.of("half \uD83D of one, and \uFFFF")).isEqualTo("half \uFFFD of one, and \uFFFD");
    }

    @Test
    void linesAreKeptAndEmptyOnesDoNotPileUp() {
        assertThat(PlainText.of("  one\r\ntwo\rthree\n\n\n \n\nfour\n")).isEqualTo("one\ntwo\nthree\n\nfour");
    }

    @Test
    void marksDoNotPileUpOverALetter() {
        assertThat(PlainText.of("e" + "\u0301".repeat(40) + "n")).isEqualTo("e" + "\u0301".repeat(4) + "n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "👩‍👩‍👧‍👦",
                "🏴󠁧󠁢󠁳󠁣󠁴󠁿",
                "❤️",
                "שָׁלוֹם",
                "می‌خواهم",
                "ភាសាខ្មែរ",
                "Việt Nam",
                "<b>&amp;</b>",
                "a\tb"
            })
    void lettersOfAllScriptsAndSignsStay(String text) {
        assertThat(PlainText.of(text)).isEqualTo(text);
        assertThat(PlainText.isVisible(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\u200B\u200D", "\u00AD", "\u3164", "\u2800\n\u2800", "\u0301"})
    void whatNobodySeesIsNothing(String text) {
        assertThat(PlainText.isVisible(PlainText.of(text))).isFalse();
    }
}
