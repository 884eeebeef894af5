package parallax.flink.local.process;

/** A process of the cluster could not be started, asked or stopped; the message says what was expected. */
public final class ClusterException extends RuntimeException {

    private static final long serialVersionUID = 1;

    public ClusterException(String message) {
        super(message);
    }

    public ClusterException(String message, Throwable cause) {
        super(message, cause);
    }
}
