package parallax.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReadCommandTest {

    private static final String STORY =
            "Harbour reopens\n\nThe mayor of Port Ada said on Monday that the harbour had reopened. "
                    + "The union denied that the strike was over.\n";

    @TempDir
    private Path folder;

    @Test
    void printsTheArticleWithItsRecordsForPeople() throws IOException {
        Run run = Run.of("read", file("a.txt", STORY), "--published", "2022-02-16");
        assertThat(run.code()).isZero();
        assertThat(run.out()).contains("Harbour reopens", "2022-02-16 (given)", "Statements", "| said |");
        assertThat(run.err()).isEmpty();
    }

    @Test
    void coloursOnATerminalUnlessAskedNotTo() throws IOException {
        String file = file("a.txt", STORY);
        assertThat(Run.with("", Map.of(), true, "read", file).out()).contains("\u001b[");
        assertThat(Run.with("", Map.of("NO_COLOR", "1"), true, "read", file).out())
                .doesNotContain("\u001b[");
        assertThat(Run.of("read", file).out()).doesNotContain("\u001b[");
    }

    @Test
    void standardInputIsAnInputLikeAnother() {
        Run run = Run.with(STORY, Map.of(), false, "read", "-", "--format", "text");
        assertThat(run.code()).isZero();
        assertThat(run.out()).contains("Harbour reopens", "[S1");
    }

    @Test
    void everyInputLineHasItsOutputLineInOrder() throws IOException {
        String lines = """
                {"id":"one","text":"The mayor said the harbour had reopened."}
                {"id":"two","title":"no text"}
                {"id":"three","text":"The union denied that the strike was over.","published":"soon"}
                not json
                {"id":"five","text":"The crew said the ship was safe.","published":"2022-02-16"}
                """;
        Run run = Run.of("read", file("in.jsonl", lines), "--format", "jsonl");
        List<String> out = run.out().lines().toList();
        assertThat(out).hasSize(5);
        assertThat(out.get(0)).contains("\"given_id\":\"one\"");
        assertThat(out.get(1)).contains("\"error\"");
        assertThat(out.get(3)).contains("\"error\"", "in.jsonl:4");
        assertThat(out.get(4)).contains("\"given_id\":\"five\"", "2022-02-16");
        assertThat(run.code()).isEqualTo(ExitCode.LEFT);
        assertThat(run.err()).contains("in.jsonl:2", "in.jsonl:4");
    }

    @Test
    void theNumberOfThreadsChangesNothing() throws IOException {
        StringBuilder lines = new StringBuilder();
        for (int index = 0; index < 12; index++) {
            lines.append("{\"text\":\"Minister ")
                    .append(index)
                    .append(" said ")
                    .append(10 + index)
                    .append(" ships had left the port on Monday.\",\"published\":\"2022-02-16\"}\n");
        }
        String file = file("in.jsonl", lines.toString());
        Run one = Run.of("read", file, "--format", "jsonl", "--threads", "1");
        Run four = Run.of("read", file, "--format", "jsonl", "--threads", "4");
        assertThat(four.out()).isEqualTo(one.out());
    }

    @Test
    void whatCannotBeReadIsNamedAndTheRestIsRead() throws IOException {
        Run run = Run.of(
                "read",
                folder.resolve("nowhere.txt").toString(),
                file("empty.txt", ""),
                file("binary.html", "\u0000\u0001\u0002\u0003\u0000\u0000\u0000ELF"),
                file("a.txt", STORY),
                file("de.txt", GERMAN));
        assertThat(run.code()).isEqualTo(ExitCode.LEFT);
        assertThat(run.out()).contains("Harbour reopens");
        assertThat(run.err())
                .contains("nowhere.txt", "empty.txt", "binary.html", "de.txt: not read: language de", "1 read, 4 left");
    }

    private static final String GERMAN =
            "Hafen wieder offen\n\nDer Bürgermeister sagte am Montag, dass der Hafen nach dem Sturm"
                    + " wieder geöffnet worden sei. Die Gewerkschaft bestritt, dass der Streik beendet ist, und kündigte an, ihn in der"
                    + " nächsten Woche auszuweiten.\n";

    @Test
    void invalidUtf8IsNamedWithItsOffset() throws IOException {
        Path file = folder.resolve("bad.jsonl");
        byte[] line = "{\"text\":\"The mayor said x\"}\n".getBytes(StandardCharsets.UTF_8);
        line[10] = (byte) 0xFF;
        Files.write(file, line);
        Run run = Run.of("read", file.toString(), "--format", "jsonl");
        assertThat(run.code()).isEqualTo(ExitCode.LEFT);
        assertThat(run.err()).contains("bad.jsonl:1", "10");
    }

    @Test
    void theRulesAloneReadWithoutTheEncodersAttributions() {
        String text = "The mayor said that the bridge was closed.";
        Run both = Run.with(text, Map.of(), false, "read", "-", "--format", "jsonl");
        Run rules = Run.with(text, Map.of(), false, "read", "-", "--format", "jsonl", "--engine", "rules");

        assertThat(both.out()).contains("\"engine\":\"rules+model\"");
        assertThat(rules.out())
                .contains("\"engine\":\"rules\"", "that the bridge was closed")
                .doesNotContain("model\"");
    }

    @Test
    void aWrongOptionIsAUsageError() throws IOException {
        Run run = Run.of("read", file("a.txt", STORY), "--published", "yesterday");
        assertThat(run.code()).isEqualTo(ExitCode.USAGE);
        assertThat(run.err()).contains("--published", "yesterday");
    }

    @Test
    void actorsOfADeploymentStandOverThoseThatAreKnown() throws IOException {
        String own = file("own.tsv", "actor\tkind\tcountry\tsectors\nHarbour Guard\torganisation\tPER\tCOP\n");
        String text = "The Harbour Guard said that the bridge was closed.";
        Run run = Run.with(text, Map.of(), false, "read", "-", "--format", "jsonl", "--actors", own);

        assertThat(run.out()).contains("\"name\":\"Harbour Guard\"", "\"country\":\"PER\"", "\"sectors\":[\"COP\"]");
    }

    @Test
    void aMalformedLineOfActorsIsAUsageError() throws IOException {
        String own = file("own.tsv", "actor\tkind\tcountry\tsectors\nHarbour Guard\tclub\tPER\tCOP\n");
        Run run = Run.with("x", Map.of(), false, "read", "-", "--actors", own);

        assertThat(run.code()).isEqualTo(ExitCode.USAGE);
        assertThat(run.err()).contains("own.tsv:2", "club");
        assertThat(Run.with("x", Map.of(), false, "read", "-", "--actors", "none.tsv")
                        .err())
                .contains("--actors", "none.tsv");
    }

    @Test
    void everyCommandHasHelpWithExamples() {
        for (String command : List.of("read", "compare", "situation", "demo")) {
            Run run = Run.of(command, "--help");
            assertThat(run.code()).isZero();
            assertThat(run.out()).contains("Examples:", "parallax " + command);
        }
        assertThat(Run.of("--help").out()).contains("Exit codes");
    }

    @Test
    void aTableHasOneRowARecordUnderOneHeader() throws IOException {
        Run run = Run.of("read", file("a.txt", STORY), file("b.txt", STORY), "--format", "csv");
        assertThat(run.out().lines().filter(line -> line.startsWith("article,outlet")))
                .hasSize(1);
        assertThat(run.out()).contains(",statement,");
    }

    @Test
    void whatIsKeptReadsBackAsTheSameArticles() throws IOException {
        String lines = """
                {"id":"one","text":"The mayor said the harbour had reopened.","title":"Harbour","outlet":"The Paper"}
                {"id":"two","text":"The union denied that the strike was over.","published":"2022-02-16"}
                """;
        String page = "<!doctype html><html><head><title>Dam</title></head><body><article><h1>The dam held</h1>"
                + "<p>The mayor of Port Ada said on Monday that the dam above the town had held through the night and"
                + " that nobody had been hurt when the river rose by two metres.</p>".repeat(2)
                + "<p>The union of dock workers denied that the strike was over and said that its members would stay"
                + " at home until the owners of the harbour had signed.</p></article></body></html>";
        Path archive = folder.resolve("kept.warc.gz");
        Run first = Run.of(
                "read",
                file("in.jsonl", lines),
                file("p.html", page),
                file("a.txt", STORY),
                "--format",
                "jsonl",
                "--keep",
                archive.toString());

        Run again = Run.of("read", archive.toString(), "--format", "jsonl");

        assertThat(first.code()).as(first.err()).isZero();
        assertThat(again.code()).as(again.err()).isZero();
        assertThat(again.out().lines().map(ReadCommandTest::withoutPlace))
                .hasSize(4)
                .containsExactlyElementsOf(
                        first.out().lines().map(ReadCommandTest::withoutPlace).toList());
    }

    @Test
    void whereNothingCanBeKeptNothingIsRead() throws IOException {
        String file = file("a.txt", STORY);

        Run run = Run.of("read", file, "--keep", file);

        assertThat(run.code()).isEqualTo(ExitCode.USAGE);
        assertThat(run.err()).contains(".warc.gz", file);
        assertThat(run.out()).isEmpty();
    }

    /** When it was received is known of the archive only. */
    private static String withoutPlace(String line) {
        return line.replaceAll("\"place\":\"[^\"]*\",?", "").replaceAll("\"at\":(?:null|\"[^\"]*\")", "");
    }

    private String file(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.writeString(file, text);
        return file.toString();
    }
}
