package parallax.store;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Keys of rows. Full-text indexes walk rows by key, so a key holds the day of publication first: what is newest is found
 * first. Behind the day stand 25 bits of the article's id, then 16 bits for the place of a record within the article; the
 * article itself has 0 there. Keys are of one ledger and never leave it.
 */
final class Keys {

    private static final int ENTRY_BITS = 16;
    private static final int HASH_BITS = 25;
    private static final int HEX = 16;
    private static final int HASH_DIGITS = 8;
    /** Year 1 or so; what has no day stands before it. */
    private static final long FIRST_DAY = -719_200;

    /** Records of one article at most. */
    static final int MOST_ENTRIES = (1 << ENTRY_BITS) - 1;

    /** Distance between the keys of two articles. */
    static final long STEP = 1L << ENTRY_BITS;

    /** The key of a record's article, in the SQL of either database. */
    static final String ARTICLE_OF_ENTRY = "(entry.key & " + -STEP + ")";

    private Keys() {}

    /** The key an article has unless another has it already; then the next that is free, a {@link #STEP} further. */
    static long wanted(String article, @Nullable LocalDate day) {
        long hash = Long.parseLong(article, 0, Math.min(HASH_DIGITS, article.length()), HEX) & ((1L << HASH_BITS) - 1);
        return firstOf(day) | hash << ENTRY_BITS;
    }

    /** The least key of a day; of what has no day when it is null. */
    static long firstOf(@Nullable LocalDate day) {
        long number = day == null ? 0 : Math.max(1, day.toEpochDay() - FIRST_DAY);
        return number << (HASH_BITS + ENTRY_BITS);
    }

    static long articleOf(long entry) {
        return entry & -STEP;
    }
}
