package parallax.capture;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The captures of a list of inputs, one after the other; opens an input when its turn comes and closes it after. */
final class Inputs implements Iterator<Captured>, AutoCloseable {

    private static final String EXPECTED = "expected text, HTML or JSON Lines";

    private final Limits limits;
    private final Captures.Form form;
    private final InputStream standardInput;
    private final Fetcher fetcher;
    /** Inputs still to open; the files of a folder take its place. */
    private final Deque<String> waiting;

    private @Nullable Records records;
    private @Nullable Captured next;

    Inputs(Limits limits, Captures.Form form, InputStream standardInput, List<String> inputs) {
        this.limits = limits;
        this.form = form;
        this.standardInput = standardInput;
        this.fetcher = new Fetcher(limits);
        this.waiting = new ArrayDeque<>(inputs);
    }

    @Override
    public boolean hasNext() {
        while (next == null && (records != null || !waiting.isEmpty())) {
            next = records != null ? nextRecord(records) : open(waiting.removeFirst());
        }
        return next != null;
    }

    @Override
    public Captured next() {
        if (!hasNext() || next == null) {
            throw new NoSuchElementException("no more inputs");
        }
        Captured result = next;
        next = null;
        return result;
    }

    @Override
    public void close() {
        waiting.clear();
        closeRecords();
    }

    private @Nullable Captured nextRecord(Records open) {
        Captured record = open.next();
        if (record == null) {
            closeRecords();
        }
        return record;
    }

    private void closeRecords() {
        if (records != null) {
            records.close();
            records = null;
        }
    }

    private @Nullable Captured open(String input) {
        if (input.equals("-")) {
            return read(new Origin("<stdin>", 0, null), keptOpen(standardInput));
        }
        if (input.regionMatches(true, 0, "http://", 0, 7) || input.regionMatches(true, 0, "https://", 0, 8)) {
            return fetch(input);
        }
        try {
            return openPath(input, Path.of(input));
        } catch (InvalidPathException e) {
            return new Refusal(Origin.file(input), "missing-file", "not a path: " + e.getReason());
        } catch (IOException | UncheckedIOException e) {
            return trouble(Origin.file(input), e);
        }
    }

    private @Nullable Captured openPath(String input, Path path) throws IOException {
        if (Files.isDirectory(path)) {
            return openFolder(input, path);
        }
        Origin origin = Origin.file(input);
        long size = Files.isRegularFile(path) ? Files.size(path) : 0;
        if (form == Captures.Form.DOCUMENT && size > limits.bytes()) {
            return tooLarge(origin, size + " bytes");
        }
        InputStream in = Files.newInputStream(path);
        try {
            return read(origin, in);
        } finally {
            if (records == null) {
                in.close(); // otherwise its lines are still to be read
            }
        }
    }

    private @Nullable Captured openFolder(String input, Path folder) throws IOException {
        try (Stream<Path> walk = Files.walk(folder, new FileVisitOption[0])) {
            List<String> files = walk.filter(path -> !Files.isDirectory(path))
                    .filter(path -> !hidden(folder.relativize(path)))
                    .map(Path::toString)
                    .sorted()
                    .toList();
            for (int i = files.size() - 1; i >= 0; i--) {
                waiting.addFirst(files.get(i));
            }
            return files.isEmpty()
                    ? new Refusal(Origin.file(input), "empty-folder", "the folder holds no files; " + EXPECTED)
                    : null;
        }
    }

    private static boolean hidden(Path relative) {
        for (Path part : relative) {
            if (part.toString().startsWith(".")) {
                return true;
            }
        }
        return false;
    }

    private Captured fetch(String address) {
        Origin origin = new Origin(address, 0, address);
        try {
            Fetcher.Page page = fetcher.fetch(address);
            Content content = Content.of(page.bytes(), true);
            if (content == Content.EMPTY || content == Content.BINARY || content == Content.FEED) {
                return unreadable(origin, content, page.bytes());
            }
            return whole(new Origin(address, 0, page.url()), page.bytes(), page.charset(), content);
        } catch (Fetcher.FetchException e) {
            return new Refusal(origin, e.name(), String.valueOf(e.getMessage()));
        }
    }

