package parallax.capture.input;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
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
import java.util.List;
import java.util.NoSuchElementException;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import parallax.capture.Captured;
import parallax.capture.Items;
import parallax.capture.Limits;
import parallax.capture.Origin;
import parallax.capture.Refusal;
import parallax.capture.fetch.Fetcher;

/** The captures of a list of inputs, one after the other; opens an input when its turn comes and closes it after. */
final class Inputs implements Items {

    private final Limits limits;
    private final Captures.Form form;
    private final InputStream standardInput;
    private final Fetcher fetcher;
    private final Documents documents;
    private final Feeds feeds;
    /** How many lists of feeds lie around these inputs. */
    private final int depth;

    /** Inputs still to open; the files of a folder take its place. */
    private final Deque<String> waiting;

    /** What is being read item by item; an archive within an archive lies above the outer one. */
    private final Deque<Items> open = new ArrayDeque<>();

    /** What is said before anything more is opened. */
    private final Deque<Captured> ready = new ArrayDeque<>();

    private @Nullable Captured next;

    Inputs(Captures.Settings settings, InputStream standardInput, List<String> inputs) {
        this.limits = settings.limits();
        this.form = settings.form();
        this.standardInput = standardInput;
        this.fetcher = new Fetcher(limits);
        this.documents = new Documents(limits, form);
        this.feeds = new Feeds(limits, settings.follow() ? fetcher : null);
        this.depth = 0;
        this.waiting = new ArrayDeque<>(inputs);
    }

    /** The feeds of a list, as inputs within the inputs. */
    private Inputs(Inputs outer, Feeds.Listed listed) {
        this.limits = outer.limits;
        this.form = outer.form;
        this.standardInput = outer.standardInput;
        this.fetcher = outer.fetcher;
        this.documents = outer.documents;
        this.feeds = outer.feeds;
        this.depth = outer.depth + 1;
        this.waiting = new ArrayDeque<>(listed.inputs());
        this.ready.addAll(listed.troubles());
    }

    @Override
    public boolean hasNext() {
        if (next == null) {
            next = ready.poll();
        }
        while (next == null && !(open.isEmpty() && waiting.isEmpty())) {
            next = open.isEmpty() ? open(waiting.removeFirst()) : nextItem(open.getFirst());
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
        while (!open.isEmpty()) {
            open.removeFirst().close();
        }
    }

    private @Nullable Captured nextItem(Items items) {
        if (items.hasNext()) {
            return items.next();
        }
        open.removeFirst().close();
        return null;
    }

    private @Nullable Captured open(String input) {
        if (depth > 0 && !feeds.isNew(input)) {
            return null;
        }
        if (input.equals("-")) {
            return read(Origin.of("<stdin>", null), keptOpen(standardInput), null);
        }
        if (Feeds.isWeb(input)) {
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
        int before = open.size();
        try {
            return read(origin, in, null);
        } finally {
            if (open.size() == before) {
                in.close(); // otherwise its items are still to be read, and close it
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
                    ? new Refusal(
                            Origin.file(input), "empty-folder", "the folder holds no files; " + Documents.EXPECTED)
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

    private @Nullable Captured fetch(String address) {
        Origin origin = Origin.of(address, address);
        try {
            Fetcher.Page page = fetcher.fetch(address);
            return received(Origin.of(address, page.url()), page);
        } catch (Fetcher.FetchException e) {
            return new Refusal(origin, e.name(), String.valueOf(e.getMessage()));
        }
    }

    private @Nullable Captured received(Origin origin, Fetcher.Page page) {
        Content content = Content.of(page.bytes(), true);
        return content.isWhole()
                ? documents.whole(origin, page.bytes(), page.charset(), content)
                : read(origin, new ByteArrayInputStream(page.bytes()), page.charset());
    }

    /** The capture of a document, or null after what reads its items was opened. */
    private @Nullable Captured read(Origin origin, InputStream raw, @Nullable String charset) {
        try {
            BufferedInputStream in = new BufferedInputStream(raw, Content.HEAD + 1);
            in.mark(Content.HEAD + 1);
            byte[] head = in.readNBytes(Content.HEAD);
            in.reset();
            Content content = Content.of(head, head.length < Content.HEAD);
            Items items = items(origin, in, content, charset);
            if (items != null) {
                open.addFirst(items);
                return null;
            }
            return documents.read(origin, in, content);
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

    /** What reads an input that holds several things, null when it is one document. */
    private @Nullable Items items(Origin origin, InputStream in, Content content, @Nullable String charset)
            throws IOException {
        if (form == Captures.Form.DOCUMENT) {
            return null;
        }
        if (form == Captures.Form.BY_CONTENT && content.isOfFeeds()) {
            return feed(origin, in, content, charset);
        }
        boolean named = content != Content.HTML && origin.name().endsWith(".jsonl");
        return form == Captures.Form.JSON_LINES || content == Content.JSON_LINES || named
                ? new Records(origin, in, limits.bytes())
                : null;
    }

    /** The items of a feed, or of all feeds that a list names. */
    private Items feed(Origin origin, InputStream in, Content content, @Nullable String charset) throws IOException {
        if (depth == 0) {
            feeds.isNew(origin.name());
        }
        if (content != Content.OPML) {
            return feeds.open(origin, in, charset, content);
        }
        if (depth < Feeds.DEEPEST_LIST) {
            return new Inputs(this, feeds.list(origin, in, charset));
        }
        in.close();
        Refusal tooDeep = new Refusal(
                origin, "too-deep", "a list of feeds within " + Feeds.DEEPEST_LIST + " others; expected fewer");
        return new Inputs(this, new Feeds.Listed(List.of(), List.of(tooDeep)));
    }

    private Refusal tooLarge(Origin origin, String found) {
        return new Refusal(origin, "too-large", found + "; expected at most " + limits.bytes() + " in one document");
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
