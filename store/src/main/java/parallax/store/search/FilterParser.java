package parallax.store.search;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;
import parallax.store.search.Scanner.Piece;

/** Conditions as people type them. */
final class FilterParser {

    private static final Pattern YEAR = Pattern.compile("\\d{4}");
    private static final Pattern MONTH = Pattern.compile("\\d{4}-\\d{2}");

    private FilterParser() {}

    /** @throws QueryException when there is no such field, or it cannot have this value */
    static Filter parse(Piece piece) {
        return piece.sort() == Scanner.Sort.AMOUNT ? amount(piece) : field(piece);
    }

    private static Filter amount(Piece piece) {
        Filter.Comparison comparison = comparison(piece.sign());
        if (piece.name().equalsIgnoreCase(Conditions.CONFIDENCE)) {
            return confidence(piece, comparison);
        }
        return new Filter.Amount(piece.name().toLowerCase(Locale.ROOT), comparison, Double.parseDouble(piece.value()));
    }

    private static Filter.Comparison comparison(String sign) {
        return Arrays.stream(Filter.Comparison.values())
                .filter(each -> each.sign().equals(sign))
                .findFirst()
                .orElseThrow();
    }

    /** Without a sign, at least so sure. */
    private static Filter confidence(Piece piece, Filter.Comparison comparison) {
        try {
            return new Filter.Confidence(comparison, number(piece, piece.value()));
        } catch (QueryException e) {
            throw e;
        } catch (IllegalArgumentException e) {
            throw wrong(piece, String.valueOf(e.getMessage()));
        }
    }

    private static Filter field(Piece piece) {
        try {
            return switch (piece.name().toLowerCase(Locale.ROOT)) {
                case Conditions.FROM -> new Filter.Days(day(piece, false), null);
                case Conditions.TO -> new Filter.Days(null, day(piece, true));
                case Conditions.ON -> new Filter.Days(day(piece, false), day(piece, true));
                case Conditions.BOX -> box(piece);
                case Conditions.DISPUTED -> disputed(piece);
                case Conditions.CONFIDENCE -> confidence(piece, Filter.Comparison.AT_LEAST);
                default -> named(piece);
            };
        } catch (QueryException e) {
            throw e;
        } catch (IllegalArgumentException e) {
            throw wrong(piece, String.valueOf(e.getMessage()));
        }
    }

    private static QueryException wrong(Piece piece, String message) {
        return new QueryException(piece.column() + piece.name().length() + 1, piece.name() + ": " + message);
    }

    private static Filter named(Piece piece) {
        Field field = Field.find(piece.name())
                .orElseThrow(() -> new QueryException(
                        piece.column(),
                        "no field is named “" + piece.name() + "”; there are " + Field.names()
                                + ", and measures as in killed>50"));
        String value = field.choices().isEmpty() ? piece.value() : piece.value().toLowerCase(Locale.ROOT);
        if (!field.choices().isEmpty() && !field.choices().contains(value)) {
            throw wrong(piece, "expected one of " + String.join(", ", field.choices()) + ", found " + piece.value());
        }
        return new Filter.Named(field, value);
    }

    /** A day; of a month or a year its first or last. */
    private static LocalDate day(Piece piece, boolean last) {
        String value = piece.value();
        try {
            if (YEAR.matcher(value).matches()) {
                return last
                        ? Year.parse(value).atMonth(12).atEndOfMonth()
                        : Year.parse(value).atDay(1);
            }
            if (MONTH.matcher(value).matches()) {
                YearMonth month = YearMonth.parse(value);
                return last ? month.atEndOfMonth() : month.atDay(1);
            }
            return LocalDate.parse(value);
        } catch (DateTimeException e) {
            throw new QueryException(
                    piece.column() + piece.name().length() + 1,
                    piece.name() + ": expected a day as 2022-02-17, a month as 2022-02 or a year, found " + value);
        }
    }

    private static Filter box(Piece piece) {
        String[] sides = piece.value().split(",", -1);
        if (sides.length != 4) {
            throw wrong(piece, "expected south,west,north,east in degrees, found " + piece.value());
        }
        return new Filter.Box(
                number(piece, sides[0]), number(piece, sides[1]), number(piece, sides[2]), number(piece, sides[3]));
    }

    private static Filter disputed(Piece piece) {
        if (!piece.value().equalsIgnoreCase("yes")) {
            throw wrong(piece, "expected yes, found " + piece.value());
        }
        return new Filter.Disputed();
    }

    private static double number(Piece piece, String text) {
        try {
            return Double.parseDouble(text.strip());
        } catch (NumberFormatException e) {
            throw wrong(piece, "expected a number, found " + text);
        }
    }
}
