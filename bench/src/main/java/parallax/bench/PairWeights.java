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
import parallax.bench.score.Score;
import parallax.bench.task.Bench;
import parallax.bench.task.PairsFit;
import parallax.situation.pair.Sign;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Chooses again by what a claim is taken to follow from a text. */
@Command(
        name = "pairs",
        mixinStandardHelpOptions = true,
        description = {
            "Chooses the weights of the signs that a claim follows from a text, on newsnli.dev; prints how weights of",
            "nine tenths of the pairs hold on the tenth."
        })
final class PairWeights implements Callable<Integer> {

    @Mixin
    private Evaluate.Source source = new Evaluate.Source();

    @Option(names = "--write", paramLabel = "FILE", description = "Write the weights into this table (follows.tsv).")
    private @Nullable Path file;

    @Override
    public Integer call() throws IOException {
        try (Bench bench = source.open()) {
            PairsFit fit = new PairsFit(bench);
            Score held = fit.crossValidated();
            System.out.printf(
                    Locale.ROOT, "%-14s cross-validated %5.1f  %s%n", held.name(), 100 * held.value(), held.counts());
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
