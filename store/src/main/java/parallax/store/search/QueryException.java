package parallax.store.search;

/** A line that is no query. The message names the column, counted from 1, and what was expected there. */
public final class QueryException extends IllegalArgumentException {

    private static final long serialVersionUID = 1;

    private final int column;

    QueryException(int column, String message) {
        super("column " + column + ": " + message);
        this.column = column;
    }

    /** Counted from 1, in UTF-16 units. */
    public int column() {
        return column;
    }
}
