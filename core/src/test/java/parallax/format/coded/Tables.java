package parallax.format.coded;

import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/** Written tables as Apache Commons CSV reads them. */
final class Tables {

    private Tables() {}

    /** With a header of its own. */
    static List<CSVRecord> csv(String table) throws IOException {
        return CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get()
                .parse(new StringReader(table))
                .getRecords();
    }

    /** Parted by tabs, without quotation marks and header. */
    static List<CSVRecord> tabs(String table, Layout layout) throws IOException {
        return CSVFormat.newFormat('\t')
                .builder()
                .setHeader(layout.columns().toArray(String[]::new))
                .setRecordSeparator("\n")
                .get()
                .parse(new StringReader(table))
                .getRecords();
    }

    /** Columns that are filled. */
    static List<String> filled(CSVRecord row, Set<String> asked) {
        return asked.stream()
                .filter(column -> !row.get(column).isEmpty())
                .sorted()
                .toList();
    }
}
