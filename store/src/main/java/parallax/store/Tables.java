package parallax.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.jdbi.v3.core.Handle;

/** Which tables a ledger has: one that is opened for reading may be of an older version. */
public final class Tables {

    private Tables() {}

    /** Whether there is a table of this name, in lower case. */
    public static boolean has(Handle handle, String table) throws SQLException {
        try (ResultSet found = handle.getConnection()
                .getMetaData()
                .getTables(null, handle.getConnection().getSchema(), table, new String[] {"TABLE"})) {
            return found.next();
        }
    }
}
