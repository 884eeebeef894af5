package parallax.store.copy;

import java.util.Objects;

/**
 * What a table says, in short.
 *
 * @param table its name
 * @param rows how many rows there are
 * @param digest the same for the same rows, whatever their order and their keys
 */
public record TableDigest(String table, long rows, String digest) {

    public TableDigest {
        Objects.requireNonNull(table);
        Objects.requireNonNull(digest);
    }
}
