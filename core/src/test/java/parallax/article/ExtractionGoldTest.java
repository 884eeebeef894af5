package parallax.article;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import parallax.capture.Capture;
import parallax.capture.Given;
import parallax.capture.Json;
import parallax.capture.Origin;
import parallax.capture.Payload;

/**
 * The main text of real pages against what people marked, by the measure of the article extraction benchmark: precision
 * and recall over bags of four words, averaged over pages. The pages are not part of this project; the test is skipped
 * where they are absent.
 */
class ExtractionGoldTest {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}_]+");
    private static final ArticleReader READER = ArticleReader.ofAnyLanguage();

    private record Score(double precision, double recall) {}

    @ParameterizedTest
    @CsvSource({"zyte.dev.jsonl,0.975", "fundus.dev.jsonl,0.94"})
    void theMainTextIsFound(String set, double floor) throws IOException {
        Path folder = Path.of(System.getProperty("parallax.shared", "../../shared"), "gold", "extraction");
        assumeTrue(Files.exists(folder.resolve(set)), "no " + set + " beside the checkout");

        List<Score> scores = new ArrayList<>();
        for (String line : Files.readAllLines(folder.resolve(set))) {
            Map<?, ?> page = requireNonNull((Map<?, ?>) Json.STRICT.parse(line));
            scores.add(score(
                    gold(requireNonNull(page.get("body"))), text(folder.resolve(String.valueOf(page.get("html"))))));
        }

        double precision =
                scores.stream().mapToDouble(Score::precision).average().orElse(0);
        double recall = scores.stream().mapToDouble(Score::recall).average().orElse(0);
        double f1 = 2 * precision * recall / (precision + recall);
        System.out.printf(
                "%s: %d pages, precision %.4f, recall %.4f, F1 %.4f%n", set, scores.size(), precision, recall, f1);
        assertThat(f1).isGreaterThan(floor);
    }

    private static String gold(Object body) {
        return body instanceof List<?> paragraphs
                ? String.join("\n", paragraphs.stream().map(String::valueOf).toList())
                : String.valueOf(body);
    }

    private static String text(Path file) throws IOException {
        try (InputStream in = new GZIPInputStream(Files.newInputStream(file))) {
            Payload payload = new Payload.Bytes(in.readAllBytes(), null, "text/html");
            Outcome outcome = READER.read(new Capture(Origin.file(file.toString()), payload, Given.NOTHING));
            return outcome instanceof Article article ? article.text() : "";
        }
    }

    private static Score score(String gold, String found) {
        Map<String, Integer> wanted = shingles(gold);
        Map<String, Integer> seen = shingles(found);
        double both = 0;
        for (Map.Entry<String, Integer> entry : wanted.entrySet()) {
            both += Math.min(entry.getValue(), seen.getOrDefault(entry.getKey(), 0));
        }
        return new Score(both / total(seen), both / total(wanted));
    }

    private static double total(Map<String, Integer> shingles) {
        return shingles.values().stream().mapToInt(Integer::intValue).sum();
    }

    private static Map<String, Integer> shingles(String text) {
        List<String> words =
                WORD.matcher(text).results().map(MatchResult::group).toList();
        Map<String, Integer> shingles = new HashMap<>();
        for (int i = 0; i < Math.max(1, words.size() - 3); i++) {
            shingles.merge(String.join(" ", words.subList(i, Math.min(words.size(), i + 4))), 1, Integer::sum);
        }
        return shingles;
    }
}
