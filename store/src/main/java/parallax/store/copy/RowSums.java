package parallax.store.copy;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import parallax.text.Fingerprint;

/**
 * The SHA-256 of every row, added up: the same rows have the same sum in whatever order they come, and it takes the same memory
 * for ten rows and for ten thousand million. The sums are kept apart by a few bits of the name of the row, so that those who find
 * them different know where to look.
 */
final class RowSums {

    private static final int BUCKETS = 4096;
    private static final int WORDS = 4;

    private final long[][] sums = new long[BUCKETS][WORDS];
    private final MessageDigest names = sha256();
    private final MessageDigest rows = sha256();
    private long count;

    void add(List<@Nullable Object> name, List<@Nullable Object> values) {
        long[] sum = sums[bucket(names, name)];
        ByteBuffer hash = ByteBuffer.wrap(hash(rows, values));
        long carry = 0;
        for (int word = 0; word < WORDS; word++) {
            long part = hash.getLong();
            long first = sum[word] + part;
            long carried = Long.compareUnsigned(first, part) < 0 ? 1 : 0;
            long both = first + carry;
            carried += carry == 1 && both == 0 ? 1 : 0;
            sum[word] = both;
            carry = carried;
        }
        count++;
    }

    /** How many rows there are. */
    long count() {
        return count;
    }

    /** The sums of all, in one name. */
    String digest() {
        ByteBuffer all = ByteBuffer.allocate(BUCKETS * WORDS * Long.BYTES);
        for (long[] sum : sums) {
            for (long word : sum) {
                all.putLong(word);
            }
        }
        return Fingerprint.sha256(all.array());
    }

    /** Where the rows are not the same. */
    Set<Integer> different(RowSums other) {
        Set<Integer> different = new TreeSet<>();
        for (int bucket = 0; bucket < BUCKETS; bucket++) {
            if (!java.util.Arrays.equals(sums[bucket], other.sums[bucket])) {
                different.add(bucket);
            }
        }
        return different;
    }

    static int bucket(List<@Nullable Object> name) {
        return bucket(sha256(), name);
    }

    private static int bucket(MessageDigest digest, List<@Nullable Object> name) {
        return (ByteBuffer.wrap(hash(digest, name)).getInt() & Integer.MAX_VALUE) % BUCKETS;
    }

    static String hash(List<@Nullable Object> values) {
        return Fingerprint.sha256(hash(sha256(), values));
    }

    /** Each value with its sort and its length, so that no two lists of values are the same bytes. */
    private static byte[] hash(MessageDigest digest, List<@Nullable Object> values) {
        for (Object value : values) {
            byte[] bytes = value instanceof byte[] raw
                    ? raw
                    : value == null ? new byte[0] : value.toString().getBytes(StandardCharsets.UTF_8);
            digest.update(ByteBuffer.allocate(1 + Integer.BYTES)
                    .put((byte) sort(value))
                    .putInt(bytes.length)
                    .flip());
            digest.update(bytes);
        }
        return digest.digest();
    }

    private static char sort(@Nullable Object value) {
        if (value == null) {
            return '-';
        }
        return value instanceof byte[] ? 'b' : value instanceof Long ? 'i' : value instanceof Double ? 'd' : 's';
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
