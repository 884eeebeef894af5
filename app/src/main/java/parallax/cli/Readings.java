package parallax.cli;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import parallax.Parallax;
import parallax.Reading;
import parallax.Result;
import parallax.article.NotRead;
import parallax.capture.Capture;
import parallax.capture.Captured;
import parallax.capture.Given;
import parallax.capture.Limits;
import parallax.capture.Refusal;
import parallax.capture.input.Captures;
import parallax.format.JsonLinesParser;

/**
 * Gets readings out of whatever is named: a ledger that {@code parallax read} wrote is taken as it is, anything else is
 * read first. Which of the two an input is, its first bytes say, not its name.
 */
final class Readings {

    private static final int BEGINNING = 4096;
    private static final Pattern LEDGER = Pattern.compile("^\\uFEFF?\\s*\\{\\s*\"version\"\\s*:");

    private final Terminal terminal;
    private final Troubles troubles;
    private final InputStream in;
    private final List<Reading> readings = new ArrayList<>();

    Readings(Terminal terminal, Troubles troubles) {
        this.terminal = terminal;
        this.troubles = troubles;
        this.in = new BufferedInputStream(terminal.in(), BEGINNING);
    }

    /** Everything that could be read; what could not is reported. */
    List<Reading> load(List<String> inputs) {
        List<String> unread = new ArrayList<>();
        for (String input : inputs) {
            if (isLedger(input)) {
                parse(input);
            } else {
                unread.add(input);
            }
        }
        if (!unread.isEmpty()) {
            read(unread);
        }
        return List.copyOf(readings);
    }

    private boolean isLedger(String input) {
        try {
            if (input.equals("-")) {
                in.mark(BEGINNING);
                boolean ledger = begins(in.readNBytes(BEGINNING));
                in.reset();
                return ledger;
            }
            Path file = Path.of(input);
            if (!Files.isRegularFile(file)) {
                return false;
            }
            try (InputStream stream = Files.newInputStream(file)) {
                return begins(stream.readNBytes(BEGINNING));
            }
        } catch (InvalidPathException e) {
            return false; // a pattern or an address
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + input, e);
        }
    }

    private static boolean begins(byte[] bytes) {
        return LEDGER.matcher(new String(bytes, StandardCharsets.UTF_8)).find();
    }

    private void parse(String input) {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                input.equals("-") ? in : Files.newInputStream(Path.of(input)), StandardCharsets.UTF_8))) {
            JsonLinesParser parser = new JsonLinesParser();
            int number = 0;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                number++;
                if (!line.isBlank()) {
                    parse(parser, line, input + ":" + number);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + input, e);
        }
    }

    private void parse(JsonLinesParser parser, String line, String place) {
        try {
            JsonLinesParser.Parsed parsed = parser.parse(line);
            if (parsed != null) {
                readings.add(new Reading(parsed.article(), parsed.account()));
            }
        } catch (IllegalArgumentException | DateTimeException e) {
            troubles.report(place, "not-a-record", String.valueOf(e.getMessage()));
        }
    }

    private void read(List<String> inputs) {
        try (Stream<Captured> opened = new Captures(Limits.DEFAULT, Captures.Form.BY_CONTENT, in).open(inputs);
                Parallax parallax = Parallax.open();
                Progress progress = new Progress(terminal.err(), terminal.errIsTerminal())) {
            new Reader(parallax, Given.NOTHING, Runtime.getRuntime().availableProcessors())
                    .read(opened, new Collector(readings, troubles, progress));
        }
    }

    /** Keeps what is read, and reports what is not. */
    record Collector(List<Reading> readings, Troubles troubles, Progress progress) implements Reader.Sink {

        @Override
        public void read(Capture capture, Result result) {
            capture.left().forEach(left -> troubles.report(left.origin().place(), left.name(), left.message()));
            NotRead reason = result.notRead();
            if (reason != null) {
                troubles.report(capture.origin().place(), reason.name(), reason.message());
            } else {
                readings.add(result.getReading());
                progress.done(readings.size(), capture.origin().place());
            }
        }

        @Override
        public void refused(Refusal refusal) {
            troubles.report(refusal.origin().place(), refusal.name(), refusal.message());
        }
    }
}
