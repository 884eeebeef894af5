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

    /** Letters of the blocks of days, from single days upwards. */
    private static final String LEVELS = "defh";

    private static final int LEVEL_BITS = 4;
    private static final LocalDate FIRST = LocalDate.of(1900, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2099, 12, 31);
    private static final int MOST_BUCKETS = 63;

    private Tags() {}

    public static String kind(Entry.Kind kind) {
        return "k" + Codes.of(kind);
    }

    /** Kind of cue, type of event, measure or sort of evidence. */
    public static String sort(Entry.Kind kind, String what) {
        return "s" + Codes.of(kind) + plain(what);
    }

    /** An actor in a role, by the key of the actor. */
    public static String party(Role role, long actor) {
        return "r" + role.code() + "x" + actor;
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

    /** What every article has. */
    public static String article() {
        return "a";
    }

    /** The day and the blocks of 16, 256 and 4096 days that it lies in; what is before 1900 or after 2099 stands at the end. */
    static List<String> day(LocalDate day) {
        long number = number(day);
        List<String> tags = new ArrayList<>();
        for (int level = 0; level < LEVELS.length(); level++) {
            tags.add(block(number, level));
        }
        return tags;
    }

    /** The fewest blocks that hold these days and no other. */
    public static List<String> days(LocalDate from, LocalDate to) {
        List<String> blocks = new ArrayList<>();
        long day = number(from);
        long last = number(to);
        while (day <= last) {
            int level = LEVELS.length() - 1;
            while (level > 0 && ((day & (size(level) - 1)) != 0 || day + size(level) - 1 > last)) {
                level--;
            }
            blocks.add(block(day, level));
            day += size(level);
        }
        return blocks;
    }

    private static long number(LocalDate day) {
        LocalDate kept = day.isBefore(FIRST) ? FIRST : day.isAfter(LAST) ? LAST : day;
        return kept.toEpochDay() - FIRST.toEpochDay();
    }

    private static long size(int level) {
        return 1L << (level * LEVEL_BITS);
    }

    private static String block(long number, int level) {
        return LEVELS.charAt(level) + Long.toString(number / size(level));
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
        StringBuilder plain = new StringBuilder(text.length());
        String lower = text.toLowerCase(Locale.ROOT);
        for (int index = 0; index < lower.length(); index++) {
            char letter = lower.charAt(index);
            if ((letter >= 'a' && letter <= 'z') || (letter >= '0' && letter <= '9')) {
                plain.append(letter);
            }
        }
        return plain.toString();
    }
}
