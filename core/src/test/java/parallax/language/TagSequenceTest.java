package parallax.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import parallax.language.Encoder.Table;

class TagSequenceTest {

    private static final List<String> LABELS = List.of("O", "B-ORG", "I-ORG", "B-LOC", "I-LOC");

    @Test
    void keepsANameWholeWhereSingleWordsWouldBreakIt() {
        // "Bank", "of", "Elbonia": the last word alone looks more like a place than like the rest of a name.
        Table scores = table(new float[][] {{0, 3, 0, 1, 0}, {1, 0, 2, 0, 0}, {0, 0, 2, 0, 2.5f}});

        assertThat(TagSequence.best(scores, LABELS, 0, 3)).containsExactly(1, 2, 2);
    }

    @Test
    void letsTheFirstWordGoOnFromTheWindowBefore() {
        Table scores = table(new float[][] {{0, 0, 0, 1, 4}, {3, 0, 0, 0, 0}});

        assertThat(TagSequence.best(scores, LABELS, 0, 2)).containsExactly(4, 0);
    }

    @Test
    void readsOnlyTheSlotsAskedFor() {
        Table scores = table(new float[][] {{0, 9, 0, 0, 0}, {0, 0, 0, 5, 0}, {0, 0, 9, 0, 0}});

        assertThat(TagSequence.best(scores, LABELS, 1, 2)).containsExactly(3);
        assertThat(TagSequence.best(scores, LABELS, 1, 1)).isEmpty();
    }

    private static Table table(float[][] rows) {
        float[] values = new float[rows.length * LABELS.size()];
        for (int row = 0; row < rows.length; row++) {
            System.arraycopy(rows[row], 0, values, row * LABELS.size(), LABELS.size());
        }
        return new Table(values, LABELS.size());
    }
}
