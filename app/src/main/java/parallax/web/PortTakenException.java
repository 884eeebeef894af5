package parallax.web;

/** The port that was to be listened on is another program's, or may not be listened on. */
public final class PortTakenException extends RuntimeException {

    private static final long serialVersionUID = 1;

    PortTakenException(String host, int port, Throwable cause) {
        super("cannot listen on " + host + ":" + port + ": another program does, or it is not allowed", cause);
    }
}
