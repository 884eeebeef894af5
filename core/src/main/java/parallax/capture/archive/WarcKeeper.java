package parallax.capture.archive;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.channels.FileChannel;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.MessageVersion;
import org.netpreserve.jwarc.WarcCompression;
import org.netpreserve.jwarc.WarcMetadata;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResource;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcRevisit;
import org.netpreserve.jwarc.WarcWriter;
import org.netpreserve.jwarc.Warcinfo;
import parallax.capture.Capture;
import parallax.capture.Given;
import parallax.capture.Payload;

/**
 * Keeps what was received as WARC 1.1, one gzip member a record, with SHA-256. Each record is whole in the file before the
 * next begins; an archive that exists is never written to. Trouble with the disk is one {@link UncheckedIOException}: the
 * record that could not be written is taken back, and nothing says that it was kept.
 */
public final class WarcKeeper implements AutoCloseable {

    private static final String SUFFIX = ".warc.gz";
    private static final MediaType RESPONSE = MediaType.parse("application/http;msgtype=response");

    /** So many addresses are remembered, to see that the same was received again. */
    private static final int MOST_REMEMBERED = 1 << 16;

    private final Path file;
    private final SeekableByteChannel channel;
    private final WarcWriter writer;
    private final Map<String, Kept> kept = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Kept> eldest) {
            return size() > MOST_REMEMBERED;
        }
    };

    private record Kept(String digest, URI id, Instant at) {}

    private boolean failed;

    private WarcKeeper(Path file, SeekableByteChannel channel, WarcWriter writer) {
        this.file = file;
        this.channel = channel;
        this.writer = writer;
    }

    /**
     * @param place a file whose name ends in {@code .warc.gz}, or a folder, which is made when there is none; where the file
     *     exists a numbered one beside it is begun
     * @param software name and version of the program that keeps
     * @throws UncheckedIOException when nothing can be written there
     */
    public static WarcKeeper open(Path place, String software) {
        try {
            boolean named = place.toString().endsWith(SUFFIX) && !Files.isDirectory(place);
            Path wanted =
                    named ? place.toAbsolutePath() : place.toAbsolutePath().resolve("parallax" + SUFFIX);
            Path folder = wanted.getParent();
            if (folder != null) {
                Files.createDirectories(folder);
            }
            return begin(wanted, software);
        } catch (FileAlreadyExistsException e) {
            throw new IllegalArgumentException(
                    "expected a folder or a file whose name ends in " + SUFFIX + " to keep in, found " + place, e);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot keep what is received in " + place + ": " + reason(e), e);
        }
    }

    private static WarcKeeper begin(Path wanted, String software) throws IOException {
        String name = String.valueOf(wanted.getFileName());
        String stem = name.substring(0, name.length() - SUFFIX.length());
        Path file = wanted;
        for (int number = 2; Files.exists(file); number++) {
            file = wanted.resolveSibling(stem + "-" + number + SUFFIX);
        }
        return over(file, FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), software);
    }

    /** An archive that begins in an empty file. */
    static WarcKeeper over(Path file, SeekableByteChannel channel, String software) throws IOException {
        WarcKeeper keeper = new WarcKeeper(file, channel, new WarcWriter(channel, WarcCompression.GZIP));
        keeper.write(new Warcinfo.Builder()
                .version(MessageVersion.WARC_1_1)
                .filename(String.valueOf(file.getFileName()))
                .fields(Map.of("software", List.of(software), "format", List.of("WARC File Format 1.1")))
                .build());
        return keeper;
    }

    /** The archive that is written. */
    public Path file() {
        return file;
    }

    /** Writes what was received; the capture that leaves says where it lies. */
    public Capture keep(Capture capture) {
        String already = capture.receipt().kept();
        if (already != null && already.startsWith(file + "@")) {
            return capture;
        }
        try {
            return capture.with(capture.receipt().keptAt(file + "@" + writeAll(capture)));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write to " + file + ": " + reason(e), e);
        }
    }

    private long writeAll(Capture capture) throws IOException {
        String target = target(capture);
        byte[] payload = bytes(capture.payload());
        String digest = Digests.sha256(payload);
        Instant at = capture.receipt().at() == null
                ? Instant.now()
                : capture.receipt().at();
        URI id = URI.create("urn:uuid:" + UUID.randomUUID());
        if (!capture.given().equals(Given.NOTHING)) {
            write(metadata(target, id, capture.given(), at));
        }
        String head = KeptHead.of(capture, payload.length);
        Kept first = kept.get(target);
        if (first != null && first.digest.equals(digest)) {
            return write(revisit(target, head, first).date(at).recordId(id).build());
        }
        kept.put(target, new Kept(digest, id, at));
        return write(
                head.isEmpty()
                        ? resource(target, payload, mediaType(capture.payload()))
                                .setHeader("WARC-Payload-Digest", digest)
                                .date(at)
                                .recordId(id)
                                .build()
                        : response(target, head, payload)
                                .setHeader("WARC-Payload-Digest", digest)
                                .date(at)
                                .recordId(id)
                                .build());
    }

    private static WarcResponse.Builder response(String target, String head, byte[] payload) {
        byte[] start = head.getBytes(StandardCharsets.ISO_8859_1);
        byte[] block = new byte[start.length + payload.length];
        System.arraycopy(start, 0, block, 0, start.length);
        System.arraycopy(payload, 0, block, start.length, payload.length);
        return new WarcResponse.Builder(target)
                .version(MessageVersion.WARC_1_1)
                .body(RESPONSE, block)
                .setHeader("WARC-Block-Digest", Digests.sha256(block));
    }

    private static WarcResource.Builder resource(String target, byte[] payload, @Nullable String type) {
        return new WarcResource.Builder()
                .setHeader("WARC-Target-URI", target)
                .version(MessageVersion.WARC_1_1)
                .body(type == null ? null : MediaType.parseLeniently(type), payload)
                .setHeader("WARC-Block-Digest", Digests.sha256(payload));
    }

    private static WarcRevisit.Builder revisit(String target, String head, Kept first) {
        byte[] block = head.getBytes(StandardCharsets.ISO_8859_1);
        return new WarcRevisit.Builder(target, WarcRevisit.IDENTICAL_PAYLOAD_DIGEST_1_1)
                .version(MessageVersion.WARC_1_1)
                .refersTo(first.id, target, first.at)
                .body(RESPONSE, block)
                .setHeader("WARC-Block-Digest", Digests.sha256(block))
                .setHeader("WARC-Payload-Digest", first.digest);
    }

    private static WarcRecord metadata(String target, URI id, Given given, Instant at) {
        return new WarcMetadata.Builder()
                .targetURI(target)
                .version(MessageVersion.WARC_1_1)
                .concurrentTo(id)
                .date(at)
                .fields(GivenFields.write(given))
                .build();
    }

    /** The byte at which the record begins. What could not be written whole is cut off again. */
    private long write(WarcRecord record) throws IOException {
        if (failed) {
            throw new IOException("an earlier record could not be written");
        }
        long begin = channel.position();
        failed = true;
        try {
            writer.write(record);
            failed = false;
            return begin;
        } finally {
            if (failed) {
                channel.truncate(begin);
            }
        }
    }

    /** Text that was already decoded is kept as UTF-8. */
    private static byte[] bytes(Payload payload) {
        if (payload instanceof Payload.Text text) {
            return text.text().getBytes(StandardCharsets.UTF_8);
        }
        return page(payload).bytes();
    }

    /** A piece of markup is kept with a page around it. */
    private static Payload.Bytes page(Payload payload) {
        return payload instanceof Payload.Markup piece ? piece.asPage() : (Payload.Bytes) payload;
    }

    private static @Nullable String mediaType(Payload payload) {
        if (payload instanceof Payload.Text) {
            return "text/plain; charset=utf-8";
        }
        Payload.Bytes raw = page(payload);
        return raw.charset() == null || raw.mediaType() == null
                ? raw.mediaType()
                : raw.mediaType() + "; charset=" + raw.charset();
    }

    /** The address, or of what has none, the file it came from with its line. */
    private static String target(Capture capture) {
        String url = capture.origin().url();
        if (url != null) {
            return url;
        }
        String name = capture.origin().name();
        String line = capture.origin().line() > 0 ? "#line=" + capture.origin().line() : "";
        try {
            return (name.equals("<stdin>")
                            ? "urn:parallax:stdin"
                            : Path.of(name).toUri())
                    + line;
        } catch (InvalidPathException e) {
            return "urn:parallax:input" + line;
        }
    }

    private static String reason(IOException failure) {
        String message = failure.getMessage();
        return message == null
                ? failure.getClass().getSimpleName()
                : failure.getClass().getSimpleName() + " " + message;
    }

    @Override
    public void close() {
        try {
            channel.close(); // every record is whole; the writer would add to one that failed
        } catch (IOException e) {
            throw new UncheckedIOException("cannot close " + file + ": " + reason(e), e);
        }
    }
}
