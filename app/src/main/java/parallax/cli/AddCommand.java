package parallax.cli;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import parallax.Parallax;
import parallax.capture.Captured;
import parallax.store.Consolidation;
import parallax.store.JdbcLedger;
import parallax.store.Making;
import parallax.story.outlet.OutletTable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code parallax add}: inputs in, into a ledger that lasts. */
@Command(
        name = "add",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Reads articles into a ledger that lasts. What the ledger knows is skipped, so a load that was"
                + " broken off goes on where it stopped.",
        footer = {
            "",
            "Examples:",
            "  parallax add pages/ --ledger crisis",
            "  parallax add 'crawl/**/*.warc.gz' --ledger crisis --threads 8",
            "  parallax add feed.jsonl --ledger jdbc:postgresql://db.example/crisis?user=desk",
            "",
            "Exit code 3 says that at least one input could not be read; each is named, and kept in the ledger."
        })
final class AddCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Parameters(arity = "1..*", paramLabel = "INPUT", description = "as for parallax read")
    private List<String> inputs = List.of();

    @Mixin
    private LedgerOption place = new LedgerOption();

    @Option(
            names = "--no-consolidate",
            description = "do not look across articles at the end (parallax consolidate does so later)")
    private boolean alone;

    @Mixin
    private InputOptions input = new InputOptions();

    AddCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        int threads = input.threads();
        Troubles troubles = new Troubles(terminal.err());
        try (JdbcLedger ledger = place.open();
                Parallax parallax = Parallax.open();
                LoadProgress progress =
                        new LoadProgress(terminal.err(), terminal.errIsTerminal(), ExpectedInputs.count(inputs))) {
            Loader loader =
                    new Loader(ledger, input.told(), troubles, progress, Making.added("parallax " + parallax.engine()));
            try (Stream<Captured> opened = input.captures(terminal.in()).open(inputs)) {
                new Reader(parallax, input.told(), threads).read(opened.filter(loader::isNew), loader);
            }
            loader.flush();
            terminal.out().println(loader.summary() + place);
            if (!alone && loader.hasChanged()) {
                consolidate(ledger);
            }
        }
        troubles.summary();
        return troubles.exitCode();
    }

    /** What waits is held in memory meanwhile: where it would not fit, this is left to a run of its own, which takes turns. */
    private void consolidate(JdbcLedger ledger) {
        Consolidation consolidation = new Consolidation(ledger, OutletTable.SHIPPED);
        if (!consolidation.fitsAtOnce()) {
            terminal.out()
                    .println("not looked across articles: " + consolidation.countWaiting()
                            + " of them wait and need more memory than the "
                            + (Runtime.getRuntime().maxMemory() >> 20)
                            + " MB of this run; parallax consolidate looks at them in turns");
            return;
        }
        terminal.out().println(ConsolidateCommand.words(consolidation.run()));
    }
}
