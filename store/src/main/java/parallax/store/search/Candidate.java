package parallax.store.search;

import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * A row that matches by full text.
 *
 * @param key of the record or article
 * @param sort key of what it says, 0 for an article
 * @param day of its own or of publication
 * @param speaker key of the first who says it
 * @param place key of its place
 * @param atLeast least of a figure
 * @param atMost most of a figure
 * @param confidence per mille
 * @param outlet key of the outlet
 * @param disputed whether a dispute is on it
 */
record Candidate(
        long key,
        int sort,
        @Nullable Integer day,
        @Nullable Long speaker,
        @Nullable Long place,
        @Nullable Double atLeast,
        @Nullable Double atMost,
        int confidence,
        @Nullable Long outlet,
        boolean disputed) {

    /** Those that the reader was least sure of first, of equals the newest. */
    static final Comparator<Candidate> LEAST_SURE = Comparator.comparingInt(Candidate::confidence)
            .thenComparing(Comparator.comparingLong(Candidate::key).reversed());
}
