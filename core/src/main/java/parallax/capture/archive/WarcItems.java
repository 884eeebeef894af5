package parallax.capture.archive;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import parallax.capture.BrokenInputException;
import parallax.capture.Capture;
import parallax.capture.Captured;
import parallax.capture.Given;
import parallax.capture.Items;
import parallax.capture.Origin;
import parallax.capture.Payload;
import parallax.capture.Receipt;
import parallax.capture.Refusal;

/**
 * The pages and texts of a web archive (WARC 1.0 and 1.1). Every capture is bytes; what they are is for the caller to see.
 * Answers that are no success, pictures, scripts and the like are no trouble and are passed over; damage is named with its
 * place, and what comes after it is read.
 */
public final class WarcItems implements Items {

    private static final Set<String> MEDIA = Set.of(
            "text/html",
            "application/xhtml+xml",
            "text/plain",
            "text/xml",
            "application/xml",
            "application/rss+xml",
            "application/atom+xml",
            "application/rdf+xml",
            "application/json",
            "application/ld+json",
            "application/feed+json",
            "application/x-ndjson",
            "application/jsonl",
            "application/pdf",
            "application/octet-stream",
            "message/rfc822",
            "multipart/related");

    private final Origin archive;
    private final ByteSource source;
    private final WarcFrames frames;
    private final long limit;
    private final Originals originals = new Originals();
    private boolean broken;
    private @Nullable Captured next;
    private Given told = Given.NOTHING;
    private String toldOf = "";

    /** @param limit most bytes of one record */
    public WarcItems(Origin archive, ByteSource source, long limit) {
        this.archive = archive;
        this.source = source;
        this.frames = new WarcFrames(source, limit);
        this.limit = limit;
    }

    @Override
    public boolean hasNext() {
        try {
            while (next == null && !broken) {
                Frame frame = frames.next();
                if (frame == null) {
                    break;
                }
                next = captured(frame);
            }
        } catch (IOException e) {
            broken = true;
            next = BrokenInputException.refusal(archive, e);
        }
        return next != null;
    }

    @Override
    public Captured next() {
        if (!hasNext() || next == null) {
            throw new NoSuchElementException("no more records");
        }
        Captured result = next;
        next = null;
        return result;
    }

    /** Null when the record holds nothing to read. */
    private @Nullable Captured captured(Frame frame) {
        Origin origin = archive.atByte(frame.place());
        if (frame instanceof Frame.Damage damage) {
            return new Refusal(origin, damage.name(), damage.message());
        }
        Frame.Whole record = (Frame.Whole) frame;
        try {
            return switch (record.field("WARC-Type")) {
                case "response" -> response(origin, record);
                case "resource" -> resource(origin, record);
                case "conversion" -> originals.has(record) ? null : resource(origin, record);
                case "revisit" -> revisit(origin, record);
                case "metadata" -> metadata(record);
                default -> null; // warcinfo, request and what others invented
            };
        } catch (IOException e) {
            return BrokenInputException.refusal(origin.withUrl(url(record)), e);
        }
    }

    private @Nullable Captured response(Origin origin, Frame.Whole record) throws IOException {
        originals.add(record);
        HttpAnswer answer = HttpAnswer.find(record.block());
        if (answer == null) {
            return record.field("Content-Type").startsWith("application/http")
                    ? new Refusal(
                            origin.withUrl(url(record)),
                            WarcFrames.DAMAGED,
                            "expected the status line of an HTTP answer, found none")
                    : null;
        }
        if (!isWanted(answer) || isForRobots(record)) {
            return null;
        }
        Payload.Bytes payload = answer.payload(limit);
        List<Refusal> left = left(origin, record, answer.forms(payload.bytes()));
        return capture(origin, record, payload, left, answer.head());
    }

    private static boolean isWanted(HttpAnswer answer) {
        boolean success = answer.status() == 200 || answer.status() == 203;
        return success && isReadable(HttpAnswer.mediaType(answer.field("Content-Type")));
    }

    private static boolean isReadable(@Nullable String mediaType) {
        return mediaType == null || MEDIA.contains(mediaType);
    }

    private static boolean isForRobots(Frame.Whole record) {
        return record.field("WARC-Target-URI").matches("(?i)https?://[^/]+/robots\\.txt>?");
    }

    private @Nullable Captured resource(Origin origin, Frame.Whole record) {
        originals.add(record);
        String type = record.field("Content-Type");
        String mediaType = HttpAnswer.mediaType(type);
        if (!isReadable(mediaType)) {
            return null;
        }
        Payload.Bytes payload = new Payload.Bytes(record.block(), HttpAnswer.charset(type), mediaType);
        return capture(origin, record, payload, left(origin, record, List.of(record.block())), "");
    }

    /** What was received again unchanged was read where it stood first. */
    private @Nullable Captured revisit(Origin origin, Frame.Whole record) {
        HttpAnswer answer = HttpAnswer.find(record.block());
        boolean unwanted = answer != null && answer.status() != 304 && !isWanted(answer);
        return unwanted || originals.has(record)
                ? null
                : new Refusal(
                        origin.withUrl(url(record)),
                        "revisit-without-original",
                        "the record says that nothing had changed; expected what it refers to before it in this archive");
    }

    private @Nullable Captured metadata(Frame.Whole record) {
        if (record.field("Content-Type").startsWith("application/warc-fields")) {
            toldOf = record.field("WARC-Concurrent-To");
            told = GivenFields.read(record.block());
        }
        return null;
    }

    private Capture capture(Origin origin, Frame.Whole record, Payload payload, List<Refusal> left, String head) {
        boolean known = !toldOf.isEmpty() && toldOf.equals(record.field("WARC-Record-ID"));
        Receipt receipt = new Receipt(moment(record.field("WARC-Date")), head, origin.place());
        return new Capture(origin.withUrl(url(record)), payload, known ? told : Given.NOTHING, left, receipt);
    }

    private static List<Refusal> left(Origin origin, Frame.Whole record, List<byte[]> forms) {
        List<Refusal> left = new ArrayList<>();
        if (!record.field("WARC-Truncated").isEmpty()
                || !record.field("WARC-Segment-Number").isEmpty()) {
            left.add(new Refusal(origin, "truncated-record", "the archive holds only a part of what was received"));
            return left;
        }
        List<byte[]> block = List.of(record.block());
        for (String field : List.of("WARC-Block-Digest", "WARC-Payload-Digest")) {
            List<byte[]> candidates = field.equals("WARC-Block-Digest") ? block : forms;
            String mismatch = Digests.mismatch(field, record.field(field), candidates);
            if (mismatch != null) {
                left.add(new Refusal(origin, "digest-mismatch", mismatch));
            }
        }
        return left;
    }

    private static @Nullable Instant moment(String said) {
        try {
            return Instant.parse(said);
        } catch (DateTimeException e) {
            return null; // when it was received is not said
        }
    }

    /** The address on the web; files and other things that were archived have none. */
    private static @Nullable String url(Frame.Whole record) {
        String target = record.field("WARC-Target-URI").replaceAll("^<|>$", "");
        return target.matches("(?i)https?://.*") ? target : null;
    }

    @Override
    public void close() {
        try {
            source.close();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot close " + archive.place(), e);
        }
    }
}
