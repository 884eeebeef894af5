package parallax.format.coded;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import parallax.format.Cells;

/**
 * The columns of a layout that others have laid down.
 *
 * @param columns their names, in order
 */
public record Layout(List<String> columns) {

    public Layout {
        columns = List.copyOf(columns);
    }

    /** Names parted by blanks. */
    static Layout of(String... names) {
        return new Layout(Arrays.stream(names)
                .flatMap(line -> Arrays.stream(line.split(" ")))
                .toList());
    }

    /** An empty row. */
    Row row() {
        return new Row();
    }

    /** One row; cells that are not filled are empty: not known. */
    final class Row {

        private final String[] cells = new String[columns.size()];

        Row() {
            Arrays.fill(cells, "");
        }

        /** Words, on one line and disarmed. */
        Row text(String column, @Nullable Object value) {
            return put(column, Cells.line(value));
        }

        /** A number, a day or a code: never words of an article. */
        Row plain(String column, @Nullable Object value) {
            return put(column, value == null ? "" : value.toString());
        }

        private Row put(String column, String cell) {
            int index = columns.indexOf(column);
            if (index < 0) {
                throw new IllegalArgumentException("the layout has no column " + column);
            }
            cells[index] = cell;
            return this;
        }

        List<String> list() {
            return List.of(cells);
        }

        /** With tabs between, as GDELT writes it. */
        String line() {
            return String.join("\t", cells) + "\n";
        }
    }
}
