package parallax.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A table of linguistic knowledge kept as text: tab-separated, UTF-8, the first line that is not a comment names the
 * columns, lines that begin with {@code #} and empty lines are skipped. Where there is a column {@code name}, its values
 * are unique, so that a record can say which rule made it.
 */
public final class RuleFile {

    private final String resource;
    private final List<Row> rows;

    private RuleFile(String resource, List<Row> rows) {
        this.resource = resource;
        this.rows = List.copyOf(rows);
    }

    /**
     * Reads a resource that stands beside a class.
     *
     * @param room a class of the room that owns the file
     * @param resource path relative to that class's package, {@code en/cues.tsv} say
     * @throws MalformedRuleException with file and line when a row does not have the columns that the header names
     */
    public static RuleFile read(Class<?> room, String resource) {
        InputStream stream = room.getResourceAsStream(resource);
        if (stream == null) {
            throw new MalformedRuleException(resource, 0, "a resource beside " + room.getName());
        }
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            return parse(resource, lines);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + resource, e);
        }
    }

    /** Reads the same syntax from text, for tests and for files that a deployment adds. */
    public static RuleFile parse(String resource, BufferedReader lines) throws IOException {
        List<Row> rows = new ArrayList<>();
        List<String> columns = List.of();
        Set<String> names = new HashSet<>();
        int number = 0;
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            number++;
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            List<String> cells =
                    Arrays.stream(line.split("\t", -1)).map(String::strip).toList();
            if (columns.isEmpty()) {
                columns = cells;
                continue;
            }
            rows.add(row(resource, number, columns, cells, names));
        }
        return new RuleFile(resource, rows);
    }

    private static Row row(String resource, int line, List<String> columns, List<String> cells, Set<String> names) {
        if (cells.size() != columns.size()) {
            throw new MalformedRuleException(
                    resource, line, columns.size() + " columns " + columns + ", found " + cells.size());
        }
        Row row = new Row(resource, line, columns, cells);
        if (columns.contains("name") && !names.add(row.get("name"))) {
            throw new MalformedRuleException(resource, line, "a name not used before, found " + row.get("name"));
        }
        return row;
    }

    public String resource() {
        return resource;
    }

    public List<Row> rows() {
        return rows;
    }

    /**
     * One line of the table.
     *
     * @param resource the file it stands in
     * @param line its line number, from 1
     * @param columns the header
     * @param cells as many cells as the header has columns
     */
    public record Row(String resource, int line, List<String> columns, List<String> cells) {

        public Row {
            columns = List.copyOf(columns);
            cells = List.copyOf(cells);
        }

        /** The cell of a column; empty text when the cell is empty. */
        public String get(String column) {
            int index = columns.indexOf(column);
            if (index < 0) {
                throw malformed("a column " + column);
            }
            return cells.get(index);
        }

        /** The cell split at {@code |}; an empty list when the cell is empty. */
        public List<String> list(String column) {
            String cell = get(column);
            return cell.isEmpty()
                    ? List.of()
                    : Arrays.stream(cell.split("\\|")).map(String::strip).toList();
        }

        /** The cell as a constant of an enum, written in lower case with hyphens. */
        public <E extends Enum<E>> E constant(String column, Class<E> type) {
            String cell = get(column);
            for (E constant : type.getEnumConstants()) {
                if (Labels.of(constant).equals(cell) || constant.name().equals(cell)) {
                    return constant;
                }
            }
            throw malformed("one of " + Arrays.toString(type.getEnumConstants()) + " as " + column + ", found " + cell);
        }

        /** The first day that the year, month or day of a cell names; null for an empty cell. */
        public @Nullable LocalDate firstDay(String column) {
            return day(column, 1, month -> month.atDay(1));
        }

        /** The last day that the year, month or day of a cell names; null for an empty cell. */
        public @Nullable LocalDate lastDay(String column) {
            return day(column, 12, YearMonth::atEndOfMonth);
        }

        private @Nullable LocalDate day(String column, int monthOfYear, Function<YearMonth, LocalDate> ofMonth) {
            String cell = get(column);
            try {
                return switch (cell.length()) {
                    case 0 -> null;
                    case 4 -> ofMonth.apply(Year.parse(cell).atMonth(monthOfYear));
                    case 7 -> ofMonth.apply(YearMonth.parse(cell));
                    default -> LocalDate.parse(cell);
                };
            } catch (DateTimeException e) {
                throw malformed("a year, month or day as " + column + ", found " + cell);
            }
        }

        /** What to throw when this row breaks a rule of its table. */
        public MalformedRuleException malformed(String expected) {
            return new MalformedRuleException(resource, line, expected);
        }
    }
}
