package parallax.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Searching from the command line. */
class SearchCommandTest {

    private static final String LINES = """
            {"id":"one","text":"The mayor of Oslo said on Monday that the harbour had reopened.","published":"2031-05-06","outlet":"The Lantern"}
            {"id":"two","text":"France denied that its ships were going home. Germany said the ships had left.","published":"2031-05-07","outlet":"The Herald"}
            """;

    @TempDir
    private Path folder;

    @BeforeEach
    void fill() throws IOException {
        Path input = folder.resolve("in.jsonl");
        Files.writeString(input, LINES, StandardCharsets.UTF_8);
        assertThat(Run.of("add", input.toString(), "--ledger", ledger()).code()).isZero();
    }

    private String ledger() {
        return folder.resolve("ledger").toString();
    }

    private Run search(String... arguments) {
        return Run.of(Stream.concat(Stream.of("search", "--ledger", ledger()), Stream.of(arguments))
                .toArray(String[]::new));
    }

    @Test
    void whatIsFoundIsSaidInWordsAndShownWithMarks() {
        Run found = search("kind:statement \"going home\" speaker:France");
        assertThat(found.code()).isZero();
        assertThat(found.out())
                .startsWith("statements by France that hold the phrase “going home”\n1 found, newest first\n")
                .contains("2031-05-07 · The Herald · statement · France", "its ships were [going home].");
    }

    @Test
    void quotationMarksThatTheShellTookAwayArePutBack() {
        assertThat(search("going home", "outlet:The Herald").out())
                .startsWith("records that hold the phrase “going home”, published by The Herald\n");
    }

    @Test
    void aPageSaysWhereTheNextBegins() {
        Run first = search("kind:statement", "--limit", "1");
        String cursor = first.out().replaceAll("(?s).*--after (\\S+).*", "$1");
        Run second = search("kind:statement", "--limit", "1", "--after", cursor);
        assertThat(second.code()).isZero();
        assertThat(second.out()).contains("· statement").isNotEqualTo(first.out());
    }

    @Test
    void countsAreListed() {
        assertThat(search("kind:statement", "--facets").out())
                .contains("  outlet: The Herald 2, The Lantern 1", "  month: 2031-05 3");
    }

    @Test
    void eachLineIsAnObject() throws IOException {
        Run found = search("ships", "--format", "jsonl");
        List<String> lines = found.out().lines().toList();
        assertThat(lines).isNotEmpty();
        for (String line : lines) {
            JsonNode hit = new ObjectMapper().readTree(line);
            int start = hit.at("/marks/0/0").asInt();
            assertThat(hit.path("sentence")
                            .asText()
                            .substring(start, hit.at("/marks/0/1").asInt()))
                    .isEqualTo("ships");
            assertThat(hit.path("outlet").asText()).isEqualTo("The Herald");
        }
    }

    @Test
    void rowsAreReadByAnotherParser() throws IOException {
        Run found = search("speaker:Germany", "--format", "csv");
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(found.out())) {
            List<NamedCsvRecord> all = rows.stream().collect(Collectors.toList());
            assertThat(all)
                    .isNotEmpty()
                    .allSatisfy(row -> assertThat(row.getField("speaker")).isEqualTo("Germany"));
        }
    }

    @Test
    void whatIsNoQueryIsExplained() {
        Run wrong = search("speeker:Germany");
        assertThat(wrong.code()).isEqualTo(ExitCode.USAGE);
        assertThat(wrong.err()).contains("column 1: no field is named “speeker”", "speaker, speaker-id, to, type");
        assertThat(Run.of("search", "x", "--ledger", folder.resolve("none").toString())
                        .err())
                .contains("there is no ledger in");
    }
}
