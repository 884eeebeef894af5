package parallax.format.outside;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import parallax.format.Cells;
import parallax.ledger.Place;

/** The cells of one line by the names of their columns; a cell that is damaged is named in the error. */
final class Fields {

    private static final List<DateTimeFormatter> DAYS = List.of(
            DateTimeFormatter.ISO_LOCAL_DATE,
            DateTimeFormatter.BASIC_ISO_DATE,
            new DateTimeFormatterBuilder()
                    .parseCaseInsensitive()
                    .appendPattern("d MMMM uuuu")
                    .toFormatter(Locale.ENGLISH),
            new DateTimeFormatterBuilder()
                    .parseCaseInsensitive()
                    .appendPattern("d-MMM-uuuu")
                    .toFormatter(Locale.ENGLISH));

    private final String place;
    private final Map<String, Integer> columns;
    private final List<String> cells;

    /**
     * @param place file and line
     * @param columns where each column stands
     */
    Fields(String place, Map<String, Integer> columns, List<String> cells) {
        this.place = place;
        this.columns = columns;
        this.cells = cells;
    }

    String place() {
        return place;
    }

    /** Empty when the column is empty or not there. */
    String text(String column) {
        Integer index = columns.get(column);
        return index == null || index >= cells.size()
                ? ""
                : Cells.undone(cells.get(index).strip());
    }

    @Nullable
    String known(String column) {
        String text = text(column);
        return text.isEmpty() ? null : text;
    }

    String need(String column, String expected) {
        String text = text(column);
        if (text.isEmpty()) {
            throw wrong(column, expected);
        }
        return text;
    }

    /** A day as ISO, eight digits or in English words; null for an empty cell. */
    @Nullable
    LocalDate day(String column) {
        String text = text(column);
        if (text.isEmpty()) {
            return null;
        }
        for (DateTimeFormatter form : DAYS) {
            LocalDate day = parse(text, form);
            if (day != null) {
                return day;
            }
        }
        throw wrong(column, "a day as 2022-02-16, 20220216 or 16 February 2022");
    }

    private static @Nullable LocalDate parse(String text, DateTimeFormatter form) {
        try {
            return LocalDate.parse(text, form);
        } catch (DateTimeException e) {
            return null; // another form may fit
        }
    }

    Place.@Nullable Position position(String north, String east) {
        if (text(north).isEmpty() || text(east).isEmpty()) {
            return null;
        }
        return new Place.Position(degrees(north, 90), degrees(east, 180));
    }

    private double degrees(String column, int most) {
        try {
            double degrees = Double.parseDouble(text(column));
            if (Math.abs(degrees) <= most) {
                return degrees;
            }
        } catch (NumberFormatException e) {
            throw wrong(column, "degrees");
        }
        throw wrong(column, "degrees between -" + most + " and " + most);
    }

    /** The cells of these columns that are filled. */
    List<String> listed(String... names) {
        List<String> found = new ArrayList<>();
        for (String name : names) {
            if (!text(name).isEmpty()) {
                found.add(text(name));
            }
        }
        return found;
    }

    DamagedLineException wrong(String column, String expected) {
        return new DamagedLineException(new Unread(place, column, expected, text(column)));
    }
}
