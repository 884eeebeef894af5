package parallax.store;

/** The environment of a ledger failed: disk, network, database, or another process that holds it. The message says what to do. */
public final class LedgerException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public LedgerException(String message) {
        super(message);
    }

    public LedgerException(String message, Throwable cause) {
        super(message, cause);
    }
}
