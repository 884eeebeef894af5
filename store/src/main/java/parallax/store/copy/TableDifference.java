package parallax.store.copy;

import java.util.List;
import java.util.Objects;

/**
 * A table in which two ledgers do not say the same.
 *
 * @param table its name
 * @param one rows of the one
 * @param other rows of the other
 * @param examples some rows: which, and in which of the two they are or that they differ
 */
public record TableDifference(String table, long one, long other, List<String> examples) {

    public TableDifference {
        Objects.requireNonNull(table);
        examples = List.copyOf(examples);
    }
}
