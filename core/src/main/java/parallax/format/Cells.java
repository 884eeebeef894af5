package parallax.format;

import java.util.Collection;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Cells of tables that somebody may open in a spreadsheet. One that would be taken for a formula ({@code =}, {@code +},
 * {@code -} or {@code @} as the first visible character, in full width too) gets an apostrophe in front, in a list each item by itself; whoever
 * loads the table takes it off again. Numbers, days and offsets are never text and stay as they are.
 */
public final class Cells {

    /** Parts the items of a list. */
    public static final String BETWEEN = ";";

    private static final String BEGINS_FORMULA = "=+-@\uFF1D\uFF0B\uFF0D\uFF20";

    private Cells() {}

    /** What is not known is an empty cell. */
    public static String text(@Nullable Object value) {
        String text = value == null ? "" : value.toString();
        return beginsFormula(text) ? "'" + text : text;
    }

    /** Items parted by {@code ;}; one within an item becomes a comma. */
    public static String list(Collection<?> items) {
        return items.stream()
                .map(item -> text(item.toString().replace(BETWEEN, ",")))
                .collect(Collectors.joining(BETWEEN));
    }

    /** A text on one line, for layouts without quotation marks: tabs and line ends become blanks. */
    public static String line(@Nullable Object value) {
        return text(value).replaceAll("[\\t\\r\\n\\u0085\\u2028\\u2029\\u000b\\f]+", " ");
    }

    /** A cell without the apostrophe that disarmed it. */
    public static String undone(String cell) {
        return cell.startsWith("'") && beginsFormula(cell.substring(1)) ? cell.substring(1) : cell;
    }

    private static boolean beginsFormula(String text) {
        return text.codePoints()
                .dropWhile(Cells::isUnseen)
                .limit(1)
                .anyMatch(first -> BEGINS_FORMULA.indexOf(first) >= 0);
    }

    private static boolean isUnseen(int point) {
        return Character.isWhitespace(point)
                || Character.isSpaceChar(point)
                || Character.isISOControl(point)
                || Character.getType(point) == Character.FORMAT;
    }
}
