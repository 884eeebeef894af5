package parallax.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import parallax.capture.Capture;
import parallax.capture.Captured;
import parallax.capture.Given;
import parallax.capture.Json;
import parallax.capture.Origin;
import parallax.capture.Payload;

/** The bundled articles, as the manifest beside them lists them. */
final class DemoArticles {

    private static final String FOLDER = "/parallax/demo/";

    private DemoArticles() {}

    static List<Captured> list() {
        String manifest = new String(load("manifest.jsonl"), StandardCharsets.UTF_8);
        return manifest.lines()
                .filter(line -> !line.isBlank())
                .map(DemoArticles::capture)
                .toList();
    }

    private static Captured capture(String line) {
        if (!(Json.STRICT.parse(line) instanceof Map<?, ?> entry)) {
            throw new IllegalStateException("the manifest has a line that is no object: " + line);
        }
        String file = text(entry, "file");
        if (file == null) {
            throw new IllegalStateException("the manifest names no file in " + line);
        }
        String day = text(entry, "published");
        return new Capture(
                Origin.of(file, text(entry, "url")),
                new Payload.Bytes(load(file), "UTF-8", null),
                new Given(
                        null,
                        text(entry, "title"),
                        day == null ? null : LocalDate.parse(day),
                        null,
                        text(entry, "outlet")));
    }

    private static @Nullable String text(Map<?, ?> entry, String field) {
        return entry.get(field) instanceof String text ? text : null;
    }

    private static byte[] load(String name) {
        try (InputStream stream = DemoArticles.class.getResourceAsStream(FOLDER + name)) {
            if (stream == null) {
                throw new IllegalStateException("the bundled file " + name + " is missing");
            }
            return stream.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the bundled file " + name, e);
        }
    }
}
