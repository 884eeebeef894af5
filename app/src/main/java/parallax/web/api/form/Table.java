package parallax.web.api.form;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.Writer;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import parallax.format.Cells;

/** Rows as CSV (RFC 4180). Text that a spreadsheet would take for a formula is disarmed. */
public final class Table implements AutoCloseable {

    private final CsvWriter out;

    public Table(Writer out, List<String> columns) {
        this.out = CsvWriter.builder().build(out);
        this.out.writeRecord(columns);
    }

    /** Numbers as they are, all else as text; what is not known is empty. */
    public void row(@Nullable Object... cells) {
        out.writeRecord(Arrays.stream(cells)
                .map(cell -> cell instanceof Number
                        ? cell.toString()
                        : Cells.text(cell).replaceAll("\\s+", " "))
                .toList());
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
