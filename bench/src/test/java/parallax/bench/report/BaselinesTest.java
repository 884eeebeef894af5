package parallax.bench.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BaselinesTest {

    @Test
    void aFigureMayFallByHalfAPointButNoMore(@TempDir Path folder) {
        Path file = folder.resolve("baselines.tsv");
        new Baselines(Map.of("times/x/strict", 0.8000, "times/x/value", 0.7000)).write(file);
        Baselines read = Baselines.read(file);
        assertThat(read.tasks()).containsExactly("times");
        assertThat(read.losses(Map.of("times/x/strict", 0.7960, "times/x/value", 0.6940)))
                .containsExactly("times/x/value: was 70.0, is 69.4");
    }

    @Test
    void aFigureThatIsNoLongerMeasuredIsALoss() {
        assertThat(new Baselines(Map.of("places/x/country", 0.5)).losses(Map.of()))
                .containsExactly("places/x/country: was 50.0, is no longer measured");
    }
}
