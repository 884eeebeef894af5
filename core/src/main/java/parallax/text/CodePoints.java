package parallax.text;

/**
 * Converts offsets of one text between UTF-16 units and Unicode code points, in constant time each after one pass.
 *
 * <p>The W3C Web Annotation model and the JSON Lines contract count code points; {@code String} counts units.
 */
public final class CodePoints {

    private final int length;
    /** Code points before each unit; empty when the text has no surrogate pair and the two counts agree. */
    private final int[] before;

    public CodePoints(String text) {
        this.length = text.length();
        this.before = text.codePointCount(0, length) == length ? new int[0] : count(text);
    }

    private static int[] count(String text) {
        int[] before = new int[text.length() + 1];
        for (int unit = 0; unit < text.length(); unit++) {
            boolean second = unit > 0
                    && Character.isLowSurrogate(text.charAt(unit))
                    && Character.isHighSurrogate(text.charAt(unit - 1));
            before[unit + 1] = before[unit] + (second ? 0 : 1);
        }
        return before;
    }

    /** The number of code points that begin before this unit. */
    public int fromUnits(int unit) {
        if (unit < 0 || unit > length) {
            throw new IllegalArgumentException("offset " + unit + " leaves a text of " + length + " units");
        }
        return before.length == 0 ? unit : before[unit];
    }

    /** The first unit of the code point with this number. */
    public int toUnits(int codePoint) {
        if (codePoint < 0 || codePoint > fromUnits(length)) {
            throw new IllegalArgumentException("code point " + codePoint + " leaves the text");
        }
        if (before.length == 0) {
            return codePoint;
        }
        int low = 0;
        int high = length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (before[middle] < codePoint) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        boolean betweenSurrogates = low < length && before[low + 1] == before[low];
        return betweenSurrogates ? low + 1 : low;
    }

    /** The same span counted in code points. */
    public Span fromUnits(Span span) {
        return new Span(fromUnits(span.start()), fromUnits(span.end()));
    }

    /** The same span counted in UTF-16 units. */
    public Span toUnits(Span codePoints) {
        return new Span(toUnits(codePoints.start()), toUnits(codePoints.end()));
    }
}
