package parallax.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A ledger from the command line: made, filled, broken off, looked at, read again, copied, and something taken out. */
class LedgerCommandsTest {

    private static final String LINES = """
            {"id":"one","text":"The mayor said on Monday that the harbour had reopened.","published":"2031-05-06","outlet":"The Lantern"}
            {"id":"two","text":"The union denied that the strike was over.","published":"2031-05-07","outlet":"The Herald"}
            {"id":"three"}
            """;

    @TempDir
    private Path folder;

    @Test
    void whatIsAddedIsThereAndWhatIsKnownIsSkipped() throws IOException {
        String input = input();
        Run first = Run.of("add", input, "--ledger", ledger());
        assertThat(first.code()).isEqualTo(ExitCode.LEFT);
        assertThat(first.out()).contains("2 articles added", "1 refused", "2 articles in");
        assertThat(first.err()).contains("in.jsonl:3");
        Run again = Run.of("add", input, "--ledger", ledger());
        assertThat(again.out()).contains("0 articles added", "2 known already");

        Run status = Run.of("status", "--ledger", ledger(), "--refused");
        assertThat(status.code()).isZero();
        assertThat(status.out()).contains("2 articles, 1 inputs refused", "denies 1", "in.jsonl:3: no-text");
    }

    @Test
    void readingAgainWithTheSameVersionChangesNothing() throws IOException {
        Run.of("add", input(), "--ledger", ledger());
        Run reread = Run.of("reread", "--ledger", ledger());
        assertThat(reread.code()).isZero();
        assertThat(reread.out()).contains("0 of 2 articles are read in another way");
    }

    @Test
    void aRemovedArticleIsInTheListAndIsNotTakenInAgain() throws IOException {
        Run.of("add", input(), "--ledger", ledger());
        String article = Run.of("read", input(), "--format", "jsonl")
                .out()
                .replaceAll("(?s)^.*?\"article\":\\{\"id\":\"([0-9a-f]+)\".*$", "$1");
        assertThat(article).matches("[0-9a-f]{16}");
        assertThat(Run.of("remove", article, "--ledger", ledger()).err()).contains("--by and --why are needed");
        Run removed = Run.of("remove", article, "--by", "J. Roe", "--why", "asked by the mayor", "--ledger", ledger());
        assertThat(removed.code()).isZero();
        assertThat(Run.of("remove", "--ledger", ledger()).out()).contains(article, "J. Roe", "asked by the mayor");
        assertThat(Run.of("history", article, "--ledger", ledger()).out()).contains("removed for good");
        Run again = Run.of("add", input(), "--ledger", ledger());
        assertThat(again.out()).contains("0 articles added", "1 left out because they were removed", "1 articles in");
    }

    @Test
    void aBackupIsALedger() throws IOException {
        Run.of("add", input(), "--ledger", ledger());
        String copy = folder.resolve("copy").toString();
        Run backup = Run.of("backup", copy, "--ledger", ledger());
        assertThat(backup.err()).isEmpty();
        assertThat(backup.out()).contains("2 articles copied");
        assertThat(Run.of("status", "--ledger", copy).out()).contains("2 articles");
        Run second = Run.of("backup", copy, "--ledger", ledger());
        assertThat(second.code()).isEqualTo(ExitCode.FAILED);
        assertThat(second.err()).contains("never written over one");
    }

    @Test
    void whatIsNoLedgerIsSaid() {
        Run run = Run.of("status", "--ledger", folder.resolve("nothing").toString());
        assertThat(run.code()).isEqualTo(ExitCode.FAILED);
        assertThat(run.err()).contains("there is no ledger in");
        assertThat(Run.of("status", "--ledger", "jdbc:mysql://db/crisis").err())
                .contains("a ledger is a folder or jdbc:postgresql://");
    }

    private String input() throws IOException {
        Path file = folder.resolve("in.jsonl");
        Files.writeString(file, LINES, StandardCharsets.UTF_8);
        return file.toString();
    }

    private String ledger() {
        return folder.resolve("ledger").toString();
    }
}
