package parallax.bench.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import parallax.text.Span;

class ScoreTest {

    @Test
    void countsGivePrecisionRecallAndF1() {
        Counts counts = new Counts(2, 4, 2).plus(new Counts(1, 1, 3));
        assertThat(counts.precision()).isEqualTo(0.6);
        assertThat(counts.recall()).isEqualTo(0.6);
        assertThat(counts.f1()).isCloseTo(0.6, within(1e-9));
    }

    @Test
    void nothingFoundScoresZeroAndDoesNotDivideByZero() {
        assertThat(Counts.NONE.f1()).isZero();
        assertThat(new Counts(0, 0, 3).precision()).isZero();
    }

    @Test
    void moreRightThanFoundIsAMistake() {
        assertThatThrownBy(() -> new Counts(2, 1, 2)).hasMessageContaining("right 2");
    }

    @Test
    void matchingIsOneToOneAndTakesTheHeaviestPairFirst() {
        List<Integer> left = List.of(10, 20);
        List<Integer> right = List.of(11, 19, 40);
        List<Matching.Pair> pairs = Matching.greedy(left, right, (a, b) -> 1.0 / (1 + Math.abs(a - b)), 0.1);
        assertThat(pairs).extracting(Matching.Pair::left).containsExactly(0, 1);
        assertThat(pairs).extracting(Matching.Pair::right).containsExactly(0, 1);
    }

    @Test
    void aPairBelowTheLeastWeightIsNone() {
        assertThat(Matching.greedy(List.of(1), List.of(2), (a, b) -> 0.4, 0.5)).isEmpty();
    }

    @Test
    void wordsAreComparedByTheSpansThatTouchThem() {
        WordSet words = new WordSet("The well-known mayor didn't leave, he said.");
        assertThat(words.size()).isEqualTo(9);
        assertThat(words.in(List.of(Span.of(6, 9))).cardinality()).isEqualTo(1);
        double half = WordSet.overUnion(words.in(List.of(Span.of(0, 20))), words.in(List.of(Span.of(4, 27))));
        assertThat(half).isEqualTo(0.5);
        assertThat(WordSet.ofGold(words.in(List.of(Span.of(0, 3))), words.in(List.of(Span.of(0, 20)))))
                .isEqualTo(1);
    }

    @Test
    void bCubedOfPerfectClustersIsOneAndOfOneHeapIsNot() {
        List<String> gold = List.of("a", "a", "b", "b");
        assertThat(BCubed.score("s", List.of("1", "1", "2", "2"), gold).value()).isEqualTo(1);
        Score heap = BCubed.score("s", List.of("1", "1", "1", "1"), gold);
        assertThat(heap.precision()).isEqualTo(0.5);
        assertThat(heap.recall()).isEqualTo(1);
    }

    @Test
    void shinglesAreCountedAsOftenAsTheyStand() {
        Counts counts = Shingles.count("one two three four five one two three four", "One, two, three, four five.");
        assertThat(counts).isEqualTo(new Counts(1, 6, 2));
        assertThat(Shingles.count("rain", "rain")).isEqualTo(new Counts(1, 1, 1));
        assertThat(Shingles.count("", "rain")).isEqualTo(new Counts(0, 0, 1));
    }

    @Test
    void confusionGivesAccuracyAndMacroF1() {
        Confusion confusion = new Confusion();
        confusion.add("rain", "rain");
        confusion.add("rain", "snow");
        confusion.add("snow", "snow");
        assertThat(confusion.right()).isEqualTo(2);
        assertThat(confusion.total()).isEqualTo(3);
        assertThat(confusion.counts("snow")).isEqualTo(new Counts(1, 2, 1));
        assertThat(confusion.macroF1()).isCloseTo(2.0 / 3, within(1e-9));
    }

    @Test
    void aDegreeOfTheEquatorIsAHundredAndElevenKilometres() {
        assertThat(GreatCircle.kilometres(0, 0, 0, 1)).isCloseTo(111.2, within(0.1));
    }
}
