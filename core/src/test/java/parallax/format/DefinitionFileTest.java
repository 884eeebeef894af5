package parallax.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parallax.situation.definition.Definition;

class DefinitionFileTest {

    private static final Definition BRIDGE = new Definition(
            "bridge",
            List.of("Denmark", "Sweden"),
            List.of("Narva"),
            List.of("bridge", "ice road"),
            LocalDate.of(2023, 3, 1),
            LocalDate.of(2023, 3, 31));

    @TempDir
    private Path folder;

    @Test
    void aTableAndAnArraySayTheSame() throws IOException {
        Path table = file("""
                # what the desk follows
                name\tactors\tplaces\tterms\tfrom\tto
                bridge\tDenmark | Sweden\tNarva\tbridge|ice road\t2023-03-01\t2023-03
                herring\t\t\t\t\t
                """);
        Path array = file("""
                [{"name": "bridge", "actors": ["Denmark", "Sweden"], "places": ["Narva"], "terms": ["bridge", "ice road"],
                  "from": "2023-03-01", "to": "2023-03-31"},
                 {"name": "herring"}]
                """);

        assertThat(DefinitionFile.read(table)).containsExactly(BRIDGE, Definition.ofWords("herring"));
        assertThat(DefinitionFile.read(array)).isEqualTo(DefinitionFile.read(table));
    }

    @Test
    void whatDoesNotKeepTheFormIsNamedWithItsPlace() throws IOException {
        assertRefused("name\tactors\tplaces\tterms\tfrom\tto\nbridge\tDenmark\n", ":2", "6 columns");
        assertRefused("name\tactors\tplaces\tterms\tfrom\tto\nbridge\t\t\t\tsoon\t\n", ":2", "from", "soon");
        assertRefused("[{\"name\": \"bridge\", \"from\": \"soon\"}]", "situation 1", "\"from\"", "soon");
        assertRefused("[{\"name\": \"bridge\", \"actors\": \"Denmark\"}]", "situation 1", "\"actors\"");
        assertRefused("[{\"actors\": []}]", "situation 1", "\"name\"");
        assertRefused("[{\"name\": \"bridge\"", ":1");
        assertRefused("[]", "at least one situation");
        assertRefused("[{\"name\": \"b\", \"from\": \"2023-03-02\", \"to\": \"2023-03-01\"}]", "ends on 2023-03-01");
    }

    private void assertRefused(String text, String... words) throws IOException {
        Path file = file(text);
        assertThatThrownBy(() -> DefinitionFile.read(file))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContainingAll(words);
    }

    private Path file(String text) throws IOException {
        return Files.writeString(Files.createTempFile(folder, "own", ".txt"), text);
    }
}
