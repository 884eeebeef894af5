package parallax.store.desk.book;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What people type, within its bounds. Lengths are counted in characters as a person counts them, not in units of memory. */
public final class Bounds {

    /** Characters of a name. */
    public static final int NAME = 80;

    private static final Pattern BLANKS = Pattern.compile("\\s+", Pattern.UNICODE_CHARACTER_CLASS);
    /** In letters of any script; what {@link URI#getHost} gives is of ASCII alone. */
    private static final Pattern HOST =
            Pattern.compile("[\\p{L}\\p{M}\\p{Nd}._-]+(:\\d{1,5})?|\\[[0-9a-fA-F:.]+](:\\d{1,5})?");

    private static final int NONCHARACTER = 0xFFFE;

    private Bounds() {}

    /**
     * Text of several lines, without blanks around it, its lines ended as ours are.
     *
     * @throws IllegalArgumentException when it is blank, longer than the bound, or holds what is no character of a text
     */
    public static String text(String what, String value, int most) {
        String text = value.replace("\r\n", "\n").replace('\r', '\n').strip();
        if (text.isEmpty()) {
            throw new IllegalArgumentException(what + " is missing");
        }
        int length = text.codePointCount(0, text.length());
        if (length > most) {
            throw new IllegalArgumentException(what + " has " + length + " characters, at most " + most + " are taken");
        }
        if (!text.codePoints().allMatch(Bounds::isText)) {
            throw new IllegalArgumentException(what + " holds a character that no text has");
        }
        return text;
    }

    /** The same for one line: blanks of any kind become one space. */
    public static String line(String what, String value, int most) {
        return text(what, BLANKS.matcher(value).replaceAll(" "), most);
    }

    /** The same where nothing may stand; null for a blank. */
    public static @Nullable String optionalLine(String what, @Nullable String value, int most) {
        return value == null || value.isBlank() ? null : line(what, value, most);
    }

    /**
     * An address of http or https without user name and password.
     *
     * @throws IllegalArgumentException when it is none, or longer than the bound
     */
    public static String webAddress(String what, String value, int most) {
        String address = line(what, value, most);
        try {
            URI uri = new URI(address);
            String scheme = Objects.toString(uri.getScheme(), "").toLowerCase(Locale.ROOT);
            boolean web = scheme.equals("http") || scheme.equals("https");
            if (web && HOST.matcher(Objects.toString(uri.getRawAuthority(), "")).matches()) {
                return address;
            }
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException(what + " is no address: " + e.getReason(), e);
        }
        throw new IllegalArgumentException(
                what + " is no address of http or https with a host and without a user name: " + address);
    }

    /** What comes from elsewhere and cannot be refused: one line, cut where it is too long. */
    public static String cut(String value, int most) {
        StringBuilder text = new StringBuilder();
        value.codePoints().map(point -> isText(point) ? point : ' ').forEach(text::appendCodePoint);
        String line = BLANKS.matcher(text).replaceAll(" ").strip();
        int length = line.codePointCount(0, line.length());
        return length <= most ? line : line.substring(0, line.offsetByCodePoints(0, most));
    }

    /** Neither a control character, nor half a character, nor a code that stands for none: feeds and databases take none. */
    private static boolean isText(int point) {
        int type = Character.getType(point);
        return (type != Character.CONTROL || point == '\n' || point == '\t')
                && type != Character.SURROGATE
                && (point & NONCHARACTER) != NONCHARACTER;
    }
}
