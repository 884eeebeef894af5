package parallax.bench.scale;

import java.util.Map;

/**
 * The machines of a simulation: workers with one slot and one core each, and one database.
 *
 * @param databaseCores cores of the database
 * @param maxConnections what the database accepts, without those that it keeps for its superuser
 * @param poolConnections what a worker's pools may open at most; with one slot it needs {@link #NEEDED}
 * @param waitMillis what a worker waits for the network in the course of one article: round trips to the database
 * @param networkMegabytes a second that the database and its network take in
 * @param checkpointSeconds between two checkpoints
 * @param checkpointMillis that a worker stands still for one
 * @param hotShare share of all link keys that are one and the same
 * @param networkBuffers of 32 KiB that a worker has for the exchange between operators
 */
record Plant(
        double databaseCores,
        double maxConnections,
        double poolConnections,
        double waitMillis,
        double networkMegabytes,
        double checkpointSeconds,
        double checkpointMillis,
        double hotShare,
        double networkBuffers) {

    /** One that asks what is known, one that writes articles, one that writes links. */
    static final int NEEDED = 3;

    /** What PostgreSQL accepts as it is installed, a database of 8 cores in the same network, the cluster of {@code up}. */
    private static final Map<String, Double> USUAL = Map.of(
            "database-cores", 8.0,
            "max-connections", 97.0,
            "pool-connections", 16.0,
            "wait-millis", 8.0,
            "network-megabytes", 1000.0,
            "checkpoint-seconds", 10.0,
            "checkpoint-millis", 50.0,
            "hot-share", 0.01,
            "network-buffers", 1024.0);

    /** @throws IllegalArgumentException when a name is not known, or a value is below zero */
    static Plant of(Map<String, Double> told) {
        told.forEach((name, value) -> {
            if (!USUAL.containsKey(name) || !(value >= 0)) {
                throw new IllegalArgumentException(
                        "--set " + name + "=" + value + ": expected a number from 0 for one of "
                                + USUAL.keySet().stream().sorted().toList());
            }
        });
        return new Plant(
                value(told, "database-cores"),
                value(told, "max-connections"),
                value(told, "pool-connections"),
                value(told, "wait-millis"),
                value(told, "network-megabytes"),
                value(told, "checkpoint-seconds"),
                value(told, "checkpoint-millis"),
                value(told, "hot-share"),
                value(told, "network-buffers"));
    }

    private static double value(Map<String, Double> told, String name) {
        Double usual = USUAL.get(name);
        return told.getOrDefault(name, usual == null ? 0 : usual);
    }
}
