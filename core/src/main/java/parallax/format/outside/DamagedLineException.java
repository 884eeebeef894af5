package parallax.format.outside;

/** Ends the reading of one line. */
final class DamagedLineException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Unread unread;

    DamagedLineException(Unread unread) {
        super(unread.message());
        this.unread = unread;
    }

    Unread unread() {
        return unread;
    }
}
