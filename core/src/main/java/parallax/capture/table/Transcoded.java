package parallax.capture.table;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;

/** UTF-16, in which spreadsheets save tables, as UTF-8, so that lines can be told among the bytes. */
final class Transcoded extends InputStream {

    private final Reader reader;
    private final char[] read = new char[1 << 13];
    private byte[] bytes = new byte[0];
    private int at;
    private int held;

    private Transcoded(InputStream in) {
        this.reader = new InputStreamReader(in, StandardCharsets.UTF_16);
    }

    static boolean isUtf16(byte[] head) {
        int mark = head.length < 2 ? 0 : (head[0] & 0xFF) << 8 | (head[1] & 0xFF);
        return mark == 0xFEFF || mark == 0xFFFE;
    }

    /** The same stream, but for UTF-16 with its mark. */
    static InputStream asBytes(InputStream raw) throws IOException {
        BufferedInputStream in = new BufferedInputStream(raw, 1 << 16);
        in.mark(2);
        byte[] head = in.readNBytes(2);
        in.reset();
        return isUtf16(head) ? new Transcoded(in) : in;
    }

    @Override
    public int read() throws IOException {
        return fill() ? bytes[at++] & 0xFF : -1;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        if (!fill()) {
            return -1;
        }
        int given = Math.min(length, bytes.length - at);
        System.arraycopy(bytes, at, target, offset, given);
        at += given;
        return given;
    }

    /** Half of a pair of surrogates waits for its other half. */
    private boolean fill() throws IOException {
        while (at == bytes.length) {
            int given = reader.read(read, held, read.length - held);
            int length = held + Math.max(0, given);
            if (length == 0) {
                return false;
            }
            held = given > 0 && Character.isHighSurrogate(read[length - 1]) ? 1 : 0;
            bytes = new String(read, 0, length - held).getBytes(StandardCharsets.UTF_8);
            read[0] = held == 1 ? read[length - 1] : read[0];
            at = 0;
        }
        return true;
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
