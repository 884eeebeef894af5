package parallax.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExportCommandTest {

    private static final String TEXT =
            "The army of Sweden shelled the port on Tuesday, killing 12 people, the mayor said. \"We will stay,\" she added.";

    @TempDir
    static Path shared;

    @TempDir
    Path folder;

    private static String ledger = "";

    @BeforeAll
    static void read() throws IOException {
        Path text = Files.writeString(shared.resolve("port.txt"), TEXT);
        Run read = Run.of("read", text.toString(), "--published", "2022-02-16", "--format", "jsonl");
        ledger = Files.writeString(shared.resolve("ledger.jsonl"), read.out()).toString();
    }

    @Test
    void aLedgerThatLeavesAsJsonLinesIsTheSameLedger() throws IOException {
        Run run = Run.of("export", ledger, "--format", "jsonl");
        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.out()).isEqualTo(Files.readString(Path.of(ledger)));
    }

    @Test
    void everyFormatIsWrittenToItsPlace() throws IOException {
        for (ExportFormat format : ExportFormat.values()) {
            Path place = folder.resolve(format.name());
            Run run = Run.of("export", ledger, "--format", format.name(), "--out", place.toString());
            assertThat(run.code()).as(format + run.err()).isZero();
            List<String> names = format.files(format.kinds());
            if (names.size() == 1) {
                assertThat(place).as(format.name()).isRegularFile();
            } else {
                assertThat(listed(place)).containsExactlyInAnyOrderElementsOf(names);
            }
        }
    }

    @Test
    void oneKindOfRecordGoesToStandardOutput() {
        Run run = Run.of("export", ledger, "--format", "csv", "--only", "statements");
        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.out()).startsWith("article,outlet,published,id,speaker").contains("the mayor");
    }

    @Test
    void severalFilesNeedAFolder() {
        Run run = Run.of("export", ledger, "--format", "csv");
        assertThat(run.code()).isEqualTo(ExitCode.USAGE);
        assertThat(run.err()).contains("--out: expected a folder").contains("statements.csv");
    }

    @Test
    void aFormatIsNotAskedForWhatItCannotHold() {
        Run run = Run.of("export", ledger, "--format", "plover", "--only", "figures");
        assertThat(run.code()).isEqualTo(ExitCode.USAGE);
        assertThat(run.err()).contains("--only: plover holds events, found figures");
    }

    @Test
    void nothingIsWrittenOverUnasked() throws IOException {
        Path place = Files.writeString(folder.resolve("mine.geojson"), "mine");
        Run refused = Run.of("export", ledger, "--format", "geojson", "--out", place.toString());
        assertThat(refused.code()).isEqualTo(ExitCode.FAILED);
        assertThat(place).hasContent("mine");
        Run asked = Run.of("export", ledger, "--format", "geojson", "--out", place.toString(), "--replace");
        assertThat(asked.code()).as(asked.err()).isZero();
        assertThat(Files.readString(place)).contains("FeatureCollection");
    }

    @Test
    void aLineThatIsNoRecordIsNamedAndTheRestIsWritten() throws IOException {
        Path damaged = Files.writeString(folder.resolve("damaged.jsonl"), "{}\n" + Files.readString(Path.of(ledger)));
        Run run = Run.of("export", damaged.toString(), "--format", "jsonl");
        assertThat(run.code()).isEqualTo(ExitCode.LEFT);
        assertThat(run.err()).contains("damaged.jsonl:1: expected \"version\":1");
        assertThat(run.out()).isEqualTo(Files.readString(Path.of(ledger)));
    }

    @Test
    void whatALayoutCannotSayIsCounted() {
        Run run = Run.with("", Map.of(), false, "export", ledger, "--format", "ucdp");
        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.out().lines()).hasSizeGreaterThan(1);
        assertThat(run.out()).contains("12");
    }

    private static List<String> listed(Path place) throws IOException {
        try (Stream<Path> files = Files.list(place)) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }
}
