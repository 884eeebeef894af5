package parallax.capture.fetch;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import parallax.capture.fetch.Fetcher.FetchException;

/**
 * Unpacks bodies that came with a {@code Content-Encoding}. What comes out is counted first and kept only when it fits: a
 * few kilobytes that unpack to gigabytes cost time, and no memory.
 */
final class Unpacking {

    /** Servers apply one, misconfigured ones two. */
    private static final int MOST_LAYERS = 3;

    private Unpacking() {}

    /** @param cut whether what is longer is cut off there and not refused */
    static byte[] unpack(byte[] body, String encodings, long most, boolean cut) throws FetchException {
        String[] layers = encodings.isBlank() ? new String[0] : encodings.split(",", -1);
        if (layers.length > MOST_LAYERS) {
            throw new FetchException("unknown-encoding", "packed " + layers.length + " times; expected once");
        }
        byte[] result = body;
        for (int i = layers.length - 1; i >= 0; i--) {
            result = layer(result, layers[i].strip().toLowerCase(Locale.ROOT), most, cut);
        }
        return result;
    }

    private static byte[] layer(byte[] body, String encoding, long most, boolean cut) throws FetchException {
        if (encoding.isEmpty() || encoding.equals("identity") || body.length == 0) {
            return body;
        }
        boolean gzip = encoding.equals("gzip") || encoding.equals("x-gzip");
        if (!gzip && !encoding.equals("deflate")) {
            throw new FetchException("unknown-encoding", "packed as " + encoding + "; expected gzip or deflate");
        }
        try {
            long length = length(body, gzip, most);
            if (length > most && !cut) {
                throw new FetchException("too-large", "unpacked it is more than " + most + " bytes");
            }
            try (InputStream in = open(body, gzip)) {
                return in.readNBytes((int) Math.min(length, most));
            }
        } catch (IOException e) {
            throw new FetchException(
                    "broken-" + (gzip ? "gzip" : "deflate"), "the packed answer is damaged: " + e.getMessage());
        }
    }

    /** How long it is unpacked, counted no further than just above the limit. */
    private static long length(byte[] body, boolean gzip, long most) throws IOException {
        byte[] buffer = new byte[1 << 14];
        long length = 0;
        try (InputStream in = open(body, gzip)) {
            for (int read = in.read(buffer); read >= 0 && length <= most; read = in.read(buffer)) {
                length += read;
            }
        }
        return length;
    }

    private static InputStream open(byte[] body, boolean gzip) throws IOException {
        InputStream in = new ByteArrayInputStream(body);
        if (gzip) {
            return new GZIPInputStream(in);
        }
        return hasZlibHead(body)
                ? new InflaterInputStream(in)
                : new InflaterInputStream(in, new Inflater(true)) {
                    @Override
                    public void close() throws IOException {
                        super.close();
                        inf.end(); // the stream ends only those inflaters that it made
                    }
                };
    }

    /** RFC 9110 means zlib by deflate; some servers send the bare stream. */
    private static boolean hasZlibHead(byte[] body) {
        return body.length >= 2 && (body[0] & 0x0F) == 8 && ((body[0] & 0xFF) << 8 | (body[1] & 0xFF)) % 31 == 0;
    }
}
