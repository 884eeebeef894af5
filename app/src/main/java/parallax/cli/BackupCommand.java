package parallax.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import parallax.store.JdbcLedger;
import parallax.store.Location;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code parallax backup}: copies a ledger while others go on writing. */
@Command(
        name = "backup",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description =
                "Copies an embedded ledger into a new folder, as it is at this moment, while others read and write."
                        + " The copy is a ledger like any other. A ledger in PostgreSQL is backed up with pg_dump.",
        footer = {"", "Example:", "  parallax backup backups/2031-05-06 --ledger crisis"})
final class BackupCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Parameters(paramLabel = "FOLDER", description = "a folder without a ledger in it; made where it is not there")
    private Path folder = Path.of("");

    @Mixin
    private LedgerOption place = new LedgerOption();

    BackupCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        Location.Folder target = new Location.Folder(folder);
        try (JdbcLedger ledger = place.openToRead()) {
            ledger.backup(target);
        }
        try (JdbcLedger copy = JdbcLedger.openToRead(target)) {
            terminal.out().println(copy.countArticles() + " articles copied to " + folder);
        }
        return ExitCode.DONE;
    }
}
