package parallax.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Something that was found across articles, as the ledger keeps it.
 *
 * @param id derived from its content
 * @param day first day that it names, null when it names none
 * @param label what it is about
 * @param body its JSON, as {@code parallax compare --format jsonl} has it
 */
public record FoundRow(String id, @Nullable LocalDate day, String label, String body) {

    public FoundRow {
        Objects.requireNonNull(id);
        Objects.requireNonNull(label);
        Objects.requireNonNull(body);
    }

    static FoundRow of(ResultSet row) throws SQLException {
        int day = row.getInt(2);
        return new FoundRow(
                row.getString(1), row.wasNull() ? null : LocalDate.ofEpochDay(day), row.getString(3), row.getString(4));
    }
}
