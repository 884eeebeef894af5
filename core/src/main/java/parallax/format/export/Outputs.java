package parallax.format.export;

import java.io.IOException;
import java.io.Writer;

/** Where an exporter's files go; whoever gives it closes what was opened. */
@FunctionalInterface
public interface Outputs {

    /**
     * Opens one file.
     *
     * @param name as the format calls it ({@code statements.csv})
     */
    Writer open(String name) throws IOException;
}
