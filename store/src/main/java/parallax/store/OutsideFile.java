package parallax.store;

import java.util.Objects;
import parallax.format.outside.Outside;

/**
 * Data of others that is kept beside a ledger, as it was received.
 *
 * @param dataset whose layout it has
 * @param name of the file
 * @param records how many could be read of it
 * @param text the whole of it
 */
public record OutsideFile(Outside.Dataset dataset, String name, int records, String text) {

    public OutsideFile {
        Objects.requireNonNull(dataset);
        Objects.requireNonNull(name);
        Objects.requireNonNull(text);
    }
}
