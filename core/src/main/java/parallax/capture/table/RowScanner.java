package parallax.capture.table;

import java.util.ArrayList;
import java.util.List;

/**
 * Splits one row into its cells, a line at a time (RFC 4180). A quotation mark that is never closed is noticed, so that the
 * rows after it can still be read; CSV libraries take all that follows for the cell.
 */
final class RowScanner {

    /** What a line did to the row. */
    enum State {
        /** The row ended with it. */
        WHOLE,
        /** It broke within quotation marks; the row goes on. */
        OPEN,
        /** Something else than a separator followed a closing quotation mark. */
        BROKEN
    }

    private final char separator;
    private final List<String> cells = new ArrayList<>();
    private final StringBuilder cell = new StringBuilder();
    private boolean quoted;
    private boolean closed;

    RowScanner(char separator) {
        this.separator = separator;
    }

    /** @param line without its line feed */
    State feed(String line) {
        int end = line.endsWith("\r") ? line.length() - 1 : line.length();
        int at = 0;
        while (at < (quoted ? line.length() : end)) {
            char c = line.charAt(at);
            if (quoted) {
                at += inQuotes(line, at, c);
            } else if (c == separator) {
                endCell();
                at++;
            } else if (closed) {
                return State.BROKEN;
            } else {
                quoted = c == '"' && cell.isEmpty();
                if (!quoted) {
                    cell.append(c);
                }
                at++;
            }
        }
        if (quoted) {
            cell.append('\n');
            return State.OPEN;
        }
        endCell();
        return State.WHOLE;
    }

    /** How many characters were taken. */
    private int inQuotes(String line, int at, char c) {
        if (c != '"') {
            cell.append(c);
            return 1;
        }
        if (at + 1 < line.length() && line.charAt(at + 1) == '"') {
            cell.append('"');
            return 2;
        }
        quoted = false;
        closed = true;
        return 1;
    }

    private void endCell() {
        cells.add(cell.toString());
        cell.setLength(0);
        closed = false;
    }

    List<String> cells() {
        return List.copyOf(cells);
    }
}
