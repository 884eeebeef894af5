package parallax.flink.run;

import parallax.store.JdbcLedger;
import parallax.store.Location;

/** Connections to the ledger, one pool for all tasks of a worker. */
final class Ledgers {

    private static final Shared<String, JdbcLedger> SHARED =
            new Shared<>(place -> JdbcLedger.open(Location.parse(place)), JdbcLedger::close);

    private Ledgers() {}

    /** To be given back by {@link #release}. */
    static JdbcLedger acquire(String place) {
        return SHARED.acquire(place);
    }

    static void release(String place) {
        SHARED.release(place);
    }
}
