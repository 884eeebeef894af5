package parallax.capture.archive;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.netpreserve.jwarc.WarcDigest;

/** Whether bytes are those that a digest was computed of. */
final class Digests {

    private Digests() {}

    /**
     * Null when one of the forms has the digest, none is said or its algorithm is not known; else what was found.
     *
     * @param said value of the field, as {@code sha1:3I42H3S6NNFQ2MSVX7XZKYAYSCX5QBYJ}
     */
    static @Nullable String mismatch(String field, String said, List<byte[]> forms) {
        try {
            WarcDigest digest = new WarcDigest(said);
            byte[] expected = digest.bytes();
            MessageDigest computing = digest.getDigester();
            for (byte[] form : forms) {
                if (Arrays.equals(computing.digest(form), expected)) {
                    return null;
                }
            }
            return field + " is " + said + ", but the bytes have another; they are not what was archived";
        } catch (NoSuchAlgorithmException | IllegalArgumentException e) {
            return null; // no digest, or one that nothing here can compute
        }
    }

    /** As {@link WarcKeeper} writes it: {@code sha256:} and hexadecimal digits. */
    static String sha256(byte[] bytes) {
        try {
            return "sha256:"
                    + HexFormat.of()
                            .formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
