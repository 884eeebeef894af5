package parallax.format.outside;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import parallax.format.coded.AcledTypes;
import parallax.format.coded.CountryCodes;

/** A table in ACLED's layout: with a header, whatever the order of its columns; commas or semicolons between. */
public final class AcledReader implements OutsideReader {

    private static final List<String> NEEDED = List.of("event_id_cnty", "event_date", "event_type");

    private static final int LONGEST_HEADER = 10_000;

    private final AcledTypes types = new AcledTypes();
    private final CountryCodes countries = new CountryCodes();

    @Override
    public void read(Reader text, String file, Consumer<OutsideLine> sink) throws IOException {
        BufferedReader buffered = new BufferedReader(text, LONGEST_HEADER);
        try (CsvReader<CsvRecord> records = CsvReader.builder()
                .fieldSeparator(separator(buffered))
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .skipEmptyLines(true)
                .ofCsvRecord(buffered)) {
            read(records.iterator(), file, sink);
        } catch (CsvParseException e) {
            sink.accept(new Unread(file, "table", "CSV (RFC 4180)", String.valueOf(e.getMessage())));
        }
    }

    /** What stands more often in the header. */
    private static char separator(BufferedReader text) throws IOException {
        text.mark(LONGEST_HEADER);
        int semicolons = 0;
        int commas = 0;
        int read = 0;
        for (int unit = text.read(); unit >= 0 && unit != '\n' && ++read < LONGEST_HEADER; unit = text.read()) {
            semicolons += unit == ';' ? 1 : 0;
            commas += unit == ',' ? 1 : 0;
        }
        text.reset();
        return semicolons > commas ? ';' : ',';
    }

    private void read(Iterator<CsvRecord> records, String file, Consumer<OutsideLine> sink) {
        if (!records.hasNext()) {
            return;
        }
        Map<String, Integer> columns = new HashMap<>();
        for (String column : records.next().getFields()) {
            columns.put(column.replace("\uFEFF", "").strip().toLowerCase(Locale.ROOT), columns.size());
        }
        for (String column : NEEDED) {
            if (!columns.containsKey(column)) {
                sink.accept(
                        new Unread(file + ":1", "header", "a column " + column, String.join(", ", columns.keySet())));
                return;
            }
        }
        while (records.hasNext()) {
            CsvRecord cells = records.next();
            sink.accept(line(cells, columns, file + ":" + cells.getStartingLineNumber()));
        }
    }

    private OutsideLine line(CsvRecord cells, Map<String, Integer> columns, String place) {
        if (cells.getFieldCount() != columns.size()) {
            return new Unread(place, "line", columns.size() + " cells", String.valueOf(cells.getFieldCount()));
        }
        try {
            return event(new Fields(place, columns, cells.getFields()), String.join("\t", cells.getFields()));
        } catch (DamagedLineException e) {
            return e.unread();
        }
    }

    private Outside event(Fields fields, String raw) {
        String type = fields.need("event_type", "an event type");
        String sub = fields.text("sub_event_type");
        return new Outside(
                new Outside.Source(Outside.Dataset.ACLED, fields.need("event_id_cnty", "an id"), fields.place()),
                fields.day("event_date"),
                new Outside.Coding(sub.isEmpty() ? type : type + " / " + sub, types.typeOf(type, sub)),
                new Outside.Parties(fields.listed("actor1", "assoc_actor_1"), fields.listed("actor2", "assoc_actor_2")),
                new Outside.Where(fields.known("location"), country(fields), fields.position("latitude", "longitude")),
                fields.listed("fatalities").stream()
                        .map(value -> new Outside.Amount("fatalities", value))
                        .toList(),
                List.of(),
                null,
                raw);
    }

    private @Nullable String country(Fields fields) {
        String byNumber = countries.ofNumber(fields.text("iso"));
        return byNumber == null ? countries.ofName(fields.text("country")) : byNumber;
    }
}
