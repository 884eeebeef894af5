package parallax.format.table;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import parallax.format.export.Lookup;
import parallax.ledger.Entry;

/**
 * One table.
 *
 * @param file its name
 * @param meaning what a row is, for the dictionary
 * @param kind the kind of record that it holds; null for what stands beside the records
 * @param columns in order
 * @param rows of one article
 */
record Sheet<R>(
        String file,
        String meaning,
        Entry.@Nullable Kind kind,
        List<Column<R>> columns,
        Function<Lookup, List<R>> rows) {

    Sheet {
        Objects.requireNonNull(file);
        Objects.requireNonNull(meaning);
        Objects.requireNonNull(rows);
        columns = List.copyOf(columns);
    }

    List<String> header() {
        return columns.stream().map(Column::name).toList();
    }

    /** The rows of one article as cells. */
    List<List<String>> cells(Lookup at) {
        return rows.apply(at).stream()
                .map(row -> columns.stream().map(column -> column.cell(at, row)).toList())
                .toList();
    }
}
