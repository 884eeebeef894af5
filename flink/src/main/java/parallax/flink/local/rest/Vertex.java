package parallax.flink.local.rest;

/**
 * A part of a job that runs as one chain of operators.
 *
 * @param id by which the cluster knows it
 * @param name of its operators
 * @param parallelism how many tasks do it side by side
 * @param recordsIn what they have taken from other parts since they began
 * @param recordsOut what they have handed on
 */
public record Vertex(String id, String name, int parallelism, long recordsIn, long recordsOut) {}