    /** The capture of a document, or null after {@code records} was set to read its lines. */
    private @Nullable Captured read(Origin origin, InputStream raw) {
        try {
            BufferedInputStream in = new BufferedInputStream(raw, Content.HEAD + 1);
            in.mark(Content.HEAD + 1);
            byte[] head = in.readNBytes(Content.HEAD);
            in.reset();
            Content content = Content.of(head, head.length < Content.HEAD);
            if (content == Content.EMPTY || content == Content.BINARY || content == Content.FEED) {
                return unreadable(origin, content, head);
            }
            if (isJsonLines(origin, content)) {
                records = new Records(origin, in, limits.bytes());
                return null;
            }
            return document(origin, in, content);
        } catch (IOException e) {
            return trouble(origin, e);
        }
    }

    private static InputStream keptOpen(InputStream in) {
        return new FilterInputStream(in) {
            @Override
            public int read(byte[] buffer, int offset, int length) throws IOException {
                return in.read(buffer, offset, length);
            }

            @Override
            public void close() {
                // standard input belongs to the caller
            }
        };
    }

    private boolean isJsonLines(Origin origin, Content content) {
        return switch (form) {
            case JSON_LINES -> true;
            case DOCUMENT -> false;
            case BY_CONTENT ->
                content == Content.JSON_LINES
                        || (content != Content.HTML && origin.name().endsWith(".jsonl"));
        };
    }

    private Captured document(Origin origin, InputStream in, Content content) throws IOException {
        byte[] bytes = in.readNBytes((int) limits.bytes() + 1);
        if (bytes.length > limits.bytes()) {
            return tooLarge(origin, "more than " + limits.bytes() + " bytes");
        }
        boolean record = content == Content.JSON_OBJECT && form == Captures.Form.BY_CONTENT;
        return record ? RecordLine.read(origin, bytes) : whole(origin, bytes, null, content);
    }

    /** A page stays bytes, since only its own tags may know its charset. */
    private static Captured whole(Origin origin, byte[] bytes, @Nullable String charset, Content content) {
        if (content == Content.HTML) {
            return new Capture(origin, new Payload.Bytes(bytes, charset, "text/html"), Given.NOTHING);
        }
        Decoded decoded = Decoded.of(bytes, charset);
        if (decoded.text().isBlank()) {
            return new Refusal(origin, "empty", "nothing but white space; expected text, HTML or JSON Lines");
        }
        String trouble = decoded.trouble();
        List<Refusal> left = trouble == null ? List.of() : List.of(new Refusal(origin, "invalid-utf-8", trouble));
        return new Capture(origin, new Payload.Text(decoded.text()), Given.NOTHING, left);
    }

    private Refusal tooLarge(Origin origin, String found) {
        return new Refusal(origin, "too-large", found + "; expected at most " + limits.bytes() + " in one document");
    }

    private static Refusal unreadable(Origin origin, Content content, byte[] head) {
        return switch (content) {
            case EMPTY -> new Refusal(origin, "empty", "nothing but white space; " + EXPECTED);
            case FEED -> new Refusal(origin, "unsupported", "found a feed; " + EXPECTED);
            case BINARY -> new Refusal(origin, "binary", "found " + Content.binaryName(head) + "; " + EXPECTED);
            case JSON_LINES, JSON_OBJECT, HTML, TEXT -> throw new IllegalArgumentException("readable: " + content);
        };
    }

    private static Refusal trouble(Origin origin, Exception e) {
        if (e instanceof NoSuchFileException) {
            return new Refusal(origin, "missing-file", "no such file or folder");
        }
        if (e instanceof AccessDeniedException) {
            return new Refusal(origin, "unreadable-file", "no permission to read it");
        }
        return new Refusal(origin, "unreadable-file", String.valueOf(e.getMessage()));
    }
}
