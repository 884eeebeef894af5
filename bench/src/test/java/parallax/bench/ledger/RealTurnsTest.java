package parallax.bench.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parallax.Comparison;
import parallax.Parallax;
import parallax.Reading;
import parallax.article.Article;
import parallax.article.ArticleReader;
import parallax.bench.gold.GoldFolder;
import parallax.capture.Capture;
import parallax.capture.Given;
import parallax.capture.Origin;
import parallax.capture.Payload;
import parallax.format.found.Finding;
import parallax.format.found.Findings;
import parallax.store.Cause;
import parallax.store.Consolidation;
import parallax.store.JdbcLedger;
import parallax.store.Location;
import parallax.store.Making;
import parallax.story.outlet.OutletTable;

/** Real articles that come in turns: what is found of them is what a look at everything finds. */
class RealTurnsTest {

    private static final int OF_EACH = 40;

    @TempDir
    Path folder;

    @Test
    void inTurnsTheSameIsFoundAsAtOnce() {
        Path corpora = GoldFolder.shared("corpora");
        assumeTrue(
                Files.isDirectory(corpora),
                () -> "no articles at " + corpora + ": name its parent with -Dparallax.shared");
        List<Reading> readings = read(new GoldFolder(corpora), List.of("ukraine2022.dev.jsonl", "t17_syria.jsonl"));
        Random random = new Random(11);
        Collections.shuffle(readings, random);
        try (JdbcLedger ledger = JdbcLedger.open(new Location.Folder(folder.resolve("ledger")))) {
            int from = 0;
            while (from < readings.size()) {
                int to = Math.min(readings.size(), from + 1 + random.nextInt(30));
                ledger.writer().write(readings.subList(from, to), Making.added("test"));
                ledger.writer()
                        .remove(
                                readings.get(random.nextInt(to)).article().id(),
                                new Making(Instant.EPOCH, "test", "taken out", Cause.REMOVED));
                new Consolidation(ledger, OutletTable.SHIPPED).run();
                from = to;
            }
            assertThat(kept(ledger)).isEqualTo(atOnce(ledger)).isNotEmpty();
        }
    }

    private static List<Reading> read(GoldFolder corpora, List<String> files) {
        List<Reading> readings = new ArrayList<>();
        try (Parallax parallax = Parallax.open()) {
            for (String file : files) {
                for (JsonNode record : corpora.records(file).subList(0, OF_EACH)) {
                    if (new ArticleReader().read(capture(record)) instanceof Article article) {
                        readings.add(parallax.read(article));
                    }
                }
            }
        }
        return readings;
    }

    private static Capture capture(JsonNode record) {
        String date = record.path("date").asText("");
        return new Capture(
                Origin.of("corpus", record.path("url").textValue()),
                new Payload.Text(record.path("text").asText()),
                new Given(
                        null,
                        record.path("title").asText(),
                        date.isEmpty() ? null : LocalDate.parse(date),
                        null,
                        record.path("source").textValue()));
    }

    private static Map<String, String> kept(JdbcLedger ledger) {
        Map<String, String> kept = new TreeMap<>();
        for (Finding.Kind kind : Finding.Kind.values()) {
            ledger.listFindings(kind).forEach(row -> kept.put(kind + " " + row.id(), row.body()));
        }
        return kept;
    }

    private static Map<String, String> atOnce(JdbcLedger ledger) {
        Comparison all = new Comparison(ledger.listReadings(), OutletTable.SHIPPED);
        Map<String, String> found = new TreeMap<>();
        Findings.of(all.whole(), all.articles())
                .forEach(finding -> found.putIfAbsent(finding.kind() + " " + finding.id(), finding.body()));
        return found;
    }
}
