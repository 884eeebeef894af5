package parallax.store;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import parallax.ledger.Entry;
import parallax.text.Fingerprint;

/**
 * What records and articles are found by beside their words. Full text keeps a tag as it keeps a word, so that any
 * combination of both is one walk over its lists, newest first. A tag is made of lower-case letters and digits. The forms
 * are kept in ledgers.
 */
public final class Tags {

    private static final int SMALL_BLOCK = 3;
    private static final int LARGE_BLOCK = 6;
    /** Days before 1970 have negative numbers; a tag has no sign. */
    private static final long SHIFT = 1L << 22;
    private static final int MOST_BUCKETS = 63;

    private Tags() {}

    public static String kind(Entry.Kind kind) {
        return "k" + kind.ordinal();
    }

    /** Kind of cue, type of event, measure or sort of evidence. */
    public static String sort(Entry.Kind kind, String what) {
        return "s" + kind.ordinal() + plain(what);
    }

    /** An actor in a role, by the key of the actor. */
    public static String party(Role role, long actor) {
        return "r" + role.ordinal() + "x" + actor;
    }

    /** The country of somebody who takes part. */
    public static String country(String code) {
        return "c" + plain(code);
    }

    /** A sector of somebody who takes part. */
    public static String sector(String code) {
        return "g" + plain(code);
    }

    /** A place, by its key. */
    public static String place(long place) {
        return "l" + place;
    }

    /** Any place. */
    public static String placed() {
        return "lx";
    }

    /** A place of this country. */
    public static String within(String country) {
        return "y" + plain(country);
    }

    /** An outlet, however its name is capitalised. */
    public static String outlet(String name) {
        return "o" + Fingerprint.id("", 8, Words.folded(name));
    }

    public static String language(String code) {
        return "n" + plain(code);
    }

    /** The blocks of eight and of 64 days that a day lies in. */
    static List<String> day(long day) {
        return List.of(block(day, SMALL_BLOCK), block(day, LARGE_BLOCK));
    }

    private static String block(long day, int bits) {
        return (bits == SMALL_BLOCK ? "d" : "e") + (day + SHIFT >> bits);
    }

    /** Blocks that hold all of these days; up to seven more days at either end. */
    public static List<String> days(LocalDate from, LocalDate to) {
        List<String> blocks = new ArrayList<>();
        long small = 1L << SMALL_BLOCK;
        long large = 1L << LARGE_BLOCK;
        long day = from.toEpochDay() + SHIFT & -small;
        long last = to.toEpochDay() + SHIFT;
        while (day <= last) {
            boolean whole = (day & large - 1) == 0 && day + large - 1 <= last;
            blocks.add(block(day - SHIFT, whole ? LARGE_BLOCK : SMALL_BLOCK));
            day += whole ? large : small;
        }
        return blocks;
    }

    /** The least that a figure can be, to the next power of two. */
    public static String atLeast(int bucket) {
        return "b" + bucket;
    }

    /** The most that a figure can be, to the next power of two. */
    public static String atMost(int bucket) {
        return "t" + bucket;
    }

    /** Which powers of two a number lies between: 0 below one, at most 63. */
    public static int bucket(double number) {
        return number < 1 ? 0 : Math.min(MOST_BUCKETS, Math.getExponent(number) + 1);
    }

    /** The last of the buckets. */
    public static int lastBucket() {
        return MOST_BUCKETS;
    }

    private static String plain(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
    }
}
