package parallax.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import parallax.Comparison;
import parallax.Parallax;
import parallax.capture.Captured;
import parallax.capture.Given;
import parallax.format.brief.BriefWriter;
import parallax.format.brief.Extent;
import parallax.format.brief.SituationReport;
import parallax.store.Consolidation;
import parallax.store.JdbcLedger;
import parallax.store.Location;
import parallax.store.Making;
import parallax.story.outlet.OutletTable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code parallax demo}: the bundled articles, read, compared, kept in a ledger and shown at the desk. */
@Command(
        name = "demo",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Reads the bundled articles on Ukraine in January and February 2022 into a ledger, prints the"
                + " situation report and opens the desk on it. The outlets are invented; the public facts in the"
                + " articles are not.",
        footer = {
            "",
            "Examples:",
            "  parallax demo",
            "  parallax demo --no-desk --ledger /tmp/demo && parallax compare /tmp/demo --format jsonl"
        })
final class DemoCommand implements Callable<Integer> {

    private final Terminal terminal;
    private final Map<String, String> environment;

    @Option(
            names = "--ledger",
            paramLabel = "FOLDER",
            defaultValue = "parallax-demo",
            description = "where the ledger is kept (default: ${DEFAULT-VALUE})")
    private Path folder = Path.of("parallax-demo");

    @Option(names = "--no-desk", description = "print the report and end")
    private boolean reportOnly;

    @Mixin
    private ServeOptions options = new ServeOptions();

    DemoCommand(Terminal terminal, Map<String, String> environment) {
        this.terminal = terminal;
        this.environment = environment;
    }

    @Override
    public Integer call() throws InterruptedException {
        Location place = new Location.Folder(folder);
        Troubles troubles = new Troubles(terminal.err());
        long articles;
        try (JdbcLedger ledger = JdbcLedger.open(place)) {
            load(ledger, troubles);
            articles = ledger.countArticles();
            if (reportOnly) {
                report(ledger);
            }
        }
        troubles.summary(articles);
        if (!reportOnly) {
            options.serve(terminal, place, null, desk -> report(desk.ledger()));
        }
        return troubles.exitCode();
    }

    /** What the ledger knows from an earlier demonstration is not read again. */
    private void load(JdbcLedger ledger, Troubles troubles) {
        Stream<Captured> bundled = DemoArticles.list().stream();
        try (LoadProgress progress = new LoadProgress(
                terminal.err(), terminal.errIsTerminal(), DemoArticles.list().size())) {
            Loader loader = new Loader(ledger, Given.NOTHING, troubles, progress, Making.added("parallax demo"));
            List<Captured> fresh = bundled.filter(loader::isNew).toList();
            if (fresh.isEmpty()) {
                return;
            }
            try (Parallax parallax = Parallax.open()) {
                new Reader(parallax, Given.NOTHING, Runtime.getRuntime().availableProcessors())
                        .read(fresh.stream(), loader);
            }
            loader.flush();
            new Consolidation(ledger, OutletTable.SHIPPED).run();
        }
    }

    private void report(JdbcLedger ledger) {
        Comparison comparison = new Comparison(ledger.listReadings(), OutletTable.SHIPPED);
        terminal.out()
                .print(new SituationReport(terminal.palette(environment))
                        .write(new BriefWriter(comparison.articles(), Extent.SHORT, null)
                                .write(comparison.whole(), "Situation report", List.of())));
        terminal.out().flush();
        terminal.err()
                .println("Ledger kept in " + folder + "; compare it with: parallax compare " + folder
                        + ", look at one article with: parallax read FILE");
    }
}
