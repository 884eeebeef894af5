package parallax.cli;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import parallax.Decided;
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
import parallax.ledger.Actor;
import parallax.store.Decisions;
import parallax.store.JdbcLedger;
import parallax.store.Location;
import parallax.story.group.Correction;
import parallax.story.group.Corrections;

/**
 * Gets readings out of whatever is named: a ledger that lasts (its folder, or the address of its database), lines that
 * {@code parallax read} wrote, or anything that can be read, which is read first. Lines are known by what stands at their beginning, not
 * by a name.
 */
final class Readings {

    private static final int BEGINNING = 4096;
    private static final Pattern LEDGER = Pattern.compile("(?m)^\\uFEFF?\\s*\\{\\s*\"version\"\\s*:");

    private final Terminal terminal;
    private final Troubles troubles;
    private final InputStream in;

    Readings(Terminal terminal, Troubles troubles) {
        this.terminal = terminal;
        this.troubles = troubles;
        this.in = new BufferedInputStream(terminal.in(), BEGINNING);
    }

    /** What is done with a reading. */
    interface Sink {
        void take(Reading reading) throws IOException;
    }

    /** Everything that could be read; what could not is reported. */
    List<Reading> load(List<String> inputs) throws IOException {
        List<Reading> readings = new ArrayList<>();
        each(inputs, readings::add);
        return List.copyOf(readings);
    }

    /** What persons decided about the articles and actors of the ledgers that are named. */
    static Decided decided(List<String> inputs) {
        Corrections stories = Corrections.NONE;
        Map<String, Actor> actors = new HashMap<>();
        for (String input : inputs) {
            Location location = findLedger(input);
            if (location != null) {
                Decided own = decided(location);
                own.actors().forEach(actors::putIfAbsent);
                for (Correction each : own.stories().list()) {
                    stories = stories.with(each);
                }
            }
        }
        return new Decided(stories, actors);
    }

    private static Decided decided(Location location) {
        try (JdbcLedger ledger = JdbcLedger.openToRead(location)) {
            return new Decisions(ledger).decided();
        }
    }

    /** Hands every reading on, one at a time: ledgers in the order they are named, then what is read first. */
    void each(List<String> inputs, Sink sink) throws IOException {
        List<String> unread = new ArrayList<>();
        for (String input : inputs) {
            Location location = findLedger(input);
            if (location != null) {
                each(location, sink);
            } else if (isLines(input)) {
                parse(input, sink);
            } else {
                unread.add(input);
            }
        }
        if (!unread.isEmpty()) {
            read(unread, sink);
        }
    }

    /** The ledger that lasts which this names; null when it is something else. */
    static @Nullable Location findLedger(String input) {
        if (input.startsWith("jdbc:")) {
            return Location.parse(input);
        }
        try {
            Location.Folder folder = new Location.Folder(Path.of(input));
            return Files.isRegularFile(folder.file()) ? folder : null;
        } catch (InvalidPathException e) {
            return null; // a pattern or an address
        }
    }

    private static void each(Location location, Sink sink) throws IOException {
        try (JdbcLedger ledger = JdbcLedger.openToRead(location)) {
            for (String article : ledger.listArticles()) {
                Reading reading = ledger.findReading(article).orElse(null);
                if (reading != null) {
                    sink.take(reading);
                }
            }
        }
    }

    private boolean isLines(String input) throws IOException {
        if (input.equals("-")) {
            in.mark(BEGINNING);
            boolean lines = begins(in.readNBytes(BEGINNING));
            in.reset();
            return lines;
        }
        try {
            Path file = Path.of(input);
            if (!Files.isRegularFile(file)) {
                return false;
            }
            try (InputStream stream = Files.newInputStream(file)) {
                return begins(stream.readNBytes(BEGINNING));
            }
        } catch (InvalidPathException e) {
            return false; // a pattern or an address
        }
    }

    private static boolean begins(byte[] bytes) {
        return LEDGER.matcher(new String(bytes, StandardCharsets.UTF_8)).find();
    }

    private void parse(String input, Sink sink) throws IOException {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                input.equals("-") ? in : Files.newInputStream(Path.of(input)), StandardCharsets.UTF_8))) {
            JsonLinesParser parser = new JsonLinesParser();
            int number = 0;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                number++;
                Reading reading = line.isBlank() ? null : parse(parser, line, input + ":" + number);
                if (reading != null) {
                    sink.take(reading);
                }
            }
        }
    }

    private @Nullable Reading parse(JsonLinesParser parser, String line, String place) {
        try {
            JsonLinesParser.Parsed parsed = parser.parse(line);
            return parsed == null ? null : new Reading(parsed.article(), parsed.account());
        } catch (IllegalArgumentException | DateTimeException e) {
            troubles.report(place, "not-a-record", String.valueOf(e.getMessage()));
            return null;
        }
    }

    private void read(List<String> inputs, Sink sink) throws IOException {
        List<Reading> readings = new ArrayList<>();
        try (Stream<Captured> opened = new Captures(Limits.DEFAULT, Captures.Form.BY_CONTENT, in).open(inputs);
                Parallax parallax = Parallax.open();
                Progress progress = new Progress(terminal.err(), terminal.errIsTerminal())) {
            new Reader(parallax, Given.NOTHING, Runtime.getRuntime().availableProcessors())
                    .read(opened, new Collector(readings, troubles, progress));
        }
        for (Reading reading : readings) {
            sink.take(reading);
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
