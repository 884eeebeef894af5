package parallax.store.search;

import java.util.regex.Pattern;

/**
 * Where a page ends, so that the next begins behind it whatever was added meanwhile. Good for one ledger; the words of it
 * have no meaning outside.
 *
 * @param below only keys below this one follow
 */
public record Cursor(long below) {

    /** Before the first page. */
    public static final Cursor START = new Cursor(Long.MAX_VALUE);

    private static final Pattern FORM = Pattern.compile("c[0-9a-z]{1,13}");
    private static final int RADIX = 36;

    /** @throws IllegalArgumentException when no page ends in these words */
    public static Cursor parse(String words) {
        if (!FORM.matcher(words).matches()) {
            throw new IllegalArgumentException("expected a cursor as the last page gave it, found " + words);
        }
        return new Cursor(Long.parseLong(words.substring(1), RADIX));
    }

    /** To be handed back for the next page. */
    public String write() {
        return "c" + Long.toString(below, RADIX);
    }
}
