package parallax.bench.scale;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parallax.bench.gold.MissingGoldException;

class SimulationTest {

    /** 90 to 270 ms of reading; the database takes 10 ms for an article and 5 for its links. */
    private static final Costs COSTS = costs(1);

    private static Costs costs(double beside) {
        return new Costs(
                List.of(90.0, 180.0, 270.0),
                2 * beside,
                3 * beside,
                5 * beside,
                10,
                4,
                5 * beside,
                5,
                20,
                new Costs.Sizes(100, 40, 12, 4000, 9000, 33, 30_000, 15_000));
    }

    private static Plant plant(Map<String, Double> told) {
        return Plant.of(told);
    }

    private static Simulation.Result run(Plant plant, int workers) {
        return Simulation.run(COSTS, plant, workers, 60, 1);
    }

    @Test
    void fewWorkersReachWhatOneReachesSoOften() {
        Plant plant = plant(Map.of());
        Simulation.Result result = run(plant, 8);

        assertThat(result.articlesPerSecond()).isCloseTo(8 * new Limits(COSTS, plant).rateOfOne(), within(1.5));
        assertThat(result.bound()).isEqualTo("reading, on the workers");
    }

    @Test
    void noMoreIsWrittenThanTheDatabaseTakes() {
        for (int cores : new int[] {1, 2, 8}) {
            Plant plant = plant(Map.of("database-cores", (double) cores));
            double most = new Limits(COSTS, plant).rateOfDatabase();
            for (int workers : new int[] {16, 128, 512}) {
                assertThat(run(plant, workers).articlesPerSecond())
                        .as("%d workers, %d cores", workers, cores)
                        .isLessThanOrEqualTo(most * 1.03);
            }
        }
        Plant one = plant(Map.of("database-cores", 1.0));
        assertThat(run(one, 512).bound()).isEqualTo("the cores of the database");
        assertThat(run(one, 512).articlesPerSecond()).isCloseTo(new Limits(COSTS, one).rateOfDatabase(), within(3.0));
    }

    @Test
    void noMoreIsWrittenThanAllWorkersTogetherRead() {
        for (int workers : new int[] {1, 8, 64}) {
            double most = workers * 1000 / COSTS.workerMillis();
            assertThat(run(plant(Map.of("wait-millis", 0.0, "checkpoint-millis", 0.0)), workers)
                            .articlesPerSecond())
                    .isLessThanOrEqualTo(most * 1.03);
        }
    }

    @Test
    void aHotKeyHoldsAllBackThatSendIt() {
        Costs dear = costs(20);
        Plant even = plant(Map.of("hot-share", 0.0));
        Plant hot = plant(Map.of("hot-share", 0.5));

        Simulation.Result evenly = Simulation.run(dear, even, 64, 60, 1);
        Simulation.Result held = Simulation.run(dear, hot, 64, 60, 1);

        assertThat(held.articlesPerSecond()).isLessThan(evenly.articlesPerSecond() / 2);
        assertThat(held.bound()).isEqualTo("the worker with the hot key");
    }

    @Test
    void pausesForCheckpointsCostTheirShare() {
        double without = run(plant(Map.of("checkpoint-seconds", 0.0)), 8).articlesPerSecond();
        double with = run(plant(Map.of("checkpoint-seconds", 1.0, "checkpoint-millis", 250.0)), 8)
                .articlesPerSecond();

        assertThat(with / without).isCloseTo(0.75, within(0.04));
    }

    @Test
    void theSameSeedGivesTheSame() {
        Plant plant = plant(Map.of());
        assertThat(run(plant, 64)).isEqualTo(run(plant, 64)).isNotEqualTo(Simulation.run(COSTS, plant, 64, 60, 2));
    }

    @Test
    void whatBreaksIsNamedInOrder() {
        List<Limits.Limit> limits = new Limits(COSTS, plant(Map.of("max-connections", 97.0))).list();

        assertThat(limits).isSortedAccordingTo((a, b) -> Double.compare(a.workers(), b.workers()));
        assertThat(limits.get(0).what()).startsWith("keys of a day");
        assertThat(limits).anySatisfy(limit -> {
            assertThat(limit.what()).startsWith("connections that every worker needs");
            assertThat(limit.workers()).isCloseTo(32.3, within(0.1));
        });
        assertThat(new Limits(COSTS, plant(Map.of("hot-share", 0.0))).list())
                .noneMatch(limit -> limit.what().contains("hot key"));
    }

    @Test
    void whatIsNotKnownIsRefused() {
        assertThatThrownBy(() -> plant(Map.of("database-core", 4.0)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("database-cores");
        assertThatThrownBy(() -> plant(Map.of("database-cores", -1.0))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void costsAreTheSameBehindTheirFile(@TempDir Path folder) {
        Path file = folder.resolve("costs.properties");
        CostsFile.write(COSTS, file);

        assertThat(CostsFile.read(file)).isEqualTo(COSTS);
        assertThatThrownBy(() -> CostsFile.read(folder.resolve("none"))).isInstanceOf(MissingGoldException.class);
    }
}
