package parallax.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import parallax.format.outside.Outside;

/** The page about interchange names every format, with the name that the command line takes. */
class InterchangePageTest {

    @Test
    void everyFormatAndEverySystemHasItsLine() throws IOException {
        Path docs = Files.isDirectory(Path.of("docs")) ? Path.of("docs") : Path.of("..", "docs");
        String page = Files.readString(docs.resolve("interchange.md"));
        assertThat(List.of(ExportFormat.values())).allSatisfy(format -> {
            String name = format.name().toLowerCase(Locale.ROOT);
            assertThat(page).contains("| `" + name + "` |").contains("\n## `" + name + "`\n");
        });
        assertThat(List.of(Outside.Dataset.values()))
                .allSatisfy(system ->
                        assertThat(page).contains("| `" + system.name().toLowerCase(Locale.ROOT) + "` |"));
    }
}
