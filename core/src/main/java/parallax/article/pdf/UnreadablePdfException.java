package parallax.article.pdf;

/** A document whose text cannot be had, with the name under which that is counted. */
public final class UnreadablePdfException extends Exception {

    private static final long serialVersionUID = 1L;

    private final String name;

    UnreadablePdfException(String name, String message) {
        super(message);
        this.name = name;
    }

    /** {@code no-text-layer}, {@code encrypted}, {@code damaged-pdf}, {@code too-large}. */
    public String name() {
        return name;
    }
}
