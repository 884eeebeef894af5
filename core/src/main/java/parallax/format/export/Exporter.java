package parallax.format.export;

import java.io.IOException;
import java.util.Map;
import parallax.article.Article;
import parallax.ledger.Account;

/**
 * Writes readings in one format, one at a time: {@code begin}, {@code write} for each, {@code end}. It keeps none of them,
 * so that a ledger of any size can leave.
 */
public interface Exporter extends AutoCloseable {

    /** What stands before the first reading: headers, opening brackets. */
    void begin() throws IOException;

    void write(Article article, Account account) throws IOException;

    /** What stands behind the last reading; everything written has been handed to the outputs. */
    void end() throws IOException;

    /** Records that the format has no place for, counted by the reason; empty when nothing was left out. */
    default Map<String, Integer> left() {
        return Map.of();
    }

    /** Lets go of what it worked with; most work with nothing. */
    @Override
    default void close() throws IOException {}
}
