package parallax.format.table;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import parallax.article.Article;
import parallax.format.export.Exporter;
import parallax.format.export.Lookup;
import parallax.format.export.Outputs;
import parallax.ledger.Account;
import parallax.ledger.Entry;

/**
 * The ledger as CSV (RFC 4180, UTF-8, one header, one row a record): one file for each kind of record, those of articles,
 * actors, places and notes, and {@code dictionary.csv}, which explains every column. When some kinds are asked for, their
 * files alone.
 */
public final class CsvFiles implements Exporter {

    private static final String DICTIONARY = "dictionary.csv";

    private static final List<Sheet<?>> SHEETS = List.of(
            BesideSheets.ARTICLES,
            BesideSheets.ACTORS,
            BesideSheets.PLACES,
            EntrySheets.STATEMENTS,
            EventSheet.EVENTS,
            EntrySheets.FIGURES,
            EntrySheets.EVIDENCE,
            BesideSheets.NOTES);

    private final Outputs outputs;
    private final List<Sheet<?>> sheets;
    private final boolean all;
    private final List<CsvWriter> writers = new ArrayList<>();

    public CsvFiles(Outputs outputs, Set<Entry.Kind> kinds) {
        this.outputs = outputs;
        this.all = kinds.size() == Entry.Kind.values().length;
        this.sheets = asked(kinds);
    }

    private static List<Sheet<?>> asked(Set<Entry.Kind> kinds) {
        boolean all = kinds.size() == Entry.Kind.values().length;
        return SHEETS.stream()
                .filter(sheet -> all || kinds.stream().anyMatch(kind -> kind == sheet.kind()))
                .toList();
    }

    /** The files that are written when these kinds are asked for. */
    public static List<String> files(Set<Entry.Kind> kinds) {
        boolean all = kinds.size() == Entry.Kind.values().length;
        return Stream.concat(asked(kinds).stream().map(Sheet::file), all ? Stream.of(DICTIONARY) : Stream.empty())
                .toList();
    }

    @Override
    public void begin() throws IOException {
        for (Sheet<?> sheet : sheets) {
            CsvWriter writer = CsvWriter.builder().build(outputs.open(sheet.file()));
            writer.writeRecord(sheet.header());
            writers.add(writer);
        }
    }

    @Override
    public void write(Article article, Account account) throws IOException {
        Lookup at = new Lookup(article, account);
        for (int i = 0; i < sheets.size(); i++) {
            for (List<String> row : sheets.get(i).cells(at)) {
                writers.get(i).writeRecord(row);
            }
        }
    }

    @Override
    public void end() throws IOException {
        if (all) {
            CsvWriter writer = CsvWriter.builder().build(outputs.open(DICTIONARY));
            writer.writeRecord("file", "column", "type", "form", "meaning");
            dictionary().forEach(writer::writeRecord);
            writers.add(writer);
        }
        for (CsvWriter writer : writers) {
            writer.flush();
        }
    }

    /** Every column of every file: file, column, type, form of the cells, meaning. */
    public static List<List<String>> dictionary() {
        List<List<String>> rows = new ArrayList<>();
        for (Sheet<?> sheet : SHEETS) {
            sheet.columns()
                    .forEach(column -> rows.add(List.of(
                            sheet.file(),
                            column.name(),
                            column.type().label(),
                            column.type().form(),
                            column.meaning())));
        }
        return List.copyOf(rows);
    }

    /** What a row of each file is: file, meaning. */
    public static List<List<String>> sheets() {
        List<List<String>> rows = new ArrayList<>();
        SHEETS.forEach(sheet -> rows.add(List.of(sheet.file(), sheet.meaning())));
        return List.copyOf(rows);
    }
}
