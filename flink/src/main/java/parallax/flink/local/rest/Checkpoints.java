package parallax.flink.local.rest;

import org.jspecify.annotations.Nullable;

/**
 * What a job has kept of its state.
 *
 * @param completed how many checkpoints were completed
 * @param failed how many were not
 * @param restored how often the job went back to one
 * @param latest where the last completed one is
 */
public record Checkpoints(
        long completed,
        long failed,
        long restored,
        @Nullable String latest) {}
