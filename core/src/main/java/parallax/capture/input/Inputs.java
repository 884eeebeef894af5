package parallax.capture.input;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;
import parallax.capture.BrokenInputException;
import parallax.capture.Capture;
import parallax.capture.Captured;
import parallax.capture.Items;
import parallax.capture.Limits;
import parallax.capture.Origin;
import parallax.capture.Payload;
import parallax.capture.Receipt;
import parallax.capture.Refusal;
import parallax.capture.archive.ByteSource;
import parallax.capture.archive.WarcItems;
import parallax.capture.fetch.Fetcher;
import parallax.capture.table.TableItems;

/** The captures of a list of inputs, one after the other; opens an input when its turn comes and closes it after. */
final class Inputs implements Items {

    /** A packed file within a packed file is a mistake of a script; more is an attack. */
    private static final int MOST_PACKED = 2;

    private final Limits limits;
    private final Captures.Form form;
    private final Stream stream;
    private final Fetcher fetcher;
    private final Documents documents;
    private final Feeds feeds;
    /** How many lists of feeds lie around these inputs. */
    private final int depth;

    /** Inputs still to open; the files of a folder take its place. */
    private final Deque<String> waiting;

    /** What is being read item by item; an archive within an archive lies above the outer one. */
    private final Deque<Opened> open = new ArrayDeque<>();

    /** What is said before anything more is opened. */
    private final Deque<Captured> troubles = new ArrayDeque<>();

    private @Nullable Captured next;

    /**
     * @param receipt how what holds the items was received
     * @param data whether it may be data that a page loads: then what is no article of it is no trouble
     */
    private record Opened(Items items, Receipt receipt, boolean data) {}

    /**
     * An input that somebody else opened, and closes; it is asked for as {@code -}.
     *
     * @param origin where it stands; its line is that of the first line
     * @param in what it holds
     */
    record Stream(Origin origin, InputStream in) {}

    Inputs(Captures.Settings settings, Stream stream, List<String> inputs) {
        this.limits = settings.limits();
        this.form = settings.form();
        this.stream = stream;
        this.fetcher = new Fetcher(limits, settings.fetching());
        this.documents = new Documents(limits, form);
        this.feeds = new Feeds(limits, settings.follow() ? fetcher : null);
        this.depth = 0;
        this.waiting = new ArrayDeque<>(inputs);
    }

    /** The feeds of a list, as inputs within the inputs. */
    private Inputs(Inputs outer, Feeds.Listed listed) {
        this.limits = outer.limits;
        this.form = outer.form;
        this.stream = outer.stream;
        this.fetcher = outer.fetcher;
        this.documents = outer.documents;
        this.feeds = outer.feeds;
        this.depth = outer.depth + 1;
        this.waiting = new ArrayDeque<>(listed.inputs());
        this.troubles.addAll(listed.troubles());
    }

    @Override
    public boolean hasNext() {
        while (next == null && !(troubles.isEmpty() && open.isEmpty() && waiting.isEmpty())) {
            next = !troubles.isEmpty()
                    ? troubles.removeFirst()
                    : open.isEmpty() ? open(waiting.removeFirst()) : nextItem(open.getFirst());
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
            open.removeFirst().items.close();
        }
        if (depth == 0) {
            fetcher.close(); // lists within share it
        }
    }

    private @Nullable Captured nextItem(Opened opened) {
        if (!opened.items.hasNext()) {
            open.removeFirst().items.close();
            return null;
        }
        Captured item = opened.items.next();
        if (!(item instanceof Capture capture)) {
            return opened.data ? null : item;
        }
        if (opened.items instanceof WarcItems) {
            return archived(capture);
        }
        boolean known = capture.receipt().equals(Receipt.NONE);
        return known ? capture.with(opened.receipt) : capture;
    }

    /** What lies in an archive is judged from its content as anything else; null when it holds nothing to read. */
    private @Nullable Captured archived(Capture capture) {
        Payload.Bytes payload = (Payload.Bytes) capture.payload();
        String mediaType = String.valueOf(payload.mediaType());
        boolean saidPlain =
                mediaType.equals("text/plain") && capture.receipt().head().isEmpty();
        Content content = saidPlain ? Content.TEXT : Content.of(payload.bytes(), true);
        if (isData(mediaType, content)) {
            return null;
        }
        Captured read = content.isWhole() || content == Content.TABLE
                ? documents.whole(capture.origin(), payload.bytes(), payload.charset(), content)
                : read(
                        capture.origin(),
                        ByteSource.plain(new ByteArrayInputStream(payload.bytes())),
                        new Arrival(capture.receipt(), payload.charset(), 0));
        if (read instanceof Capture whole) {
            return whole.after(capture);
        }
        return mediaType.contains("json") ? null : read; // data that a page loads, not an article
    }

    /** Data of programs in an archive of pages are no trouble: site maps, fonts under a wrong name. */
    private static boolean isData(String mediaType, Content content) {
        boolean unnamed = mediaType.equals("null") || mediaType.equals("application/octet-stream");
        return (mediaType.endsWith("xml") && content == Content.TEXT)
                || (unnamed && (content == Content.BINARY || content == Content.EMPTY));
    }

