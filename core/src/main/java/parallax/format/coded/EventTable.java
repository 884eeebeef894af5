package parallax.format.coded;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import parallax.article.Article;
import parallax.format.export.Exporter;
import parallax.format.export.Left;
import parallax.format.export.Lookup;
import parallax.format.export.Outputs;
import parallax.ledger.Account;
import parallax.ledger.Event;

/** One table of what happened, a row an event; what did not happen, and what the layout cannot say, is left out and counted. */
abstract class EventTable implements Exporter {

    private final Outputs outputs;
    private final String name;
    private final Layout layout;
    private final Left left = new Left();
    private @Nullable CsvWriter file;

    EventTable(Outputs outputs, String name, Layout layout) {
        this.outputs = outputs;
        this.name = name;
        this.layout = layout;
    }

    /** The cells of an event, null when the layout cannot say it. */
    abstract @Nullable List<String> findRow(Lookup at, Event event);

    /** Why {@link #findRow} may be empty, as the reason is counted. */
    abstract String withoutRow();

    @Override
    public void begin() throws IOException {
        file = CsvWriter.builder().build(outputs.open(name));
        file.writeRecord(layout.columns());
    }

    @Override
    public void write(Article article, Account account) throws IOException {
        if (file == null) {
            throw new IllegalStateException("begin() comes first");
        }
        Lookup at = new Lookup(article, account);
        for (Event event : account.events()) {
            List<String> row = Happened.not(event) ? null : findRow(at, event);
            if (row != null) {
                file.writeRecord(row);
            } else {
                left.count(Happened.not(event) ? Happened.NOT : withoutRow());
            }
        }
    }

    @Override
    public void end() throws IOException {
        if (file != null) {
            file.flush();
        }
    }

    @Override
    public Map<String, Integer> left() {
        return left.counts();
    }
}
