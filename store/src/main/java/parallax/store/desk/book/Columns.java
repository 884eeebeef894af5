package parallax.store.desk.book;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What stands in a row. */
public final class Columns {

    private Columns() {}

    /** A time that must be there. */
    public static Instant getTime(ResultSet row, String column) throws SQLException {
        return Instant.parse(row.getString(column));
    }

    /** A time; null where none is. */
    public static @Nullable Instant findTime(ResultSet row, String column) throws SQLException {
        String time = row.getString(column);
        return time == null ? null : Instant.parse(time);
    }

    /** Who decided, of two columns such as {@code decided_by} and {@code decided_at}; null where nobody did. */
    public static @Nullable Decision findDecision(ResultSet row, String deed) throws SQLException {
        Instant at = findTime(row, deed + "_at");
        return at == null ? null : new Decision(row.getString(deed + "_by"), at);
    }
}
