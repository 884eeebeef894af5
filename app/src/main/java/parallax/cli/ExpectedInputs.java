package parallax.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Counts beforehand how many inputs there are, where that is cheap: files, folders of files, lines of JSON Lines. */
final class ExpectedInputs {

    private static final long UNKNOWN = -1;
    private static final int BUFFER = 1 << 16;
    /** Files that hold many inputs which only reading them would count. */
    private static final List<String> CONTAINERS =
            List.of(".warc", ".gz", ".xml", ".rss", ".atom", ".opml", ".csv", ".tsv", ".eml", ".mbox");

    private ExpectedInputs() {}

    /** How many inputs these are, -1 when one of them does not tell. */
    static long count(List<String> inputs) {
        long all = 0;
        for (String input : inputs) {
            Path path = path(input);
            long count = path == null ? UNKNOWN : count(path);
            if (count == UNKNOWN) {
                return UNKNOWN;
            }
            all += count;
        }
        return all;
    }

    private static @Nullable Path path(String input) {
        try {
            Path path = Path.of(input);
            return Files.exists(path) ? path : null;
        } catch (InvalidPathException e) {
            return null; // an address or a pattern
        }
    }

    private static long count(Path path) {
        try {
            if (!Files.isDirectory(path)) {
                return inputsIn(path);
            }
            try (Stream<Path> files = Files.walk(path)) {
                long all = 0;
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    long count = inputsIn(file);
                    if (count == UNKNOWN) {
                        return UNKNOWN;
                    }
                    all += count;
                }
                return all;
            }
        } catch (IOException e) {
            return UNKNOWN; // reading it will say why
        }
    }

    private static long inputsIn(Path file) throws IOException {
        String name = String.valueOf(file.getFileName());
        if (CONTAINERS.stream().anyMatch(name::endsWith)) {
            return UNKNOWN;
        }
        return name.endsWith(".jsonl") || name.endsWith(".ndjson") ? lines(file) : 1;
    }

    private static long lines(Path file) throws IOException {
        long lines = 0;
        byte[] buffer = new byte[BUFFER];
        byte last = '\n';
        try (InputStream in = Files.newInputStream(file)) {
            for (int read = in.read(buffer); read > 0; read = in.read(buffer)) {
                for (int index = 0; index < read; index++) {
                    lines += buffer[index] == '\n' ? 1 : 0;
                }
                last = buffer[read - 1];
            }
        }
        return last == '\n' ? lines : lines + 1;
    }
}
