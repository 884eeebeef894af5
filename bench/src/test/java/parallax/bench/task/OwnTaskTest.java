package parallax.bench.task;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parallax.Reading;
import parallax.bench.gold.GoldFolder;
import parallax.bench.report.Report;
import parallax.format.JsonLines;

class OwnTaskTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String TEXT =
            "The mayor said on Monday that the bridge was closed. The governor denied that the"
                    + " road was safe. A spokesman said that 12 people were injured.";

    @TempDir
    Path folder;

    @Test
    void judgedRecordsAreLookedForAmongThoseThatAreReadNow() throws IOException {
        try (Bench bench = Bench.open(new GoldFolder(folder), 0)) {
            Reading reading =
                    bench.read("own", TEXT, LocalDate.of(2022, 2, 14), null).orElseThrow();
            ObjectNode line = (ObjectNode) JSON.readTree(JsonLines.write(reading.article(), reading.account()));
            assertThat(line.path("statements").size()).isGreaterThanOrEqualTo(3);
            JsonNode first = line.path("statements").get(0);
            judge(line, "right", first, JSON.nullNode());
            judge(line, "wrong", line.path("statements").get(1), JSON.nullNode());
            JsonNode third = line.path("statements").get(2);
            JsonNode corrected = third.deepCopy();
            ((ObjectNode) corrected.path("cue")).put("kind", "doubts");
            judge(line, "corrected", corrected, third);
            JsonNode never = first.deepCopy();
            ((ObjectNode) never.path("cue")).put("kind", "asks");
            judge(line, "wrong", never, JSON.nullNode());
            Files.writeString(folder.resolve("own.jsonl"), line + "\n");

            Report report = new OwnTask(folder.resolve("own.jsonl")).run(bench);

            assertThat(report.figures())
                    .containsAllEntriesOf(Map.of(
                            "own/own.jsonl/right, found again", 1.0,
                            "own/own.jsonl/wrong, found no more", 0.5,
                            "own/own.jsonl/corrected, read as corrected", 1.0,
                            "own/own.jsonl/precision of those judged", 2 / 3.0));
            assertThat(report.misses())
                    .singleElement()
                    .satisfies(miss -> assertThat(miss.kind()).isEqualTo("wrong · found as it was"));
        }
    }

    private static void judge(ObjectNode line, String verdict, JsonNode was, JsonNode became) {
        ObjectNode judged = line.withArray("judged").addObject();
        judged.put("record", was.path("id").asText()).put("verdict", verdict);
        judged.put("by", "Roe").put("at", "2022-02-15T00:00:00Z");
        judged.set("was", was);
        judged.set("became", became);
    }
}
