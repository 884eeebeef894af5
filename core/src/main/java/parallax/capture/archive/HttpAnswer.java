package parallax.capture.archive;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;
import org.netpreserve.jwarc.HttpResponse;
import parallax.capture.BrokenInputException;
import parallax.capture.Payload;

/**
 * An HTTP answer as an archive holds it.
 *
 * @param status 200, 404
 * @param head status line and header lines
 * @param body what follows the head, as it was sent
 */
@SuppressWarnings("ArrayRecordComponent") // handed on once, compared nowhere
record HttpAnswer(int status, String head, byte[] body) {

    private static final Pattern STATUS = Pattern.compile("\\AHTTP/\\d(?:\\.\\d)? +(\\d{3})\\b");
    private static final Pattern CHARSET = Pattern.compile("(?i)charset\\s*=\\s*[\"']?([^\\s;\"',]+)");
    private static final int LONGEST_HEAD = 1 << 16;

    /** Null when the block does not begin with the head of an answer. */
    static @Nullable HttpAnswer find(byte[] block) {
        String start = new String(block, 0, Math.min(block.length, LONGEST_HEAD), StandardCharsets.ISO_8859_1);
        Matcher status = STATUS.matcher(start);
        if (!status.find()) {
            return null;
        }
        int crlf = start.indexOf("\r\n\r\n");
        int lf = start.indexOf("\n\n");
        boolean plain = lf >= 0 && (crlf < 0 || lf < crlf);
        int end = plain ? lf + 2 : crlf >= 0 ? crlf + 4 : block.length;
        byte[] body = Arrays.copyOfRange(block, end, block.length);
        return new HttpAnswer(
                Integer.parseInt(status.group(1)), start.substring(0, Math.min(end, start.length())), body);
    }

    /** The value of a header field, empty text when there is none. */
    String field(String name) {
        return field(head, name);
    }

    static String field(String head, String name) {
        Matcher line = Pattern.compile("(?im)^" + Pattern.quote(name) + "[ \t]*:[ \t]*([^\r\n]*)")
                .matcher(head);
        return line.find() ? line.group(1).strip() : "";
    }

    /** {@code text/html} of {@code text/html; charset=utf-8}; null when nothing is said. */
    static @Nullable String mediaType(String contentType) {
        String type = contentType.split("[;,]", 2)[0].strip().toLowerCase(Locale.ROOT);
        return type.isEmpty() ? null : type;
    }

    static @Nullable String charset(String contentType) {
        Matcher said = CHARSET.matcher(contentType);
        return said.find() ? said.group(1) : null;
    }

    /** The body without the packing of the transport; what is said to be packed and is not is taken as it is. */
    Payload.Bytes payload(long limit) throws IOException {
        String type = field("Content-Type");
        byte[] bytes = decoded(unchunked(), limit);
        return new Payload.Bytes(bytes, charset(type), mediaType(type));
    }

    /** The forms of the body over which programs compute the digest of the payload. */
    List<byte[]> forms(byte[] decoded) {
        return List.of(body, unchunked(), decoded);
    }

    private byte[] unchunked() {
        if (!field("Transfer-Encoding").toLowerCase(Locale.ROOT).contains("chunked")) {
            return body;
        }
        byte[] head = "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n".getBytes(StandardCharsets.US_ASCII);
        InputStream whole = new SequenceInputStream(new ByteArrayInputStream(head), new ByteArrayInputStream(body));
        try {
            return HttpResponse.parse(Channels.newChannel(whole)).body().stream()
                    .readAllBytes();
        } catch (IOException e) {
            return body; // many archives keep the header line and not the chunks
        }
    }

    private byte[] decoded(byte[] bytes, long limit) throws IOException {
        String encoding = field("Content-Encoding").toLowerCase(Locale.ROOT);
        boolean gzip = bytes.length > 2 && bytes[0] == 0x1F && (bytes[1] & 0xFF) == 0x8B;
        if (encoding.contains("gzip") && gzip) {
            return bounded(new Gunzip(new ByteArrayInputStream(bytes)), limit);
        }
        if (encoding.equals("deflate") && bytes.length > 2) {
            boolean zlib = (bytes[0] & 0x0F) == 8 && ((bytes[0] & 0xFF) << 8 | (bytes[1] & 0xFF)) % 31 == 0;
            return inflated(bytes, !zlib, limit);
        }
        if (encoding.equals("br") || encoding.equals("zstd")) {
            throw new BrokenInputException(
                    "unsupported-encoding", "the answer is packed as " + encoding + "; expected gzip, deflate or none");
        }
        return bytes;
    }

    private static byte[] inflated(byte[] bytes, boolean raw, long limit) throws IOException {
        Inflater inflater = new Inflater(raw);
        try {
            return bounded(new InflaterInputStream(new ByteArrayInputStream(bytes), inflater), limit);
        } catch (ZipException e) {
            return bytes;
        } finally {
            inflater.end();
        }
    }

    private static byte[] bounded(InputStream packed, long limit) throws IOException {
        try (InputStream in = packed) {
            byte[] whole = in.readNBytes((int) limit + 1);
            if (whole.length > limit) {
                throw new BrokenInputException("too-large", "unpacked it is more than " + limit + " bytes");
            }
            return whole;
        }
    }
}
