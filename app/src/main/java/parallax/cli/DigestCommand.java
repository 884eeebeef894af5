package parallax.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import parallax.store.JdbcLedger;
import parallax.store.Location;
import parallax.store.copy.LedgerDigest;
import parallax.store.copy.Strength;
import parallax.store.copy.TableDifference;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code parallax digest}: whether two ledgers say the same. */
@Command(
        name = "digest",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description =
                "Prints for each table of a ledger how many rows it has and a digest of what they say, whatever the order in which"
                        + " they were loaded and the kind of database. With a second ledger it says where the two differ.",
        footer = {
            "",
            "Examples:",
            "  parallax digest crisis",
            "  parallax digest crisis 'jdbc:postgresql://db.example/crisis?user=desk' --whole",
            "",
            "Exit code 3 says that the two ledgers differ."
        })
final class DigestCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Parameters(
            index = "0",
            paramLabel = "LEDGER",
            description = "folder of a ledger, or jdbc:postgresql://host:port/database?user=…&password=…")
    private String ledger = "";

    @Parameters(index = "1", arity = "0..1", paramLabel = "OTHER", description = "another, to be compared with it")
    private @Nullable String other;

    @Option(
            names = "--whole",
            description =
                    "everything that a copy preserves: also when and from where it was loaded, watches, decisions and data"
                            + " of others (default: what the same articles give, however they are loaded)")
    private boolean whole;

    DigestCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        Strength strength = whole ? Strength.WHOLE : Strength.CONTENT;
        try (JdbcLedger one = JdbcLedger.openToRead(Location.parse(ledger))) {
            if (other == null) {
                print(LedgerDigest.of(one.database(), strength));
                return ExitCode.DONE;
            }
            try (JdbcLedger second = JdbcLedger.openToRead(Location.parse(other))) {
                return compare(LedgerDigest.differences(one.database(), second.database(), strength));
            }
        }
    }

    private void print(LedgerDigest digest) {
        digest.tables()
                .forEach(table -> terminal.out()
                        .println(String.format(
                                Locale.ROOT, "%-15s %12d  %s", table.table(), table.rows(), table.digest())));
    }

    private int compare(List<TableDifference> differences) {
        PrintWriter out = terminal.out();
        if (differences.isEmpty()) {
            out.println("both say the same");
            return ExitCode.DONE;
        }
        for (TableDifference each : differences) {
            out.println(each.table() + " differs: " + each.one() + " rows in the first, " + each.other()
                    + " in the second");
            each.examples().forEach(example -> out.println("  " + example));
        }
        return ExitCode.LEFT;
    }
}
