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
import parallax.Parallax;
import parallax.Reading;
import parallax.Result;
import parallax.article.NotRead;
import parallax.capture.Capture;
import parallax.capture.Given;
import parallax.capture.Refusal;
import parallax.format.JsonLines;
import parallax.format.SituationReport;
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
                    .read(DemoArticles.list().stream(), new Collector(readings, troubles, progress));
        }
        keep(readings);
        terminal.out()
                .print(new SituationReport(
                                terminal.palette(environment),
                                readings.stream().map(Reading::article).toList())
                        .write(Parallax.compare(readings)));
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

    private record Collector(List<Reading> readings, Troubles troubles, Progress progress) implements Reader.Sink {

        @Override
        public void read(Capture capture, Result result) {
            NotRead reason = result.notRead();
            if (reason != null) {
                troubles.report(capture.origin().place(), reason.name(), reason.message());
            } else {
                readings.add(result.getReading());
                progress.done(readings.size(), capture.origin().place());
            }
        }

        @Override
        public void refused(Refusal refusal) {
            troubles.report(refusal.origin().place(), refusal.name(), refusal.message());
        }
    }
}
