package parallax.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExplainTest {

    private static final String PAGE = """
            <html lang="en"><head><title>Ferries stop | Harbour Post</title>
            <meta property="og:type" content="article"><meta property="og:title" content="Ferries stop">
            <meta property="article:published_time" content="2021-03-04T10:00:00Z">
            <script>document.write("gotcha")</script></head>
            <body onload="alert(1)"><nav class="menu"><a href="/">Home</a></nav><article><h1>Ferries stop</h1>
            <p>The ferries between the islands stopped on Thursday morning because of ice in the channel, the company said.</p>
            <p>They will sail again when the wind has turned and the ice has drifted out to sea, a captain added.</p>
            <div class="related-posts"><p><a href="/other">Storm closes the harbour for a week</a></p></div>
            <p><img src="https://pixel.example/p.gif" onerror="alert(2)">Nobody on the islands was in need of anything on the
            first day, said the mayor of the largest of them.</p></article><form><label>Your name</label><input></form>
            </body></html>
            """;

    @TempDir
    Path folder;

    @Test
    void everyBlockSaysWhetherItIsKeptAndWhy() throws IOException {
        Run run = Run.of("read", page().toString(), "--explain");

        assertThat(run.code()).isZero();
        assertThat(run.out())
                .contains("headline  Ferries stop (open-graph)")
                .contains("published 2021-03-04T10:00Z (open-graph)")
                .contains("Blocks: 3 kept")
                .containsPattern("\\+ prose +The ferries between the islands")
                .containsPattern("- related +Storm closes the harbour");
    }

    @Test
    void theLinesOfATextSayTheirRule() throws IOException {
        Path text = Files.writeString(folder.resolve("saved.txt"), """
                The ferries between the islands stopped on Thursday morning because of ice, the company said.

                Share this:
                """);

        assertThat(Run.of("read", text.toString(), "--explain").out())
                .containsPattern("\\+ text +The ferries between")
                .containsPattern("- share-heading +Share this:");
    }

    @Test
    void thePageAsJudgedNeitherRunsNorLoadsAnything() throws IOException {
        Run run = Run.of("read", page().toString(), "--explain", "--format", "html");

        assertThat(run.code()).isZero();
        assertThat(run.out())
                .contains("Content-Security-Policy")
                .contains("3 blocks kept")
                .contains("class=\"px-kept\"")
                .contains("class=\"px-dropped\"")
                .doesNotContain(
                        "<script", "gotcha", "onload", "onerror", "pixel.example", "<form action", "<input", "href=");
    }

    @Test
    void whatIsNoPageIsNamed() throws IOException {
        Path text = Files.writeString(folder.resolve("note.txt"), "A note of the harbour master.");

        Run run = Run.of("read", text.toString(), "--explain", "--format", "html");

        assertThat(run.code()).isEqualTo(ExitCode.LEFT);
        assertThat(run.err()).contains("note.txt: not a page");
    }

    @Test
    void htmlGoesWithExplainOnly() throws IOException {
        Run run = Run.of("read", page().toString(), "--format", "html");

        assertThat(run.code()).isEqualTo(ExitCode.USAGE);
        assertThat(run.err()).contains("--explain goes with");
    }

    private Path page() throws IOException {
        return Files.writeString(folder.resolve("page.html"), PAGE);
    }
}
