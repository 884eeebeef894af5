package parallax.bench.scale;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** What breaks at how many workers, by arithmetic alone; whatever comes first is what to look after first. */
final class Limits {

    private static final double SECOND = 1000;
    private static final double DAY = 86_400;
    /** Articles of one day of publication that have a key of that day; see the keys of the store. */
    private static final double KEYS_OF_A_DAY = 1 << 17;
    /** Buffers that an operator needs, of each other worker: two to receive, one to send; there are two exchanges. */
    private static final double BUFFERS_EACH = 6;

    private final Costs costs;
    private final Plant plant;

    Limits(Costs costs, Plant plant) {
        this.costs = costs;
        this.plant = plant;
    }

    /**
     * A limit.
     *
     * @param workers that reach it
     * @param what breaks there
     */
    record Limit(double workers, String what) {}

    /** Articles a second of one worker that nobody holds back. */
    double rateOfOne() {
        return SECOND / (costs.workerMillis() + plant.waitMillis() + costs.databaseMillis() + costs.commitMillis());
    }

    /** The most articles a second that the database takes. */
    double rateOfDatabase() {
        return Math.max(1, Math.floor(plant.databaseCores()))
                * SECOND
                / (costs.databaseMillis() + costs.linkDatabaseMillis());
    }

    /** All of them, the lowest first. */
    List<Limit> list() {
        double one = rateOfOne();
        return Stream.of(
                        new Limit(
                                plant.maxConnections() / plant.poolConnections(),
                                "connections, where all pools are full: the database refuses more"),
                        new Limit(
                                plant.maxConnections() / Plant.NEEDED,
                                "connections that every worker needs: the database refuses the next worker"),
                        new Limit(
                                plant.networkBuffers() / BUFFERS_EACH,
                                "network buffers of a worker: the job does not start (worked out, not run)"),
                        new Limit(
                                KEYS_OF_A_DAY / DAY / one,
                                "keys of a day, where all articles are of the day of their reading: what is over goes to the"
                                        + " next day, after 64 questions for each day that is full"),
                        new Limit(SECOND / costs.consolidateMillis() / one, "consolidation, which is one process"),
                        new Limit(rateOfDatabase() / one, "the cores of the database"),
                        new Limit(
                                SECOND / (plant.hotShare() * costs.linkMillis()) / one,
                                "the worker to which the hot key goes"))
                .filter(limit -> Double.isFinite(limit.workers()))
                .sorted(Comparator.comparingDouble(Limit::workers))
                .toList();
    }
}
