package parallax.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import parallax.bench.task.Bench;
import parallax.bench.task.TiesFit;
import parallax.story.tie.Sign;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Chooses again by what articles are tied into stories. */
@Command(
        name = "ties",
        mixinStandardHelpOptions = true,
        description = {"Chooses the weights of the signs that tie articles, on g5w1h.dev, allsides.dev and basil.dev."})
final class TieWeights implements Callable<Integer> {

    @Mixin
    private Evaluate.Source source = new Evaluate.Source();

    @Option(names = "--write", paramLabel = "FILE", description = "Write the weights into this table (ties.tsv).")
    private @Nullable Path file;

    @Option(
            names = "--check",
            description = "Print how weights of four fifths of the happenings group the fifth, among itself; minutes.")
    private boolean check;

    @Override
    public Integer call() throws IOException {
        try (Bench bench = source.open()) {
            TiesFit fit = new TiesFit(bench);
            if (check) {
                fit.crossValidated()
                        .forEach(score -> System.out.printf(
                                Locale.ROOT,
                                "%-14s cross-validated %5.1f  %s%n",
                                score.name(),
                                100 * score.value(),
                                score.counts()));
            }
            Map<Sign, Double> weights = fit.weights();
            weights.forEach((sign, weight) -> System.out.printf(Locale.ROOT, "%-14s %8.2f%n", sign, weight));
            Path table = file;
            if (table != null) {
                write(table, weights);
            }
        }
        return 0;
    }

    private static void write(Path table, Map<Sign, Double> weights) throws IOException {
        List<String> lines = new ArrayList<>(Files.readAllLines(table).subList(0, 2));
        weights.forEach((sign, weight) -> lines.add(String.format(Locale.ROOT, "%s\t%.2f", sign, weight)));
        Files.write(table, lines);
    }
}
