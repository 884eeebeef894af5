package parallax.store;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Keys of rows. Full-text indexes walk rows by key, so a key holds the day of publication first: what is newest is found
 * first. Behind the day stand 17 bits made of the id of the article, then 14 bits for the place of a record within the
 * article; the article itself has 0 there. 47 bits in all, which SQLite keeps in six bytes. Keys are of one ledger and never
 * leave it.
 */
public final class Keys {

    private static final int ENTRY_BITS = 14;
    private static final int ARTICLE_BITS = 17;
    private static final int MOST_DAYS = (1 << 16) - 1;
    /** What is older stands with it; what has no day stands before it. */
    private static final long FIRST_DAY = LocalDate.of(1900, 1, 1).toEpochDay();

    /** Records of one article at most. */
    static final int MOST_ENTRIES = (1 << ENTRY_BITS) - 1;

    /** Distance between the keys of two articles. */
    public static final long STEP = 1L << ENTRY_BITS;

    /** Distance between the first keys of two days. */
    public static final long DAY = 1L << (ARTICLE_BITS + ENTRY_BITS);

    private Keys() {}

    /** The least key of a day; of what has no day when it is null. */
    public static long firstOf(@Nullable LocalDate day) {
        long number = day == null ? 0 : Math.min(MOST_DAYS, Math.max(1, day.toEpochDay() - FIRST_DAY));
        return number * DAY;
    }

    /** Where in a day an article of this id would stand; never at the very beginning. */
    static long slotOf(String id) {
        int mixed = id.hashCode() * 0x9E3779B1;
        return Math.max(1, mixed >>> (Integer.SIZE - ARTICLE_BITS)) * STEP;
    }

    /** The article of a record. */
    public static long articleOf(long entry) {
        return entry & -STEP;
    }

    /** The number of a record among those of its article, from 0. */
    public static int numberOf(long entry) {
        return (int) (entry & STEP - 1) - 1;
    }

    /** The row of an article among the words of articles. */
    public static long wordsOf(long article) {
        return article >> ENTRY_BITS;
    }
}
