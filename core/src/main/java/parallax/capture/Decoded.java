package parallax.capture;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Bytes as text, with the charset that was used and what did not fit it.
 *
 * @param text the text without a byte order mark
 * @param charset canonical name: {@code UTF-8}, {@code windows-1252}
 * @param trouble one line when bytes were not what they were said to be, null when all went well
 */
public record Decoded(String text, String charset, @Nullable String trouble) {

    /** What the decoder puts where bytes are not UTF-8. */
    private static final char REPLACEMENT = '\uFFFD';

    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

    /**
     * Looks at the byte order mark, then the charset named by the transport or the document, then whether the bytes are
     * UTF-8; what is none of these is taken as windows-1252.
     *
     * @param named charset said by the transport or the document, null when none is said
     */
    public static Decoded of(byte[] bytes, @Nullable String named) {
        Charset marked = byMark(bytes);
        if (marked != null) {
            int mark = marked.equals(StandardCharsets.UTF_8) ? 3 : 2;
            return checked(bytes, mark, marked);
        }
        Charset said = find(named);
        if (said != null) {
            return checked(bytes, 0, said);
        }
        return checked(bytes, 0, StandardCharsets.UTF_8);
    }

    /** The charset with this name, null when there is none; ISO-8859-1 means windows-1252, as in all browsers. */
    private static @Nullable Charset find(@Nullable String name) {
        if (name == null) {
            return null;
        }
        try {
            Charset charset = Charset.forName(name.strip().replace("\"", "").replace("'", ""));
            boolean latin = charset.equals(StandardCharsets.ISO_8859_1) || charset.equals(StandardCharsets.US_ASCII);
            return latin ? WINDOWS_1252 : charset;
        } catch (IllegalArgumentException e) {
            return null; // a charset nobody knows is as good as none
        }
    }

    private static @Nullable Charset byMark(byte[] bytes) {
        if (startsWith(bytes, 0xEF, 0xBB, 0xBF)) {
            return StandardCharsets.UTF_8;
        }
        if (startsWith(bytes, 0xFE, 0xFF)) {
            return StandardCharsets.UTF_16BE;
        }
        return startsWith(bytes, 0xFF, 0xFE) ? StandardCharsets.UTF_16LE : null;
    }

    private static boolean startsWith(byte[] bytes, int... mark) {
        for (int i = 0; i < mark.length; i++) {
            if (bytes.length <= i || (bytes[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }

    private static Decoded checked(byte[] bytes, int from, Charset charset) {
        if (!charset.equals(StandardCharsets.UTF_8)) {
            return new Decoded(new String(bytes, from, bytes.length - from, charset), charset.name(), null);
        }
        Decoded decoded =
                new Decoded(new String(bytes, from, bytes.length - from, StandardCharsets.UTF_8), "UTF-8", null);
        boolean doubtful = decoded.text().indexOf(REPLACEMENT) >= 0; // where none was needed, none was invalid
        return doubtful && Utf8.findInvalid(bytes) >= 0 ? guessed(bytes) : decoded;
    }

    /** Bytes with mostly well-formed sequences are damaged UTF-8; without any they are the old Western charset. */
    private static Decoded guessed(byte[] bytes) {
        int wellFormed = 0;
        int stray = 0;
        for (int i = 0; i < bytes.length; ) {
            int length = Utf8.sequence(bytes, i);
            wellFormed += length > 1 ? 1 : 0;
            stray += length == 0 ? 1 : 0;
            i += Math.max(1, length);
        }
        int offset = (int) Utf8.findInvalid(bytes);
        Charset charset = wellFormed > stray ? StandardCharsets.UTF_8 : WINDOWS_1252;
        String trouble = "byte %d (0x%02X) is not UTF-8; read as %s"
                .formatted(
                        offset,
                        bytes[offset],
                        charset.equals(WINDOWS_1252) ? "windows-1252" : "UTF-8 with U+FFFD there");
        return new Decoded(new String(bytes, charset), charset.name(), trouble);
    }
}
