package parallax.bench.gold;

/** The gold is not where it was looked for; the message says what to do, in one line. */
public final class MissingGoldException extends RuntimeException {

    private static final long serialVersionUID = 1;

    public MissingGoldException(String message) {
        super(message);
    }
}
