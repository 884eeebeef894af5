package parallax.bench;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import parallax.bench.report.Printer;
import parallax.bench.report.Report;
import parallax.bench.task.Bench;
import parallax.bench.task.OwnTask;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code parallax evaluate own}: measures by what persons judged at a desk. */
@Command(
        name = "own",
        mixinStandardHelpOptions = true,
        description =
                "Measures records that persons judged at a desk, as parallax gold writes them: which are found again.")
final class Own implements Callable<Integer> {

    @Mixin
    private Evaluate.Source source = new Evaluate.Source();

    @Parameters(paramLabel = "FILE", description = "what parallax gold --ledger PLACE wrote")
    private Path file = Path.of("own.jsonl");

    @Option(
            names = "--errors",
            paramLabel = "N",
            arity = "0..1",
            defaultValue = "0",
            fallbackValue = "5",
            description = "List what is not read as it was judged, with N examples of each kind (5).")
    private int examples;

    @Option(names = "--json", description = "Print one JSON object.")
    private boolean json;

    @Override
    public Integer call() {
        Printer printer = new Printer(System.out);
        try (Bench bench = source.open()) {
            Report report = new OwnTask(file).run(bench);
            if (json) {
                printer.printJson(report);
            } else {
                printer.print(report);
            }
            if (examples > 0) {
                printer.printMisses(report, examples);
            }
        }
        return 0;
    }
}
