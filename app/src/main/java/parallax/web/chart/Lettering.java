package parallax.web.chart;

/** How much room words take, near enough: the font is the reader's, so the guess is a wide one. */
public final class Lettering {

    public static final double SIZE = 12;

    private static final double NARROW = 0.37;
    private static final double USUAL = 0.6;
    private static final double BROAD = 0.78;
    private static final double FULL = 1.0;
    private static final int IDEOGRAPHS = 0x2E80;

    private Lettering() {}

    public static double width(String words) {
        return words.codePoints().mapToDouble(Lettering::of).sum() * SIZE;
    }

    /** As much of the words as has room, with a mark where they are cut. */
    public static String fit(String words, double room) {
        if (width(words) <= room) {
            return words;
        }
        double used = of('…') * SIZE;
        int end = 0;
        while (end < words.length()) {
            int point = words.codePointAt(end);
            used += of(point) * SIZE;
            if (used > room) {
                break;
            }
            end += Character.charCount(point);
        }
        return words.substring(0, end).stripTrailing() + "…";
    }

    /** At most so many characters. */
    public static String shorten(String words, int most) {
        if (words.codePointCount(0, words.length()) <= most) {
            return words;
        }
        return words.substring(0, words.offsetByCodePoints(0, most - 1)).stripTrailing() + "…";
    }

    private static double of(int point) {
        if (point >= IDEOGRAPHS) {
            return FULL;
        }
        if ("ijlrtfI.,:;'|!()[] ·".indexOf(point) >= 0) {
            return NARROW;
        }
        return Character.isUpperCase(point) || point == 'm' || point == 'w' ? BROAD : USUAL;
    }
}
