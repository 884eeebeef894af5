package parallax.capture;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Bytes as text, with the charset that was used, where it was known from, and what did not fit it. Nothing else happens to
 * the text: NUL, marks of direction and U+FEFF within it stay where they are.
 *
 * @param text the text without a byte order mark before it
 * @param charset canonical name: {@code UTF-8}, {@code windows-1252}
 * @param from where the charset was known from
 * @param misfit how the bytes were not what they were said to be, null when all went well
 */
public record Decoded(
        String text, String charset, From from, @Nullable Misfit misfit) {

    /** Of so many characters chance does not make well-formed UTF-8 in a charset of several bytes. */
    private static final int NO_CHANCE = 10;

    /** Where a charset is known from, in the order in which it is believed. */
    public enum From {
        /** The mark before the text. */
        BOM,
        /** The header of the answer or of the message. */
        HTTP,
        /** The tags of the page. */
        META,
        /** The bytes themselves. */
        DETECTED,
        /** Nothing: what is taken when nothing else is known. */
        DEFAULT
    }

    /**
     * How bytes were not what they were said to be.
     *
     * @param name {@code invalid-utf-8}, {@code invalid-bytes} (of another charset), {@code other-charset}
     * @param message one line, with the first place
     */
    public record Misfit(String name, String message) {

        public Misfit {
            Objects.requireNonNull(name);
            Objects.requireNonNull(message);
        }
    }

    public Decoded {
        Objects.requireNonNull(text);
        Objects.requireNonNull(charset);
        Objects.requireNonNull(from);
    }

    /** What did not fit, in one line; null when all went well. */
    public @Nullable String trouble() {
        return misfit == null ? null : misfit.message;
    }

    /**
     * Plain text: looks at the byte order mark, then at the charset named by the transport, then whether the bytes are UTF-8,
     * then what they look like; what is none of these is windows-1252.
     *
     * @param transport charset said by the header, null when none is said
     */
    public static Decoded of(byte[] bytes, @Nullable String transport) {
        return read(bytes, transport, false);
    }

    /**
     * A page: the same, but that its tags are asked before its bytes.
     *
     * @param transport charset said by the header, null when none is said
     */
    public static Decoded ofPage(byte[] bytes, @Nullable String transport) {
        return read(bytes, transport, true);
    }

    private static Decoded read(byte[] bytes, @Nullable String transport, boolean page) {
        Charsets.Mark mark = Charsets.mark(bytes);
        if (mark != null) {
            return decode(bytes, mark.length(), mark.charset(), From.BOM);
        }
        Charset said = Charsets.find(transport);
        if (said != null) {
            return said(bytes, said, From.HTTP);
        }
        Charset inTags = page ? Charsets.inTags(bytes) : null;
        return inTags != null ? said(bytes, inTags, From.META) : unsaid(bytes);
    }

    private static Decoded said(byte[] bytes, Charset said, From from) {
        if (said.equals(StandardCharsets.UTF_8)) {
            String text = new String(bytes, said);
            boolean valid = isWhole(text) || Utf8.findInvalid(bytes) < 0;
            return valid ? new Decoded(text, said.name(), from, null) : guessed(bytes, from);
        }
        if (!isPlainlyUtf8(bytes, said)) {
            return decode(bytes, 0, said, from);
        }
        String message = "said to be " + said.name() + ", but every byte of it is UTF-8; read as UTF-8";
        String text = new String(bytes, StandardCharsets.UTF_8);
        return new Decoded(text, "UTF-8", From.DETECTED, new Misfit("other-charset", message));
    }

    private static Decoded unsaid(byte[] bytes) {
        Charset wide = Charsets.wide(bytes);
        if (wide != null) {
            return decode(bytes, 0, wide, From.DETECTED);
        }
        String text = new String(bytes, StandardCharsets.UTF_8);
        if (!isWhole(text) && Utf8.findInvalid(bytes) >= 0) {
            return guessed(bytes, From.DETECTED);
        }
        From from = text.length() < bytes.length ? From.DETECTED : From.DEFAULT;
        return new Decoded(text, "UTF-8", from, null);
    }

    /** Where the decoder has put nothing in the place of bytes it did not know, every byte was right. */
    private static boolean isWhole(String text) {
        return text.indexOf('\uFFFD') < 0;
    }

    /** Text of another charset is not well-formed UTF-8 by chance; pages saved by a browser keep their old tag. */
    private static boolean isPlainlyUtf8(byte[] bytes, Charset said) {
        if (Utf8.findInvalid(bytes) >= 0) {
            return false;
        }
        if (said.name().startsWith("UTF-")) {
            return Charsets.wide(bytes) == null && Sequences.of(bytes).zeros == 0;
        }
        boolean oneByte = said.canEncode() && said.newEncoder().maxBytesPerChar() == 1;
        return Sequences.of(bytes).wellFormed >= (oneByte ? 1 : NO_CHANCE);
    }

    /** Bytes with mostly well-formed sequences are damaged UTF-8; others are of an old charset. */
    private static Decoded guessed(byte[] bytes, From said) {
        int offset = (int) Utf8.findInvalid(bytes);
        Sequences sequences = Sequences.of(bytes);
        boolean damaged = sequences.wellFormed > sequences.stray;
        Charset detected = damaged ? StandardCharsets.UTF_8 : Charsets.detect(bytes);
        Charset charset = detected == null ? Charsets.WINDOWS_1252 : detected;
        String message = "byte %d (0x%02X) is not UTF-8; read as %s"
                .formatted(offset, bytes[offset], damaged ? "UTF-8 with U+FFFD there" : charset.name());
        From from = damaged ? said : detected == null ? From.DEFAULT : From.DETECTED;
        return new Decoded(new String(bytes, charset), charset.name(), from, new Misfit("invalid-utf-8", message));
    }

    private static Decoded decode(byte[] bytes, int start, Charset charset, From from) {
        String text = new String(bytes, start, bytes.length - start, charset);
        Misfit misfit = isWhole(text) ? null : misfit(bytes, start, charset);
        return new Decoded(text, charset.name(), from, misfit);
    }

    /** The first byte that does not fit; null when every U+FFFD was in the text already. */
    private static @Nullable Misfit misfit(byte[] bytes, int start, Charset charset) {
        CharsetDecoder decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer in = ByteBuffer.wrap(bytes, start, bytes.length - start);
        CharBuffer out = CharBuffer.allocate(1 << 13);
        while (!decoder.decode(in, out, true).isUnderflow()) {
            if (out.position() == 0) {
                int offset = in.position();
                boolean utf8 = charset.equals(StandardCharsets.UTF_8);
                return new Misfit(
                        utf8 ? "invalid-utf-8" : "invalid-bytes",
                        "byte %d (0x%02X) is not %s; read with U+FFFD there"
                                .formatted(offset, bytes[offset], charset.name()));
            }
            out.clear();
        }
        return null;
    }

    /** How many characters of several bytes there are, bytes that belong to none, and zeros. */
    private record Sequences(int wellFormed, int stray, int zeros) {

        static Sequences of(byte[] bytes) {
            int wellFormed = 0;
            int stray = 0;
            int zeros = 0;
            for (int i = 0; i < bytes.length; ) {
                int length = Utf8.sequence(bytes, i);
                wellFormed += length > 1 ? 1 : 0;
                stray += length == 0 ? 1 : 0;
                zeros += bytes[i] == 0 ? 1 : 0;
                i += Math.max(1, length);
            }
            return new Sequences(wellFormed, stray, zeros);
        }
    }
}
