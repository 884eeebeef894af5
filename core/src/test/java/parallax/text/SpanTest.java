package parallax.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

class SpanTest {

    @Test
    void pointsAtItsWords() {
        assertThat(Span.of(4, 10).in("The bridge")).isEqualTo("bridge");
    }

    @Test
    void refusesToPointOutsideTheText() {
        assertThatIllegalArgumentException().isThrownBy(() -> Span.of(4, 11).in("The bridge"));
        assertThatIllegalArgumentException().isThrownBy(() -> Span.of(3, 2));
    }

    @Test
    void touchingSpansDoNotOverlap() {
        assertThat(Span.of(0, 3).overlaps(Span.of(3, 5))).isFalse();
        assertThat(Span.of(0, 4).overlap(Span.of(3, 5))).isEqualTo(1);
    }

    @Test
    void countsCodePointsBeyondTheBasicPlane() {
        String text = "a\uD83D\uDE00b";
        CodePoints points = new CodePoints(text);
        assertThat(points.fromUnits(Span.of(1, 4))).isEqualTo(Span.of(1, 3));
        assertThat(points.toUnits(Span.of(1, 3))).isEqualTo(Span.of(1, 4));
        assertThat(points.fromUnits(text.length())).isEqualTo(3);
    }

    @Test
    void aLoneSurrogateIsOneCodePoint() {
        CodePoints points = new CodePoints("\uDE00\uD83Dx\uD83D\uDE00");
        assertThat(points.fromUnits(3)).isEqualTo(3);
        assertThat(points.fromUnits(5)).isEqualTo(4);
        assertThat(points.toUnits(4)).isEqualTo(5);
    }

    @Test
    void anExcerptNeverCutsACharacterInTwo() {
        String face = "\uD83D\uDE00";
        String text = face + "x".repeat(31) + "bridge";
        assertThat(Excerpt.of(text, Span.of(33, 39)).prefix()).startsWith(face);
    }

    @Test
    void aMalformedRuleNamesFileAndLine() {
        String table = "name\tpattern\texample\n# comment\nsaid\tsay\n";
        Assertions.assertThatThrownBy(() -> parse(table))
                .isInstanceOf(MalformedRuleException.class)
                .hasMessageStartingWith("test.tsv:3: expected 3 columns");
    }

    @Test
    void aRuleNameIsUsedOnce() {
        String table = "name\tpattern\nsaid\ta\nsaid\tb\n";
        Assertions.assertThatThrownBy(() -> parse(table)).hasMessageContaining("test.tsv:3: expected a name not used");
    }

    private static RuleFile parse(String table) throws IOException {
        return RuleFile.parse("test.tsv", new BufferedReader(new StringReader(table)));
    }
}
