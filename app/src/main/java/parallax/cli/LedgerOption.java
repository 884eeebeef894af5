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

    Location location() {
        return Location.parse(place);
    }

    /** For reading and writing; made where it is not there. */
    JdbcLedger open() {
        return JdbcLedger.open(location());
    }

    /** For reading, while others may write. */
    JdbcLedger openToRead() {
        return JdbcLedger.openToRead(location());
    }

    @Override
    public String toString() {
        return location().toString();
    }
}
