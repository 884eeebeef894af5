package parallax.format.pack;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;

/**
 * Deflate (RFC 1951) against a dictionary that ships. A dictionary that was once published never changes. What packs and
 * unpacks takes some hundred kilobytes, so it is used again: as many are kept as threads were at it at once.
 */
final class Deflated {

    private static final int BUFFER = 8 * 1024;
    /** Against the default of 6, a tenth less of time for half a per cent more bytes. */
    private static final int LEVEL = 5;

    private final byte[] dictionary;
    /** The end of the dictionary, where what is most frequent stands; packed against it, it unpacks against the whole. */
    private final byte[] end;

    private final Queue<Deflater> deflaters = new ConcurrentLinkedQueue<>();
    private final Queue<Inflater> inflaters = new ConcurrentLinkedQueue<>();

    private Deflated(byte[] dictionary, int end) {
        this.dictionary = dictionary;
        this.end = Arrays.copyOfRange(dictionary, Math.max(0, dictionary.length - end), dictionary.length);
    }

    /** @param end bytes of the dictionary that are packed against: to take it in takes as long as to pack as much */
    static Deflated with(String resource, int end) {
        try (InputStream in = Deflated.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException(resource + " is not there");
            }
            return new Deflated(in.readAllBytes(), end);
        } catch (IOException e) {
            throw new UncheckedIOException(resource + " cannot be read", e);
        }
    }

    byte[] pack(byte[] bytes) {
        Deflater kept = deflaters.poll();
        Deflater deflater = kept == null ? new Deflater(LEVEL, true) : kept;
        deflater.setDictionary(end);
        deflater.setInput(bytes);
        deflater.finish();
        ByteArrayOutputStream packed = new ByteArrayOutputStream(bytes.length / 3 + 64);
        byte[] buffer = new byte[BUFFER];
        while (!deflater.finished()) {
            packed.write(buffer, 0, deflater.deflate(buffer));
        }
        deflater.reset();
        deflaters.add(deflater);
        return packed.toByteArray();
    }

    /** @throws IllegalArgumentException when the bytes are damaged */
    byte[] unpack(byte[] packed, int start, int length) {
        Inflater kept = inflaters.poll();
        Inflater inflater = kept == null ? new Inflater(true) : kept;
        try {
            inflater.setDictionary(dictionary);
            inflater.setInput(packed, start, length);
            ByteArrayOutputStream bytes = new ByteArrayOutputStream(length * 4);
            byte[] buffer = new byte[BUFFER];
            while (!inflater.finished()) {
                int count = inflater.inflate(buffer);
                if (count == 0 && !inflater.finished()) {
                    throw new IllegalArgumentException("cut off after " + bytes.size() + " bytes");
                }
                bytes.write(buffer, 0, count);
            }
            return bytes.toByteArray();
        } catch (DataFormatException e) {
            throw new IllegalArgumentException("damaged: " + e.getMessage(), e);
        } finally {
            inflater.reset();
            inflaters.add(inflater);
        }
    }
}
