package parallax.flink.local.rest;

/**
 * A cluster in numbers.
 *
 * @param version of Flink
 * @param taskManagers those that have registered
 * @param slots places for parallel tasks
 * @param free those of them that no job holds
 */
public record ClusterOverview(String version, int taskManagers, int slots, int free) {}
