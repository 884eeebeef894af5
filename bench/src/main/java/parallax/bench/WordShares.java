package parallax.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;
import parallax.bench.gold.Fields;
import parallax.bench.gold.GoldFolder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Counts anew how common words are in news. */
@Command(
        name = "background",
        mixinStandardHelpOptions = true,
        description = {
            "Writes the table of words that stories are tied by (background.tsv.gz): the share of articles that hold a",
            "word, in millionths, as a mixture of corpora of several years and countries. Words of fewer than three",
            "articles are left out. No text of the gold of stories is counted."
        })
final class WordShares implements Callable<Integer> {

    private static final int LEAST_ARTICLES = 3;
    private static final double UNIT = 1e-6;
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{Nd}]+");

    /** Financial news of 1987 is most of what there is, and little of what is read. */
    private static final List<Part> PARTS = List.of(
            new Part("corpora/reuters21578", 0.2),
            new Part("corpora/t17_syria", 0.05),
            new Part("corpora/ukraine2022.dev", 0.05),
            new Part("corpora/wikinews", 0.1),
            new Part("gold/attribution/polnear.train", 0.3),
            new Part("gold/place/lgl.dev", 0.15),
            new Part("gold/place/geovirus.dev", 0.05),
            new Part("gold/time/timebank.dev", 0.1));

    @Parameters(paramLabel = "FILE", description = "The table to write.")
    private Path file = Path.of("background.tsv.gz");

    /**
     * One of the corpora.
     *
     * @param name folder and file in the folder of what is shared
     * @param share of the mixture
     */
    private record Part(String name, double share) {

        List<JsonNode> records() {
            int file = name.lastIndexOf('/');
            GoldFolder folder = new GoldFolder(GoldFolder.shared(name.substring(0, file)));
            return folder.records(name.substring(file + 1) + ".jsonl");
        }
    }

    @Override
    public Integer call() throws IOException {
        Map<String, Double> shares = new TreeMap<>();
        Map<String, Integer> articles = new HashMap<>();
        for (Part part : PARTS) {
            List<JsonNode> records = part.records();
            Map<String, Integer> counts = new HashMap<>();
            records.forEach(record -> words(record).forEach(word -> counts.merge(word, 1, Integer::sum)));
            counts.forEach((word, count) -> {
                shares.merge(word, part.share() * count / records.size(), Double::sum);
                articles.merge(word, count, Integer::sum);
            });
        }
        shares.keySet().removeIf(word -> articles.getOrDefault(word, 0) < LEAST_ARTICLES);
        write(shares);
        System.out.printf(Locale.ROOT, "%d words%n", shares.size());
        return 0;
    }

    private static Set<String> words(JsonNode record) {
        Set<String> words = new HashSet<>();
        Matcher word = WORD.matcher(
                (Fields.text(record, "title") + " " + Fields.text(record, "text")).toLowerCase(Locale.ROOT));
        while (word.find()) {
            words.add(word.group());
        }
        return words;
    }

    private void write(Map<String, Double> shares) {
        try (Writer table =
                new OutputStreamWriter(new GZIPOutputStream(Files.newOutputStream(file)), StandardCharsets.UTF_8)) {
            for (Map.Entry<String, Double> entry : shares.entrySet()) {
                table.write(entry.getKey() + "\t" + Math.round(entry.getValue() / UNIT) + "\n");
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + file, e);
        }
    }
}
