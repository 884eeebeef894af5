package parallax.flink.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LinesOfPartTest {

    private static final String FILE = "one\n\ntwo, longer\nthree\n\n\nlast without an end";

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 7, 11, 16, 20, 100})
    void everyLineBelongsToOnePartWithItsNumber(int size) throws IOException {
        byte[] file = FILE.getBytes(StandardCharsets.UTF_8);
        StringBuilder read = new StringBuilder();
        List<Long> lines = new ArrayList<>();
        for (int from = 0; from < file.length; from += size) {
            try (LinesOfPart part =
                    new LinesOfPart(new ByteArrayInputStream(file), from, Math.min(size, file.length - from))) {
                String text = new String(part.readAllBytes(), StandardCharsets.UTF_8);
                for (long line = 0; line < text.lines().count(); line++) {
                    lines.add(part.firstLine() + line);
                }
                read.append(text);
            }
        }

        assertThat(read).hasToString(FILE);
        assertThat(lines).containsExactly(1L, 2L, 3L, 4L, 5L, 6L, 7L);
    }
}
