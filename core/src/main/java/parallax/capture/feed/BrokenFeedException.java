package parallax.capture.feed;

/** A feed that cannot be read from some line on; the message says what was found. */
final class BrokenFeedException extends Exception {

    private static final long serialVersionUID = 1L;

    private final long line;
    private final boolean oneItem;

    BrokenFeedException(long line, String message) {
        this(line, message, false);
    }

    private BrokenFeedException(long line, String message, boolean oneItem) {
        super(message);
        this.line = line;
        this.oneItem = oneItem;
    }

    /** Damage of one item, after which the next can be read. */
    static BrokenFeedException ofItem(long line, String message) {
        return new BrokenFeedException(line, message, true);
    }

    boolean isOfOneItem() {
        return oneItem;
    }

    /** The line at which it shows, from 1. */
    long line() {
        return line;
    }
}
