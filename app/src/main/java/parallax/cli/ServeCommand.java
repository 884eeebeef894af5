package parallax.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code parallax serve}: a ledger as web pages and a REST API. */
@Command(
        name = "serve",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Opens the desk: a ledger as pages to read, search, compare and correct, and as a REST API.",
        footer = {
            "",
            "Examples:",
            "  parallax serve --ledger crisis",
            "  parallax serve --ledger crisis --follow --contact desk@paper.example",
            "  parallax serve --ledger jdbc:postgresql://db.example/crisis?user=desk --port 9000"
        })
final class ServeCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Mixin
    private LedgerOption place = new LedgerOption();

    @Mixin
    private ServeOptions options = new ServeOptions();

    @Option(
            names = "--follow",
            description = "follow the feeds and sites that are kept under Sources, as long as the desk is open")
    private boolean follow;

    @ArgGroup(validate = false, heading = "%nHow sources are asked:%n")
    private FetchOptions fetching = new FetchOptions();

    ServeCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws InterruptedException {
        options.serve(terminal, place.location(), follow ? fetching.settings() : null);
        return ExitCode.DONE;
    }
}
