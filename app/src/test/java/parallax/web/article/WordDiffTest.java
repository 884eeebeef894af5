package parallax.web.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WordDiffTest {

    private static String written(String from, String to) {
        return WordDiff.of(from, to).stream()
                .map(run -> switch (run.kind()) {
                    case SAME -> run.text();
                    case GONE -> "-" + run.text().strip() + "- ";
                    case NEW -> "+" + run.text().strip() + "+ ";
                })
                .collect(Collectors.joining())
                .strip();
    }

    @ParameterizedTest
    @CsvSource({
        "the shelling damaged nine houses, the shelling damaged 14 houses, the shelling damaged -nine- +14+ houses",
        "a b c, a b c, a b c",
        "a b c d, b c d, -a- b c d",
        "a b, a b c, a b +c+",
        "a b c a b b a, c b a b a c, -a b- c +b+ a b -b- a +c+"
    })
    void theFewestWordsGoAndCome(String from, String to, String expected) {
        assertThat(written(from, to)).isEqualTo(expected);
    }

    @Test
    void aTextOutOfNothingIsAllNew() {
        assertThat(WordDiff.of("", "one two")).containsExactly(new WordDiff.Run(WordDiff.Kind.NEW, "one two"));
        assertThat(WordDiff.of("one two", "")).containsExactly(new WordDiff.Run(WordDiff.Kind.GONE, "one two"));
        assertThat(WordDiff.of("", "")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5})
    void whatStayedAndCameIsTheLaterText(int seed) {
        Random random = new Random(seed);
        String from = text(random, 200);
        String to = text(random, 180);
        List<WordDiff.Run> runs = WordDiff.of(from, to);

        assertThat(joined(runs, WordDiff.Kind.GONE)).isEqualTo(to);
        assertThat(joined(runs, WordDiff.Kind.NEW)).isEqualTo(from);
    }

    @Test
    void longTextsThatHaveNothingInCommonAreOnePassageAgainstAnother() {
        String from = IntStream.range(0, 3000).mapToObj(word -> "a" + word).collect(Collectors.joining(" "));
        String to = IntStream.range(0, 3000).mapToObj(word -> "b" + word).collect(Collectors.joining(" "));

        assertThat(WordDiff.of(from, to))
                .containsExactly(new WordDiff.Run(WordDiff.Kind.GONE, from), new WordDiff.Run(WordDiff.Kind.NEW, to));
    }

    private static String text(Random random, int words) {
        return IntStream.range(0, words)
                .mapToObj(word -> String.valueOf((char) ('a' + random.nextInt(6))))
                .collect(Collectors.joining(" ", "", " "));
    }

    private static String joined(List<WordDiff.Run> runs, WordDiff.Kind without) {
        return runs.stream()
                .filter(run -> run.kind() != without)
                .map(WordDiff.Run::text)
                .collect(Collectors.joining());
    }
}
