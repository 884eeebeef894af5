package parallax.store;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;

/**
 * The body of a reading: its line of the record contract, packed. Lines resemble one another, so they are packed against a
 * dictionary that ships; the first byte names it. A dictionary that was once published never changes.
 */
final class Body {

    private static final byte FIRST_DICTIONARY = 1;
    private static final int BUFFER = 16 * 1024;
    private static final byte[] DICTIONARY = dictionary();

    private Body() {}

    static byte[] pack(String line) {
        Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION, true);
        try {
            deflater.setDictionary(DICTIONARY);
            deflater.setInput(line.getBytes(StandardCharsets.UTF_8));
            deflater.finish();
            ByteArrayOutputStream packed = new ByteArrayOutputStream(line.length() / 4);
            packed.write(FIRST_DICTIONARY);
            byte[] buffer = new byte[BUFFER];
            while (!deflater.finished()) {
                packed.write(buffer, 0, deflater.deflate(buffer));
            }
            return packed.toByteArray();
        } finally {
            deflater.end();
        }
    }

    /** @throws LedgerException when the bytes are damaged */
    static String unpack(byte[] packed) {
        if (packed.length == 0 || packed[0] != FIRST_DICTIONARY) {
            throw new LedgerException("a reading is packed in a way that this version does not know");
        }
        Inflater inflater = new Inflater(true);
        try {
            inflater.setDictionary(DICTIONARY);
            inflater.setInput(packed, 1, packed.length - 1);
            ByteArrayOutputStream line = new ByteArrayOutputStream(packed.length * 5);
            byte[] buffer = new byte[BUFFER];
            while (!inflater.finished()) {
                int bytes = inflater.inflate(buffer);
                if (bytes == 0 && !inflater.finished()) {
                    throw new LedgerException("a reading is cut off after " + line.size() + " bytes");
                }
                line.write(buffer, 0, bytes);
            }
            return line.toString(StandardCharsets.UTF_8);
        } catch (DataFormatException e) {
            throw new LedgerException("a reading is damaged: " + e.getMessage(), e);
        } finally {
            inflater.end();
        }
    }

    private static byte[] dictionary() {
        try (InputStream in = Body.class.getResourceAsStream("body.dictionary")) {
            if (in == null) {
                throw new IllegalStateException("body.dictionary is not there");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("body.dictionary cannot be read", e);
        }
    }
}
