package parallax.bench.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import parallax.bench.score.Logistic.Example;

class LogisticTest {

    @Test
    void foretellsTheSharesThatWereRight() {
        List<Example> examples = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            examples.add(new Example(List.of(1.0, 1.0), i < 80, 1));
            examples.add(new Example(List.of(1.0, 0.0), i < 30, 1));
        }
        double[] weights = Logistic.fit(examples, 1e-6);

        assertThat(Logistic.probability(weights, List.of(1.0, 1.0))).isCloseTo(0.8, within(1e-3));
        assertThat(Logistic.probability(weights, List.of(1.0, 0.0))).isCloseTo(0.3, within(1e-3));
    }

    @Test
    void theErrorOfCalibrationIsTheDistanceToTheShareRight() {
        Reliability reliability = new Reliability();
        reliability.add(0.95, true);
        reliability.add(0.95, false);

        assertThat(reliability.error()).isCloseTo(0.45, within(1e-9));
        assertThat(reliability.lines()).hasSize(3);
    }
}
