package parallax.web.chart;

import java.util.List;
import java.util.Objects;

/**
 * What a drawing shows, as a table.
 *
 * @param head what the columns are
 * @param rows one for each item, as many cells as columns
 */
public record DataTable(List<String> head, List<List<Cell>> rows) {

    public DataTable {
        head = List.copyOf(head);
        rows = rows.stream().map(List::copyOf).toList();
        for (List<Cell> row : rows) {
            if (row.size() != head.size()) {
                throw new IllegalArgumentException("a row of " + row.size() + " cells under " + head.size());
            }
        }
    }

    /**
     * One cell.
     *
     * @param words not escaped
     * @param href where they lead; empty for no link
     */
    public record Cell(String words, String href) {

        public Cell {
            Objects.requireNonNull(words);
            Objects.requireNonNull(href);
        }

        public static Cell of(String words) {
            return new Cell(words, "");
        }
    }
}
