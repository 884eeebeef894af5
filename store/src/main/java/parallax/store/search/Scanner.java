package parallax.store.search;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Cuts a line into what a query is made of. */
final class Scanner {

    /** What a piece of the line is. */
    enum Sort {
        WORD,
        PHRASE,
        FIELD,
        AMOUNT,
        OPEN,
        CLOSE,
        END
    }

    /**
     * @param sort what it is
     * @param name word, phrase, or name of a field or measure
     * @param sign how a measure is compared, else empty
     * @param value of a field or measure, else empty
     * @param column where it begins, from 1
     */
    record Piece(Sort sort, String name, String sign, String value, int column) {}

    private static final String STOPS = "()\"“”<>=";
    private static final Pattern FIELD_NAME = Pattern.compile("[A-Za-z][A-Za-z-]*");
    private static final Pattern COMPARISON = Pattern.compile("\\s*(>=|<=|>|<|=)\\s*");
    private static final Pattern NUMBER = Pattern.compile("-?[0-9][0-9,]*(?:\\.[0-9]+)?");

    private final String line;
    private int at;

    Scanner(String line) {
        this.line = line;
    }

    /** In the order of the line; the last one is the end. */
    List<Piece> scan() {
        List<Piece> pieces = new ArrayList<>();
        while (skipSpace() < line.length()) {
            pieces.add(next());
        }
        pieces.add(new Piece(Sort.END, "", "", "", column()));
        return pieces;
    }

    private int skipSpace() {
        while (at < line.length() && Character.isWhitespace(line.charAt(at))) {
            at++;
        }
        return at;
    }

    private int column() {
        return at + 1;
    }

    private Piece next() {
        int column = column();
        char first = line.charAt(at);
        if (first == '(' || first == ')') {
            at++;
            return new Piece(first == '(' ? Sort.OPEN : Sort.CLOSE, String.valueOf(first), "", "", column);
        }
        if (opensQuotation(first)) {
            return new Piece(Sort.PHRASE, quoted(), "", "", column);
        }
        String run = run();
        if (run.isEmpty()) {
            throw new QueryException(column, "expected a word, a phrase or a field, found " + first);
        }
        int colon = run.indexOf(':');
        if (colon > 0 && FIELD_NAME.matcher(run.substring(0, colon)).matches()) {
            return field(run, colon, column);
        }
        Matcher comparison = COMPARISON.matcher(line).region(at, line.length());
        return comparison.lookingAt() ? amount(run, comparison, column) : new Piece(Sort.WORD, run, "", "", column);
    }

    private static boolean opensQuotation(char mark) {
        return mark == '"' || mark == '“';
    }

    private String run() {
        int start = at;
        while (at < line.length() && !Character.isWhitespace(line.charAt(at)) && STOPS.indexOf(line.charAt(at)) < 0) {
            at++;
        }
        return line.substring(start, at);
    }

    private String quoted() {
        int start = at;
        at++;
        while (at < line.length() && line.charAt(at) != '"' && line.charAt(at) != '”') {
            at++;
        }
        if (at == line.length()) {
            throw new QueryException(start + 1, "expected a closing quotation mark for this one");
        }
        at++;
        return line.substring(start + 1, at - 1);
    }

    private Piece field(String run, int colon, int column) {
        String name = run.substring(0, colon);
        String value = run.substring(colon + 1);
        if (value.isEmpty() && at < line.length() && opensQuotation(line.charAt(at))) {
            value = quoted();
        }
        Matcher comparison = COMPARISON.matcher(line).region(at, line.length());
        if (value.isEmpty() && name.equalsIgnoreCase(Conditions.CONFIDENCE) && comparison.lookingAt()) {
            return amount(name, comparison, column);
        }
        if (value.isBlank()) {
            throw new QueryException(column + colon + 1, "expected a value right behind " + name + ":");
        }
        return new Piece(Sort.FIELD, name, "", value.strip(), column);
    }

    private Piece amount(String measure, Matcher comparison, int column) {
        at = comparison.end();
        Matcher number = NUMBER.matcher(line).region(at, line.length());
        if (!number.lookingAt()) {
            throw new QueryException(column(), "expected a number behind " + measure + comparison.group(1));
        }
        at = number.end();
        return new Piece(
                Sort.AMOUNT, measure, comparison.group(1), number.group().replace(",", ""), column);
    }
}
