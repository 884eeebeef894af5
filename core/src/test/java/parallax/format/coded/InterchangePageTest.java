package parallax.format.coded;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The page about interchange names every column that is written. */
class InterchangePageTest {

    @Test
    void everyColumnOfALayoutIsNamed() throws IOException {
        Path docs = Files.isDirectory(Path.of("docs")) ? Path.of("docs") : Path.of("..", "docs");
        String page = Files.readString(docs.resolve("interchange.md"));
        assertThat(Stream.of(Acled.LAYOUT, Ucdp.LAYOUT, GdeltLayout.EVENTS, GdeltLayout.MENTIONS, GdeltLayout.ARTICLES)
                        .flatMap(layout -> layout.columns().stream())
                        .filter(column -> !column.startsWith("Actor2") && !column.startsWith("Actor1Geo_")))
                .allSatisfy(column -> assertThat(page).contains("`" + column + "`"));
        assertThat(Stream.of(Plover.FILE, Acled.FILE, Ucdp.FILE, Gdelt.EVENTS, Gdelt.MENTIONS, Gdelt.QUOTATIONS))
                .allSatisfy(file -> assertThat(page).contains("`" + file + "`"));
    }
}
