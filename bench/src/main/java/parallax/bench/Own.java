package parallax.bench;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import parallax.bench.task.Bench;
import parallax.bench.task.OwnTask;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
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

    @Mixin
    private Evaluate.Output output = new Evaluate.Output();

    @Override
    public Integer call() {
        try (Bench bench = source.open()) {
            output.print(new OwnTask(file).run(bench));
        }
        return 0;
    }
}
