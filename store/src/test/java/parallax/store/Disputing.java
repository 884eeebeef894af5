package parallax.store;

/** Puts a dispute on records, as comparing articles does. */
public final class Disputing {

    private Disputing() {}

    /** On all records that say this. */
    public static void mark(JdbcLedger ledger, String what) {
        ledger.database()
                .write(handle -> handle.execute(
                        "update entry set disputed = 1 where sort in (select key from sort where what = ?)", what));
    }
}
