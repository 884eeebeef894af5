package parallax.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What leaves a ledger and comes back: the same articles, what persons corrected, what others have recorded. */
class LedgerExchangeTest {

    private static final String LINES = """
            {"id":"one","text":"Norland's defence ministry said on Wednesday that 40 tanks had left the border.","published":"2031-05-07","outlet":"The Lantern","url":"https://lantern.example/1"}
            {"id":"two","text":"Denmark denied that any tanks had left the border.","published":"2031-05-08","outlet":"The Herald","url":"https://herald.example/2"}
            """;

    @TempDir
    private Path folder;

    @BeforeEach
    void load() throws IOException {
        Run add = Run.of("add", file("in.jsonl", LINES), "--ledger", ledger("ledger"));
        assertThat(add.code()).as(add.err()).isZero();
        assertThat(add.out()).contains("2 articles added", "found across articles");
    }

    @Test
    void whatIsExportedAndImportedIsTheSameLedger() throws IOException {
        String exported =
                Run.of("export", ledger("ledger"), "--format", "jsonl").out();
        assertThat(exported.lines()).hasSize(2);
        Run imported = Run.of("import", file("all.jsonl", exported), "--ledger", ledger("copy"));
        assertThat(imported.out()).contains("2 articles taken over");
        assertThat(Run.of("export", ledger("copy"), "--format", "jsonl").out()).isEqualTo(exported);
        assertThat(Run.of("import", ledger("ledger"), "--ledger", ledger("copy"))
                        .out())
                .contains("2 the same here");
    }

    @Test
    void whatIsSearchedForIsWhatIsShown() throws IOException {
        Run.of("add", file("more.jsonl", """
                {"text":"Three ships sank off Port Ada on Monday. The mayor said 12 sailors had drowned. Norland denied that its submarines were there. Soldiers fired on the crowd.","published":"2031-05-09","outlet":"The Lantern"}
                """), "--ledger", ledger("ledger"));
        Run denials = Run.of("search", "--ledger", ledger("ledger"), "cue:denies", "--format", "jsonl");
        assertThat(denials.out().lines())
                .hasSize(2)
                .allSatisfy(line -> assertThat(line).contains("\"kind\":\"statement\"", "denied that"));
        Run events = Run.of("search", "--ledger", ledger("ledger"), "type:assault", "--format", "jsonl");
        assertThat(events.out().lines())
                .isNotEmpty()
                .allSatisfy(line -> assertThat(line).contains("\"kind\":\"event\""));
    }

    @Test
    void aLedgerIsComparedLikeTheFilesItWasMadeOf() {
        String ofLedger =
                Run.of("compare", ledger("ledger"), "--format", "jsonl").out();
        String ofFile = Run.of("compare", folder.resolve("in.jsonl").toString(), "--format", "jsonl")
                .out();
        assertThat(ofLedger).isEqualTo(ofFile).contains("\"disputes\"");
    }

    @Test
    void aCorrectedLineIsHandedInAndKeptInTheHistory() throws IOException {
        String exported =
                Run.of("export", ledger("ledger"), "--format", "jsonl").out();
        String line = exported.lines()
                .filter(each -> each.contains("\"at_least\":40"))
                .findFirst()
                .orElseThrow();
        String corrected =
                line.replace("\"at_least\":40", "\"at_least\":14").replace("\"at_most\":40", "\"at_most\":14");
        Run run = Run.of(
                "correct",
                file("corrected.jsonl", corrected),
                "--by",
                "J. Roe",
                "--why",
                "a typing error",
                "--ledger",
                ledger("ledger"));
        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.out()).contains("1 records corrected, 0 taken out; reading 2");
        String article = line.replaceAll("^.*?\"article\":\\{\"id\":\"([0-9a-f]+)\".*$", "$1");
        assertThat(Run.of("history", article, "--ledger", ledger("ledger")).out())
                .contains("1  ", "added by parallax", "2  ", "corrected by J. Roe (a typing error)");
        Run reread = Run.of("reread", "--ledger", ledger("ledger"));
        assertThat(reread.out()).contains("figure: 0 new, 1 changed, 0 gone", "0 have a further reading now");
        assertThat(Run.of("export", ledger("ledger"), "--format", "jsonl").out())
                .contains("\"at_least\":14");
    }

    @Test
    void aRecordIsTakenOutByItsId() {
        String exported =
                Run.of("export", ledger("ledger"), "--format", "jsonl").out();
        String line = exported.lines()
                .filter(each -> each.contains("lantern.example"))
                .findFirst()
                .orElseThrow();
        String article = line.replaceAll("^.*?\"article\":\\{\"id\":\"([0-9a-f]+)\".*$", "$1");
        String record = line.replaceAll("^.*?\"statements\":\\[\\{\"id\":\"([a-z0-9]+)\".*$", "$1");
        Run run = Run.of(
                "correct",
                article + "#" + record,
                "--by",
                "J. Roe",
                "--why",
                "nobody says so",
                "--ledger",
                ledger("ledger"));
        assertThat(run.out()).contains("taken out");
        assertThat(Run.of("history", article + "#" + record, "--ledger", ledger("ledger"))
                        .out())
                .contains("2  ", "taken out");
        assertThat(Run.of("export", ledger("ledger"), "--format", "jsonl").out())
                .doesNotContain("\"id\":\"" + record);
    }

    @Test
    void whatOthersRecordedIsLaidBesideAndNeverMixedIn() throws IOException {
        String review = """
                {"@context":"https://schema.org","@type":"ClaimReview","url":"https://checks.example/9","claimReviewed":"40 tanks left",
                 "author":{"name":"Checkers"},"datePublished":"2031-05-09","reviewRating":{"alternateName":"unproven"},
                 "itemReviewed":{"@type":"Claim","appearance":{"url":"https://lantern.example/1"}}}
                """.replace("\n", " ");
        String before = Run.of("status", "--ledger", ledger("ledger")).out();
        Run kept = Run.of("import", file("reviews.json", review), "--as", "claimreview", "--ledger", ledger("ledger"));
        assertThat(kept.out()).contains("1 records of others kept beside the ledger");
        assertThat(Run.of("status", "--ledger", ledger("ledger")).out()).isEqualTo(before);
        Run diff = Run.of("diff", ledger("ledger"), "--as", "claimreview");
        assertThat(diff.out()).contains("unproven");
        assertThat(Run.of("diff", ledger("ledger"), "--as", "gdelt").err()).contains("--with: expected a file");
    }

    private String file(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.writeString(file, text, StandardCharsets.UTF_8);
        return file.toString();
    }

    private String ledger(String name) {
        return folder.resolve(name).toString();
    }
}
