package parallax.bench.scale;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import parallax.bench.gold.MissingGoldException;
import parallax.capture.Capture;
import parallax.capture.Captured;
import parallax.capture.Given;
import parallax.capture.Origin;
import parallax.capture.Payload;
import parallax.capture.input.Captures;

/** Articles to measure by. Where there are too few, they come again: a week later, elsewhere, with a line of their own. */
final class Inputs {

    private static final Path DEMO = Path.of("app/src/main/resources/parallax/demo");
    private static final LocalDate FIRST = LocalDate.of(2022, 1, 3);

    private Inputs() {}

    /** @param place what to read; the articles of the demo in this checkout when it is null */
    static List<Capture> list(@Nullable Path place, int most) {
        List<Capture> found = new ArrayList<>();
        List<String> places = place == null ? demo() : List.of(place.toString());
        try (Stream<Captured> all = new Captures().open(places)) {
            all.filter(Capture.class::isInstance)
                    .map(Capture.class::cast)
                    .limit(most)
                    .forEach(found::add);
        }
        if (found.isEmpty()) {
            throw new MissingGoldException("nothing that can be read in " + places);
        }
        List<Capture> captures = new ArrayList<>();
        for (int index = 0; index < most; index++) {
            captures.add(again(found.get(index % found.size()), index / found.size()));
        }
        return captures;
    }

    private static List<String> demo() {
        try (Stream<Path> files = Files.list(DEMO)) {
            return files.map(Path::toString)
                    .filter(name -> name.endsWith(".html") || name.endsWith(".txt"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new MissingGoldException(
                    "no articles of the demo in " + DEMO + ", start it in the checkout or name --input: " + e);
        }
    }

    static Capture again(Capture first, int round) {
        if (round == 0) {
            return first;
        }
        String line = "Printing " + round + " of this page was made on another day.";
        Given given = Given.publishedOn(FIRST.plusWeeks(round)).or(first.given());
        Origin origin = first.origin();
        String url = (origin.url() == null ? "https://printing.example/" + origin.name() : origin.url()) + "?printing="
                + round;
        return new Capture(origin.withUrl(url), with(first.payload(), line), given, first.left(), first.receipt());
    }

    private static Payload with(Payload payload, String line) {
        if (payload instanceof Payload.Text text) {
            return new Payload.Text(text.text() + "\n\n" + line + "\n");
        }
        if (payload instanceof Payload.Markup markup) {
            return new Payload.Markup(markup.html() + "<p>" + line + "</p>");
        }
        Payload.Bytes bytes = (Payload.Bytes) payload;
        // Byte for byte, whatever the encoding; the line itself is ASCII.
        String page = new String(bytes.bytes(), StandardCharsets.ISO_8859_1);
        int end = page.lastIndexOf("</p>");
        String longer = end < 0
                ? page + "\n\n" + line + "\n"
                : page.substring(0, end) + "</p>\n<p>" + line + page.substring(end);
        return new Payload.Bytes(longer.getBytes(StandardCharsets.ISO_8859_1), bytes.charset(), bytes.mediaType());
    }
}
