package parallax.format.pack;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The fields of objects that occur in the record contract, in their order. What has such a shape needs no names. */
final class Shapes {

    static final Shapes SHIPPED = load();

    private final List<List<String>> byNumber;
    private final Map<List<String>, Integer> numbers = new HashMap<>();

    private Shapes(List<List<String>> shapes) {
        this.byNumber = List.copyOf(shapes);
        for (int number = 0; number < shapes.size(); number++) {
            numbers.put(shapes.get(number), number);
        }
    }

    /** Null when the shape is not among them. */
    @Nullable
    Integer findNumber(List<String> fields) {
        return numbers.get(fields);
    }

    /** @throws IllegalArgumentException when there is none of that number */
    List<String> get(int number) {
        if (number >= byNumber.size()) {
            throw new IllegalArgumentException("shape " + number + " of " + byNumber.size());
        }
        return byNumber.get(number);
    }

    private static Shapes load() {
        try (InputStream in = Shapes.class.getResourceAsStream("shapes.txt")) {
            if (in == null) {
                throw new IllegalStateException("shapes.txt is not there");
            }
            List<List<String>> shapes = new ArrayList<>();
            BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (!line.isBlank() && !line.startsWith("#")) {
                    shapes.add(List.of(line.split(" ", -1)));
                }
            }
            return new Shapes(shapes);
        } catch (IOException e) {
            throw new UncheckedIOException("shapes.txt cannot be read", e);
        }
    }
}
