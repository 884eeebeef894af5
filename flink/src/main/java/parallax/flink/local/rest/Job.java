package parallax.flink.local.rest;

/**
 * A job that a cluster knows.
 *
 * @param id by which the cluster knows it
 * @param name what it calls itself
 * @param state how it is
 */
public record Job(String id, String name, JobState state) {}
