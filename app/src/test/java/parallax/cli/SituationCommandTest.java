package parallax.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import parallax.capture.Json;

/** {@code parallax compare} and {@code parallax situation}, from the command line. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@SuppressWarnings("NullAway.Init") // filled before the first test
class SituationCommandTest {

    private static final String BRIDGE =
            "Bridge at Narva closed\n\nMarch 2, 2023\n\nThe Danish defence ministry said on"
                    + " Thursday that Swedish soldiers had shelled the bridge at Narva on Wednesday. The bridge was closed.\n";
    private static final String PAGE = """
            <html lang="en"><head><title>A fairy tale | The Tern</title>
            <meta property="og:type" content="article"><meta property="og:title" content="A fairy tale">
            <meta property="og:site_name" content="The Tern">
            <link rel="canonical" href="https://tern.example/fairy-tale">
            <meta property="article:published_time" content="2023-03-03T10:00:00Z"></head>
            <body><article><h1>A fairy tale</h1>
            <p>Sweden's foreign minister, Ada Berg, denied on Friday that Swedish soldiers had shelled the bridge at Narva.</p>
            <p>She called the reports a fairy tale and asked the reporters to look at the river for themselves before they
            wrote about it.</p></article></body></html>
            """;
    private static final String HERRING =
            "{\"text\":\"Fishermen in Bergen said on Friday that the herring catch had fallen by a third.\","
                    + "\"title\":\"Herring catch falls\",\"published\":\"2023-03-03\",\"outlet\":\"The Gull\"}\n";

    @TempDir
    private static Path folder;

    private String text;
    private String page;
    private String lines;
    private String ledger;

    @BeforeAll
    void write() throws IOException {
        text = file("bridge.txt", BRIDGE);
        page = file("fairy.html", PAGE);
        lines = file("herring.jsonl", HERRING);
        ledger = file(
                "ledger.jsonl",
                Run.of("read", text, page, lines, "--format", "jsonl").out());
    }

    @Test
    void whatIsNoLedgerIsReadFirst() {
        Run read = Run.of("compare", text, page, lines);

        assertThat(read.code()).as(read.err()).isZero();
        assertThat(read.out())
                .isEqualTo(Run.of("compare", ledger).out())
                .contains("3 articles", "Ada Berg [", "https://tern.example/fairy-tale", "Where the accounts disagree");
    }

    @Test
    void standardInputIsALedgerOrAnArticle() throws IOException {
        assertThat(Run.with(Files.readString(Path.of(ledger)), Map.of(), false, "compare", "-")
                        .out())
                .isEqualTo(Run.of("compare", ledger).out());
        assertThat(Run.with(BRIDGE, Map.of(), false, "compare", "-", page).out())
                .contains("2 articles");
    }

    @Test
    void thePageIsOfOnePiece() {
        Run run = Run.of("compare", ledger, "--format", "html", "--since", "2023-03-03");
        Document html = Jsoup.parse(run.out());

        assertThat(run.code()).isZero();
        assertThat(html.select("section#changes, section#disputes, section#sources, section#articles"))
                .hasSize(4);
        assertThat(html.select("script, link, img")).isEmpty();
        assertThat(html.select("a[href^=#]"))
                .isNotEmpty()
                .allSatisfy(
                        link -> assertThat(html.getElementById(link.attr("href").substring(1)))
                                .as(link.outerHtml())
                                .isNotNull());
    }

    @Test
    void aLineOfJsonHoldsTheWholeSituation() {
        Run run = Run.of("compare", ledger, "--format", "jsonl", "--since", "2023-03-03");

        assertThat(run.out().lines()).hasSize(1);
        assertThat(
                        Json.STRICT.parse(run.out()) instanceof Map<?, ?> line
                                ? line.keySet().stream().map(String::valueOf).toList()
                                : List.of())
                .contains("version", "disputes", "series", "stories", "timeline", "places", "positions", "changes");
    }

    @Test
    void theNamedPartOfALedgerIsASituation() {
        Run run = Run.of("situation", "Narva bridge", ledger);

        assertThat(run.code()).isZero();
        assertThat(run.out())
                .startsWith("Narva bridge\nterm “Narva bridge”\n2 articles about it")
                .contains("Ada Berg")
                .doesNotContain("Herring");
    }

    @Test
    void aSituationIsNamedByActorsPlacesTermsAndDays() {
        Run run =
                Run.of("situation", "denial", ledger, "--actor", "Sweden", "--place", "Narva", "--from", "2023-03-03");

        assertThat(run.out()).startsWith("denial\n").contains("A fairy tale").doesNotContain("Bridge at Narva closed");
    }

    @Test
    void definitionsAreKeptInAFile() throws IOException {
        String own = file("own.tsv", "name\tactors\tplaces\tterms\tfrom\tto\nfish\t\tBergen\therring\t\t\n");

        assertThat(Run.of("situation", "fish", ledger, "--situations", own).out())
                .contains("Herring catch falls");
        Run unknown = Run.of("situation", "fisch", ledger, "--situations", own);
        assertThat(unknown.code()).isEqualTo(ExitCode.USAGE);
        assertThat(unknown.err()).contains("no situation “fisch”", "it has fish");
        assertThat(Run.of("situation", "fish", ledger, "--situations", "none.tsv")
                        .err())
                .contains("--situations", "none.tsv");
    }

    @Test
    void whatIsFoundIsListed() {
        Run run = Run.of("situation", "--found", ledger);

        assertThat(run.code()).isZero();
        assertThat(run.out()).contains("no situation found");
    }

    @Test
    void aNameThatNothingHasIsAnsweredWithTheNamesThereAre() {
        Run run = Run.of("situation", "Narwa", ledger);

        assertThat(run.code()).isEqualTo(ExitCode.USAGE);
        assertThat(run.err()).contains("looked for term “Narwa” in 3 articles", "did you mean Narva");
        assertThat(run.out()).isEmpty();
    }

    @Test
    void whatIsMissingOrWrongIsNamed() throws IOException {
        Run noDay = Run.of("compare", ledger, "--since", "yesterday");
        assertThat(noDay.code()).isEqualTo(ExitCode.USAGE);
        assertThat(noDay.err()).contains("--since", "yesterday");

        Run noFile = Run.of("situation", "Narva");
        assertThat(noFile.code()).isEqualTo(ExitCode.USAGE);
        assertThat(noFile.err()).contains("NAME and at least one FILE");

        Run nowhere = Run.of("compare", folder.resolve("nowhere.jsonl").toString());
        assertThat(nowhere.code()).isEqualTo(ExitCode.LEFT);
        assertThat(nowhere.err()).contains("nowhere.jsonl", "nothing to compare");
        assertThat(nowhere.out()).isEmpty();

        String torn = file("torn.jsonl", Files.readString(Path.of(ledger)) + "{\"version\":1,\"article\":{}}\n");
        Run left = Run.of("compare", torn);
        assertThat(left.code()).isEqualTo(ExitCode.LEFT);
        assertThat(left.err()).contains("torn.jsonl:4", "3 read, 1 left");
        assertThat(left.out()).contains("3 articles");
    }

    private static String file(String name, String words) throws IOException {
        return Files.writeString(folder.resolve(name), words).toString();
    }
}
