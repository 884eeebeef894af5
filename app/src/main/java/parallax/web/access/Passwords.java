package parallax.web.access;

import com.password4j.Argon2Function;
import com.password4j.BadParametersException;
import com.password4j.types.Argon2;
import java.text.Normalizer;

/** Passwords as hashes by Argon2id. The parameters travel with each hash, so that they can be raised later. */
public final class Passwords {

    /** Characters of a password at least; nothing else is asked of it. */
    public static final int LEAST = 12;

    /** Characters at most: more only costs time. */
    public static final int MOST = 200;

    /** KiB of memory, rounds and lanes: what OWASP advises at least. */
    private static final int MEMORY = 19_456;

    private static final int ITERATIONS = 2;
    private static final int LANES = 1;
    private static final int BYTES = 32;

    private static final Argon2Function FUNCTION =
            Argon2Function.getInstance(MEMORY, ITERATIONS, LANES, BYTES, Argon2.ID);

    private Passwords() {}

    /** Whether it is long enough, and not so long that hashing it would be an attack. */
    public static boolean isFit(String password) {
        int length = password.codePointCount(0, password.length());
        return length >= LEAST && length <= MOST;
    }

    /** @throws IllegalArgumentException when it is too short or too long */
    public static String hash(String password) {
        if (!isFit(password)) {
            throw new IllegalArgumentException("a password has " + LEAST + " to " + MOST + " characters");
        }
        return FUNCTION.hash(composed(password)).getResult();
    }

    /** Whether the hash was made of this password, with whatever parameters it was made. */
    public static boolean matches(String password, String hash) {
        int length = password.codePointCount(0, password.length());
        try {
            return length <= MOST && Argon2Function.getInstanceFromHash(hash).check(composed(password), hash);
        } catch (BadParametersException e) {
            return false; // a hash of another make: nobody knows a password of it
        }
    }

    /** Whether a hash was made with the parameters of today. */
    public static boolean isCurrent(String hash) {
        try {
            return Argon2Function.getInstanceFromHash(hash).equals(FUNCTION);
        } catch (BadParametersException e) {
            return false;
        }
    }

    /** The same letters are the same password however a keyboard codes its accents. */
    private static String composed(String password) {
        return Normalizer.normalize(password, Normalizer.Form.NFC);
    }
}
