package parallax.ledger;

import java.util.List;
import java.util.Optional;

/**
 * Where what was read is kept: of each article the latest reading. Implementations may be called from several threads.
 *
 * @param <R> what is kept of an article
 */
public interface Ledger<R> {

    /**
     * Keeps a reading; the same reading twice is kept once, and a reading that differs from an earlier one of its article
     * becomes the latest.
     *
     * @return true when it was new
     */
    boolean append(R reading);

    /** The latest reading of this article, if there is one. */
    Optional<R> findReading(String article);

    /** The latest reading of every article, ordered by article id. */
    List<R> listReadings();
}
