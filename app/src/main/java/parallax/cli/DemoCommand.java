package parallax.cli;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import parallax.Comparison;
import parallax.Parallax;
import parallax.Reading;
import parallax.capture.Given;
import parallax.format.JsonLines;
import parallax.format.brief.BriefWriter;
import parallax.format.brief.Extent;
import parallax.format.brief.SituationReport;
import parallax.story.outlet.OutletTable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code parallax demo}: the bundled articles, read and compared. */
@Command(
        name = "demo",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description =
                "Reads the bundled articles on Ukraine in January and February 2022, prints the situation report and"
                        + " keeps the ledger. The outlets are invented; the public facts in the articles are not.",
        footer = {
            "",
            "Examples:",
            "  parallax demo",
            "  parallax demo --ledger /tmp/demo.jsonl && parallax compare /tmp/demo.jsonl --format jsonl"
        })
final class DemoCommand implements Callable<Integer> {

    private final Terminal terminal;
    private final Map<String, String> environment;

    @Option(
            names = "--ledger",
            paramLabel = "FILE",
            defaultValue = "parallax-demo.jsonl",
            description = "where the ledger is kept as JSON Lines (default: ${DEFAULT-VALUE})")
    private Path ledger = Path.of("parallax-demo.jsonl");

    DemoCommand(Terminal terminal, Map<String, String> environment) {
        this.terminal = terminal;
        this.environment = environment;
    }

    @Override
    public Integer call() {
        Troubles troubles = new Troubles(terminal.err());
        List<Reading> readings = new ArrayList<>();
        try (Parallax parallax = Parallax.open();
                Progress progress = new Progress(terminal.err(), terminal.errIsTerminal())) {
            new Reader(parallax, Given.NOTHING, Runtime.getRuntime().availableProcessors())
                    .read(DemoArticles.list().stream(), new Readings.Collector(readings, troubles, progress));
        }
        keep(readings);
        Comparison comparison = new Comparison(readings, OutletTable.SHIPPED);
        terminal.out()
                .print(new SituationReport(terminal.palette(environment))
                        .write(new BriefWriter(comparison.articles(), Extent.SHORT, null)
                                .write(comparison.whole(), "Situation report", List.of())));
        terminal.out().flush();
        terminal.err()
                .println("Ledger kept in " + ledger + "; look at one article with: parallax read FILE, compare with:"
                        + " parallax compare " + ledger);
        troubles.summary(readings.size());
        return troubles.exitCode();
    }

    private void keep(List<Reading> readings) {
        try (BufferedWriter lines = Files.newBufferedWriter(ledger)) {
            for (Reading reading : readings) {
                lines.write(JsonLines.write(reading.article(), reading.account()));
                lines.write('\n');
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write the ledger to " + ledger + ": " + e.getMessage(), e);
        }
    }
}