    private @Nullable Captured open(String input) {
        if (depth > 0 && !feeds.isNew(input)) {
            return null;
        }
        if (input.equals("-")) {
            return read(stream.origin(), ByteSource.plain(keptOpen(stream.in())), Arrival.PLAIN);
        }
        if (Feeds.isWeb(input)) {
            return fetch(input);
        }
        try {
            return Listing.isPattern(input)
                    ? openAll(input, Listing.ofPattern(input), "no-match", "no file matches the pattern")
                    : openPath(input, Path.of(input));
        } catch (InvalidPathException e) {
            return new Refusal(Origin.file(input), "missing-file", "not a path: " + e.getReason());
        } catch (IOException | UncheckedIOException e) {
            return trouble(Origin.file(input), e);
        }
    }

    private @Nullable Captured openPath(String input, Path path) throws IOException {
        if (Files.isDirectory(path)) {
            return openAll(input, Listing.ofFolder(path), "empty-folder", "the folder holds no files");
        }
        Origin origin = Origin.file(input);
        long size = Files.isRegularFile(path) ? Files.size(path) : 0;
        if (form == Captures.Form.DOCUMENT && size > limits.bytes()) {
            return tooLarge(origin, size + " bytes");
        }
        InputStream in = Files.newInputStream(path);
        int before = open.size();
        try {
            return read(origin, ByteSource.plain(in), Arrival.PLAIN);
        } finally {
            if (open.size() == before) {
                in.close(); // otherwise its items are still to be read, and close it
            }
        }
    }

    /** Opens files in the place of what named them. */
    private @Nullable Captured openAll(String input, Listing listing, String name, String nothing) {
        List<String> files = listing.files();
        for (int i = files.size() - 1; i >= 0; i--) {
            waiting.addFirst(files.get(i));
        }
        troubles.addAll(listing.troubles());
        boolean empty = files.isEmpty() && listing.troubles().isEmpty();
        return empty ? new Refusal(Origin.file(input), name, nothing + "; " + Documents.EXPECTED) : null;
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
        Captured captured = content.isWhole()
                ? documents.whole(origin, page.bytes(), page.charset(), content)
                : read(
                        origin,
                        ByteSource.plain(new ByteArrayInputStream(page.bytes())),
                        new Arrival(page.receipt(), page.charset(), 0));
        return captured instanceof Capture capture ? capture.with(page.receipt()) : captured;
    }

    /**
     * How something arrived.
     *
     * @param receipt how it was received
     * @param charset named by the transport, null when it named none
     * @param packed how often it was packed
     */
    private record Arrival(Receipt receipt, @Nullable String charset, int packed) {

        static final Arrival PLAIN = new Arrival(Receipt.NONE, null, 0);

        Arrival unpacked() {
            return new Arrival(receipt, charset, packed + 1);
        }
    }

    /** The capture of a document, or null after what reads its items was opened. */
    private @Nullable Captured read(Origin origin, ByteSource in, Arrival arrival) {
        try {
            byte[] head = in.peek(Content.HEAD);
            if (head.length == 0 && in.failure() != null) {
                throw in.failure();
            }
            Content content = Content.of(head, head.length < Content.HEAD);
            if (content == Content.GZIP) {
                return arrival.packed() < MOST_PACKED
                        ? read(origin, ByteSource.unpacking(in), arrival.unpacked())
                        : new Refusal(
                                origin, "packed-too-often", "packed more than " + MOST_PACKED + " times with gzip");
            }
            Items items = items(origin, in, content, arrival.charset());
            if (items != null) {
                boolean data = origin.offset() >= 0 && content == Content.JSON_LINES;
                open.addFirst(new Opened(items, arrival.receipt(), data));
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
                // it belongs to the caller
            }
        };
    }

    /** What reads an input that holds several things, null when it is one document. */
    private @Nullable Items items(Origin origin, ByteSource in, Content content, @Nullable String charset)
            throws IOException {
        if (form == Captures.Form.DOCUMENT) {
            return null;
        }
        if (form == Captures.Form.JSON_LINES) {
            return new Records(origin, in, limits.bytes());
        }
        return switch (content) {
            case JSON_LINES -> new Records(origin, in, limits.bytes());
            case WARC -> new WarcItems(origin, in, limits.bytes());
            case TABLE -> new TableItems(origin, in, limits.bytes());
            case FEED, JSON_FEED, OPML -> feed(origin, in, content, charset);
            case TEXT, JSON_OBJECT, EMPTY -> isNamedRecords(origin) ? new Records(origin, in, limits.bytes()) : null;
            case HTML, GZIP, MAIL, PDF, BINARY -> null;
        };
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

    /** The name decides only where the content leaves it open: a file of records whose first line is broken. */
    private static boolean isNamedRecords(Origin origin) {
        return origin.name().endsWith(".jsonl") || origin.name().endsWith(".jsonl.gz");
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
        return e instanceof IOException failure
                ? BrokenInputException.refusal(origin, failure)
                : new Refusal(origin, "unreadable-file", String.valueOf(e.getMessage()));
    }
}
