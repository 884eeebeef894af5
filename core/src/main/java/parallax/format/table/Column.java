package parallax.format.table;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import parallax.format.Cells;
import parallax.format.export.Lookup;

/**
 * One column of a table.
 *
 * @param name as the header has it
 * @param type what its cells hold
 * @param meaning in words, for the dictionary
 * @param value what a record has in it; null when not known
 */
record Column<R>(String name, Type type, String meaning, Value<R> value) {

    Column {
        Objects.requireNonNull(name);
        Objects.requireNonNull(type);
        Objects.requireNonNull(meaning);
        Objects.requireNonNull(value);
    }

    /** The cell of one record, disarmed where it is text. */
    String cell(Lookup at, R row) {
        Object found = value.of(at, row);
        return switch (type) {
            case ID, TEXT, LABEL -> Cells.text(found);
            case IDS, TEXTS, LABELS -> Cells.list(found instanceof Collection<?> many ? many : List.of());
            case NUMBER, COUNT, OFFSET, DAY, TIME, FLAG -> found == null ? "" : found.toString();
            case SPANS -> found == null ? "" : found.toString();
        };
    }

    /** What a record has in a column. */
    @FunctionalInterface
    interface Value<R> {
        @Nullable
        Object of(Lookup at, R row);
    }

    /** What the cells of a column hold. */
    enum Type {
        ID("id", "names one record, actor or place"),
        IDS("ids", "several ids with ; between"),
        TEXT("text", "words, disarmed for spreadsheets"),
        TEXTS("texts", "several words with ; between"),
        LABEL("label", "one of a closed list, see records.md"),
        LABELS("labels", "several labels with ; between"),
        NUMBER("number", "decimal point, no grouping"),
        COUNT("count", "whole number"),
        OFFSET("offset", "code points, half-open"),
        SPANS("spans", "start-end in code points, several with ; between"),
        DAY("day", "ISO 8601, 2022-02-16"),
        TIME("time", "ISO 8601 with zone"),
        FLAG("flag", "true or false");

        private final String label;
        private final String form;

        Type(String label, String form) {
            this.label = label;
            this.form = form;
        }

        String label() {
            return label;
        }

        String form() {
            return form;
        }
    }
}
