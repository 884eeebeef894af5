package parallax.format.pack;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;

/** Deflate (RFC 1951) against a dictionary that ships. A dictionary that was once published never changes. */
final class Deflated {

    private static final int BUFFER = 8 * 1024;

    private final byte[] dictionary;

    private Deflated(byte[] dictionary) {
        this.dictionary = dictionary;
    }

    static Deflated with(String resource) {
        try (InputStream in = Deflated.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException(resource + " is not there");
            }
            return new Deflated(in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(resource + " cannot be read", e);
        }
    }

    byte[] pack(byte[] bytes) {
        Deflater deflater = new Deflater(Deflater.DEFAULT_COMPRESSION, true);
        try {
            deflater.setDictionary(dictionary);
            deflater.setInput(bytes);
            deflater.finish();
            ByteArrayOutputStream packed = new ByteArrayOutputStream(bytes.length / 3 + 64);
            byte[] buffer = new byte[BUFFER];
            while (!deflater.finished()) {
                packed.write(buffer, 0, deflater.deflate(buffer));
            }
            return packed.toByteArray();
        } finally {
            deflater.end();
        }
    }

    /** @throws IllegalArgumentException when the bytes are damaged */
    byte[] unpack(byte[] packed, int start, int length) {
        Inflater inflater = new Inflater(true);
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
            inflater.end();
        }
    }
}
