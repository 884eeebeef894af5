package parallax.text;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Content-derived names: the same content has the same id on every machine and in any order of loading. */
public final class Fingerprint {

    private Fingerprint() {}

    /** SHA-256 of the UTF-8 bytes, in lower-case hexadecimal (64 digits). */
    public static String sha256(String text) {
        return sha256(text.getBytes(StandardCharsets.UTF_8));
    }

    /** SHA-256 in lower-case hexadecimal (64 digits). */
    public static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /**
     * A short id: the prefix and the first digits of the SHA-256 over the parts, which are kept apart by a unit
     * separator.
     *
     * @param digits how many hexadecimal digits to keep, 1 to 64
     */
    public static String id(String prefix, int digits, Object... parts) {
        StringBuilder joined = new StringBuilder();
        for (Object part : parts) {
            joined.append(part).append('\u001f');
        }
        return prefix + sha256(joined.toString()).substring(0, digits);
    }
}
