package parallax.flink.local.rest;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;
import parallax.flink.local.process.ClusterException;

/** How a job is, in Flink's words. */
public enum JobState {
    INITIALIZING,
    CREATED,
    RUNNING,
    FAILING,
    RESTARTING,
    CANCELLING,
    RECONCILING,
    SUSPENDED,
    FAILED,
    CANCELED,
    FINISHED;

    /** Whether nothing more will come of it. */
    public boolean isOver() {
        return this == FAILED || this == CANCELED || this == FINISHED;
    }

    static JobState parse(JsonNode told) {
        try {
            return valueOf(told.asText().toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new ClusterException("a job is in a state that is not known here: " + told, e);
        }
    }
}
