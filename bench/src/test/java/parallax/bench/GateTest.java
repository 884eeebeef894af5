package parallax.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import parallax.bench.gold.GoldFolder;
import parallax.bench.report.Baselines;
import parallax.bench.task.Bench;

/** No figure falls by more than half a point. It reads all the gold, which takes minutes: continuous integration does so. */
class GateTest {

    private static final Path BASELINES = Path.of("baselines.tsv");

    @Test
    @EnabledIfEnvironmentVariable(named = "CI", matches = "true", disabledReason = "takes minutes; CI=true runs it")
    void noFigureFalls() {
        Path gold = GoldFolder.shared("gold");
        assumeTrue(Files.isDirectory(gold), () -> "no gold at " + gold + ": name its parent with -Dparallax.shared");
        Baselines before = Baselines.read(BASELINES);
        try (Bench bench = Bench.open(new GoldFolder(gold), 0)) {
            assertThat(before.losses(Evaluate.Gate.figures(bench, Evaluate.Gate.tasksOf(before))))
                    .as("figures that fell against bench/%s", BASELINES)
                    .isEmpty();
        }
    }
}
