package parallax.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import parallax.Reading;
import parallax.format.JsonLinesParser;

/** JSON Lines as {@code parallax read --format jsonl} wrote them, line by line; a line that is none is a trouble. */
final class LedgerFiles implements Readings {

    private final List<String> inputs;
    private final Terminal terminal;
    private final Troubles troubles;
    private final JsonLinesParser parser = new JsonLinesParser();

    /** @param inputs files, or {@code -} for standard input */
    LedgerFiles(List<String> inputs, Terminal terminal, Troubles troubles) {
        this.inputs = List.copyOf(inputs);
        this.terminal = terminal;
        this.troubles = troubles;
    }

    @Override
    public void each(Sink sink) throws IOException {
        for (String input : inputs) {
            if (!input.equals("-") && !Files.isRegularFile(Path.of(input))) {
                troubles.report(input, "missing-file", "no such file; expected JSON Lines written by parallax read");
                continue;
            }
            try (BufferedReader lines = open(input)) {
                read(input, lines, sink);
            }
        }
    }

    private BufferedReader open(String input) throws IOException {
        return new BufferedReader(new InputStreamReader(
                input.equals("-") ? terminal.in() : Files.newInputStream(Path.of(input)), StandardCharsets.UTF_8));
    }

    private void read(String input, BufferedReader lines, Sink sink) throws IOException {
        int number = 0;
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            number++;
            Reading reading = line.isBlank() ? null : parse(line, input + ":" + number);
            if (reading != null) {
                sink.take(reading);
            }
        }
    }

    private @Nullable Reading parse(String line, String place) {
        try {
            JsonLinesParser.Parsed parsed = parser.parse(line);
            return parsed == null ? null : new Reading(parsed.article(), parsed.account());
        } catch (IllegalArgumentException | DateTimeException e) {
            troubles.report(place, "not-a-record", String.valueOf(e.getMessage()));
            return null;
        }
    }
}
