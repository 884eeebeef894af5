package parallax.capture;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A day as feeds and messages write it, with the moment where that is said too.
 *
 * @param day in the zone it was written in
 * @param time null when no time of day was written, or no zone, or a zone that is the name of several
 */
public record Stamp(LocalDate day, @Nullable OffsetDateTime time) {

    private static final Pattern RFC_822 =
            Pattern.compile("(?:[a-z.]+\\s*,?\\s+)?(\\d{1,2})[\\s-]+([a-z]{3,9})\\.?[\\s-]+(\\d{4}|\\d{2})"
                    + "(?:[\\s,]+(\\d{1,2}):(\\d{2})(?::(\\d{2})(?:\\.\\d+)?)?\\s*(\\S.*)?)?");
    private static final Pattern ISO = Pattern.compile("(\\d{4})-(\\d{1,2})-(\\d{1,2})"
            + "(?:[t\\s]+(\\d{1,2}):(\\d{2})(?::(\\d{2})(?:[.,]\\d+)?)?\\s*(\\S.*)?)?");
    private static final Pattern OFFSET = Pattern.compile("(?:gmt|utc?)?\\s*([+-])(\\d{1,2}):?(\\d{2})?");
    private static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");

    /** Names that stand for one zone only; BST, IST and their like stand for several and tell no moment. */
    private static final Map<String, String> ZONES = Map.ofEntries(
            Map.entry("z", "Z"),
            Map.entry("ut", "Z"),
            Map.entry("utc", "Z"),
            Map.entry("gmt", "Z"),
            Map.entry("est", "-05:00"),
            Map.entry("edt", "-04:00"),
            Map.entry("cdt", "-05:00"),
            Map.entry("mst", "-07:00"),
            Map.entry("mdt", "-06:00"),
            Map.entry("pst", "-08:00"),
            Map.entry("pdt", "-07:00"),
            Map.entry("wet", "Z"),
            Map.entry("cet", "+01:00"),
            Map.entry("cest", "+02:00"),
            Map.entry("eet", "+02:00"),
            Map.entry("eest", "+03:00"),
            Map.entry("msk", "+03:00"),
            Map.entry("jst", "+09:00"),
            Map.entry("aest", "+10:00"),
            Map.entry("aedt", "+11:00"),
            Map.entry("nzst", "+12:00"),
            Map.entry("nzdt", "+13:00"));

    private static final int LONGEST = 100;

    public Stamp {
        Objects.requireNonNull(day);
    }

    /** Reads RFC 822 with the liberties that feeds and mailers take, and ISO 8601; null when it is neither. */
    public static @Nullable Stamp parse(String written) {
        String text = written.strip()
                .toLowerCase(Locale.ROOT)
                .replaceAll("\\([^)]*\\)", "")
                .strip();
        if (text.length() > LONGEST) {
            return null;
        }
        Matcher iso = ISO.matcher(text);
        Matcher mail = RFC_822.matcher(text);
        try {
            if (iso.matches()) {
                return of(day(iso.group(1), Integer.parseInt(iso.group(2)), iso.group(3)), iso);
            }
            return mail.matches() ? of(day(mail.group(3), month(mail.group(2)), mail.group(1)), mail) : null;
        } catch (DateTimeException e) {
            return null; // the thirtieth of February
        }
    }

    /** RFC 2822 on years of two digits: 00 to 49 are of this century. */
    private static LocalDate day(String year, int month, String day) {
        int number = Integer.parseInt(year);
        int full = year.length() > 2 ? number : number < 50 ? 2000 + number : 1900 + number;
        return LocalDate.of(full, month, Integer.parseInt(day));
    }

    private static int month(String name) {
        return MONTHS.indexOf(name.substring(0, 3)) + 1;
    }

    private static Stamp of(LocalDate day, Matcher found) {
        String hour = found.group(4);
        ZoneOffset zone = zone(found.group(7));
        if (hour == null || zone == null) {
            return new Stamp(day, null);
        }
        int second = found.group(6) == null ? 0 : Math.min(59, Integer.parseInt(found.group(6)));
        LocalTime clock = LocalTime.of(Integer.parseInt(hour), Integer.parseInt(found.group(5)), second);
        return new Stamp(day, LocalDateTime.of(day, clock).atOffset(zone));
    }

    private static @Nullable ZoneOffset zone(@Nullable String written) {
        if (written == null) {
            return null;
        }
        String known = ZONES.get(written.strip());
        if (known != null) {
            return ZoneOffset.of(known);
        }
        Matcher offset = OFFSET.matcher(written.strip());
        if (!offset.matches()) {
            return null;
        }
        int minutes = offset.group(3) == null ? 0 : Integer.parseInt(offset.group(3));
        int all = Integer.parseInt(offset.group(2)) * 60 + minutes;
        return ZoneOffset.ofTotalSeconds((offset.group(1).equals("-") ? -all : all) * 60);
    }
}
