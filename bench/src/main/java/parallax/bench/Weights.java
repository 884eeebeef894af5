package parallax.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import parallax.bench.score.Logistic.Example;
import parallax.bench.task.Bench;
import parallax.bench.task.ConfidenceFit;
import parallax.statement.confidence.Confidence;
import parallax.statement.confidence.Sign;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Chooses again by what attributions are weighed, after a change of the encoder or of the rules. */
@Command(
        name = "confidence",
        mixinStandardHelpOptions = true,
        description = {
            "Chooses the weights of the signs by which attributions are weighed, on polnear.dev; prints how far",
            "the weights of one half of the articles hold on the other."
        })
final class Weights implements Callable<Integer> {

    @Mixin
    private Evaluate.Source source = new Evaluate.Source();

    @Option(
            names = "--write",
            paramLabel = "FILE",
            description =
                    "Write the weights of all articles into this table (weights.tsv of the room statement.confidence),"
                            + " into its column for the engine that was named.")
    private @Nullable Path file;

    @Override
    public Integer call() throws IOException {
        try (Bench bench = source.open()) {
            List<List<Example>> examples = new ConfidenceFit(bench).examples();
            ConfidenceFit.check(examples).lines().forEach(System.out::println);
            Map<Sign, Double> weights = ConfidenceFit.weightsBySign(examples);
            weights.forEach(
                    (sign, weight) -> System.out.printf(Locale.ROOT, "%-20s %8.3f%n", Confidence.name(sign), weight));
            Path table = file;
            if (table != null) {
                write(table, weights);
            }
        }
        return 0;
    }

    private void write(Path table, Map<Sign, Double> weights) {
        try {
            List<String> lines = Files.readAllLines(table).stream()
                    .map(line -> replaced(line, weights))
                    .toList();
            Files.write(table, lines);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot rewrite " + table, e);
        }
    }

    private String replaced(String line, Map<Sign, Double> weights) {
        String[] cells = line.split("\t", -1);
        for (Sign sign : Sign.values()) {
            if (cells[0].equals(Confidence.name(sign))) {
                cells[source.isForRules() ? 2 : 1] = String.format(Locale.ROOT, "%.3f", weights.get(sign));
            }
        }
        return String.join("\t", cells);
    }
}
