package parallax.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parallax.store.Location;
import parallax.store.desk.DeskStore;

/** A ledger goes from a folder into PostgreSQL and back, from the command line, and two ledgers are compared. */
@SuppressWarnings("NullAway.Init") // opened before the tests
class CopyCommandTest {

    private static final String LINES = """
            {"id":"one","text":"The mayor said on Monday that the harbour had reopened.","published":"2031-05-06","outlet":"The Lantern"}
            {"id":"two","text":"The union denied that the strike was over.","published":"2031-05-07","outlet":"The Herald"}
            {"id":"three"}
            """;

    private static EmbeddedPostgres server;

    @TempDir
    private Path folder;

    @BeforeAll
    static void start() throws IOException {
        server = EmbeddedPostgres.builder().start();
    }

    @AfterAll
    static void stop() throws IOException {
        server.close();
    }

    private static String postgres() {
        return "jdbc:postgresql://localhost:" + server.getPort() + "/postgres?user=postgres";
    }

    private String place(String name) {
        return folder.resolve(name).toString();
    }

    private String filled() throws IOException {
        Path file = folder.resolve("in.jsonl");
        Files.writeString(file, LINES, StandardCharsets.UTF_8);
        Run.of("add", file.toString(), "--ledger", place("ledger"));
        return place("ledger");
    }

    @Test
    void intoPostgresAndBack() throws IOException {
        String source = filled();
        DeskStore.open(Location.parse(source)).close();
        Run there = Run.of("copy", source, postgres());
        assertThat(there.err()).isEmpty();
        assertThat(there.code()).isZero();
        assertThat(there.out())
                .contains(
                        "2 articles copied from " + source + " to jdbc:postgresql://localhost", "say the same in both")
                .contains("the desk (accounts, replies, reviews, followed sources) was not copied; --with-desk")
                .doesNotContain("user=postgres");
        Run back = Run.of("copy", postgres(), place("back"), "--with-desk");
        assertThat(back.out()).contains("2 articles copied", "there is no desk in");
        assertThat(Run.of("digest", source, place("back"), "--whole").out()).isEqualTo("both say the same\n");
        assertThat(Run.of("search", "--ledger", place("back"), "harbour").out())
                .isEqualTo(Run.of("search", "--ledger", source, "harbour").out())
                .contains("harbour");
        Run over = Run.of("copy", source, postgres());
        assertThat(over.code()).isEqualTo(ExitCode.FAILED);
        assertThat(over.err()).contains("there is a ledger in", "name an empty place");
    }

    @Test
    void theDeskGoesAlongWhenItIsAskedFor() throws IOException {
        String source = filled();
        DeskStore.open(Location.parse(source)).close();
        Run copy = Run.of("copy", source, place("copy"), "--with-desk");
        assertThat(copy.out()).contains("the desk was copied too");
        assertThat(folder.resolve("copy/desk.db")).exists();
        Run.of("copy", source, place("later"));
        assertThat(folder.resolve("later/desk.db")).doesNotExist();
        Run desk = Run.of("copy", source, place("later"), "--desk-only");
        assertThat(desk.out()).contains("the desk was copied too").doesNotContain("articles");
        assertThat(folder.resolve("later/desk.db")).exists();
    }

    @Test
    void aDigestHasALineATableAndDifferencesAreNamed() throws IOException {
        String source = filled();
        Run.of("copy", source, place("copy"));
        Run digest = Run.of("digest", source);
        assertThat(digest.code()).isZero();
        assertThat(digest.out())
                .containsPattern("(?m)^article +2  [0-9a-f]{64}$")
                .doesNotContain("watch");
        assertThat(Run.of("digest", place("copy")).out()).isEqualTo(digest.out());
        assertThat(Run.of("digest", source, "--whole").out()).contains("watch_match");
        Run.of("add", demoText(), "--ledger", place("copy"), "--no-consolidate");
        Run differing = Run.of("digest", source, place("copy"));
        assertThat(differing.code()).isEqualTo(ExitCode.LEFT);
        assertThat(differing.out())
                .contains("article differs: 2 rows in the first, 3 in the second", "(only in the second)");
    }

    private String demoText() throws IOException {
        Path file = folder.resolve("further.txt");
        Files.writeString(file, "The minister said that the bridge was closed.", StandardCharsets.UTF_8);
        return file.toString();
    }

    @Test
    void whatIsNotUnderstoodIsSaid() throws IOException {
        assertThat(Run.of("copy", "one").code()).isEqualTo(ExitCode.USAGE);
        Run kind = Run.of("copy", filled(), "jdbc:mysql://db/crisis");
        assertThat(kind.code()).isEqualTo(ExitCode.USAGE);
        assertThat(kind.err()).contains("a ledger is a folder or jdbc:postgresql://");
        assertThat(Run.of("copy", place("nothing"), place("copy")).err()).contains("there is no ledger in");
        assertThat(Run.of("copy", place("ledger"), place("ledger")).err()).contains("onto itself");
        assertThat(Run.of("digest", place("nothing")).err()).contains("there is no ledger in");
        assertThat(Run.of("digest", place("ledger"), place("nothing")).err()).contains("there is no ledger in");
    }
}
