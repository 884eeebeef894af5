package parallax.web.page;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.zip.Adler32;
import java.util.zip.CRC32;
import java.util.zip.Checksum;

/**
 * By what a browser tells whether a page is the one that it has: two checksums and the length. They need guard against nobody,
 * and a fingerprint would take longer than the page itself.
 */
final class PageTag {

    /** When a form was made is written into it, and says nothing of whether the page changed. */
    private static final byte[] MADE = "name=\"made\" value=\"".getBytes(StandardCharsets.US_ASCII);

    private PageTag() {}

    static String of(byte[] page) {
        Checksum first = new CRC32();
        Checksum second = new Adler32();
        int from = 0;
        int length = page.length;
        for (int made = behindMade(page, 0); made >= 0; made = behindMade(page, from)) {
            first.update(page, from, made - from);
            second.update(page, from, made - from);
            from = made;
            while (from < page.length && page[from] != '"') {
                from++;
                length--;
            }
        }
        first.update(page, from, page.length - from);
        second.update(page, from, page.length - from);
        return String.format(Locale.ROOT, "W/\"%08x%08x%x\"", first.getValue(), second.getValue(), length);
    }

    /** Where the next moment begins; -1 where there is none. */
    private static int behindMade(byte[] page, int from) {
        for (int at = from; at <= page.length - MADE.length; at++) {
            if (page[at] == MADE[0]
                    && page[at + 1] == MADE[1]
                    && Arrays.equals(page, at, at + MADE.length, MADE, 0, MADE.length)) {
                return at + MADE.length;
            }
        }
        return -1;
    }
}
