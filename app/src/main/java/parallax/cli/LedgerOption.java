package parallax.cli;

import parallax.store.JdbcLedger;
import parallax.store.Location;
import picocli.CommandLine.Option;

/** Which ledger a command works on. */
final class LedgerOption {

    @Option(
            names = "--ledger",
            paramLabel = "PLACE",
            required = true,
            description = "folder of a ledger, or jdbc:postgresql://host:port/database?user=…&password=…")
    private String place = "";

    /** For reading and writing; made where it is not there. */
    JdbcLedger open() {
        return JdbcLedger.open(Location.parse(place));
    }

    /** For reading, while others may write. */
    JdbcLedger openToRead() {
        return JdbcLedger.openToRead(Location.parse(place));
    }

    @Override
    public String toString() {
        return Location.parse(place).toString();
    }
}
