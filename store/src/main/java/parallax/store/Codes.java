package parallax.store;

import parallax.ledger.Entry;

/** Numbers that stand for kinds of records in the tables. They are kept in ledgers and never change. */
public final class Codes {

    private static final int STATEMENT = 0;
    private static final int EVENT = 1;
    private static final int FIGURE = 2;
    private static final int EVIDENCE = 3;

    private Codes() {}

    static int of(Entry.Kind kind) {
        return switch (kind) {
            case STATEMENT -> STATEMENT;
            case EVENT -> EVENT;
            case FIGURE -> FIGURE;
            case EVIDENCE -> EVIDENCE;
        };
    }

    /**
     * The kind of record that has this number.
     *
     * @throws LedgerException when none has
     */
    public static Entry.Kind kind(int code) {
        return switch (code) {
            case STATEMENT -> Entry.Kind.STATEMENT;
            case EVENT -> Entry.Kind.EVENT;
            case FIGURE -> Entry.Kind.FIGURE;
            case EVIDENCE -> Entry.Kind.EVIDENCE;
            default ->
                throw new LedgerException("the ledger has records of a kind that this version does not know: " + code);
        };
    }
}
