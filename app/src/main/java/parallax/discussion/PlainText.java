package parallax.discussion;

import java.util.regex.Pattern;

/**
 * Words of strangers made harmless: what would turn the page around them, hide in them or pile up over them is taken out. Letters
 * of any script, and signs made of several characters, stay.
 */
final class PlainText {

    private static final int REPLACEMENT = 0xFFFD;
    private static final int NONCHARACTER = 0xFFFE;
    private static final int MARK = 0xFEFF;
    private static final int MOST_MARKS = 4;
    private static final Pattern MANY_LINES = Pattern.compile("\n(?:[ \t]*\n){2,}");

    private PlainText() {}

    /** What was typed, without what is no text. */
    static String of(String typed) {
        StringBuilder plain = new StringBuilder();
        int marks = 0;
        for (int point :
                typed.replace("\r\n", "\n").replace('\r', '\n').codePoints().toArray()) {
            marks = isMark(point) ? marks + 1 : 0;
            if (!isDropped(point) && marks <= MOST_MARKS) {
                plain.appendCodePoint(isBroken(point) ? REPLACEMENT : point);
            }
        }
        return MANY_LINES.matcher(plain).replaceAll("\n\n").strip();
    }

    /** Whether there is anything to see. */
    static boolean isVisible(String text) {
        return text.codePoints().anyMatch(PlainText::isSeen);
    }

    private static boolean isSeen(int point) {
        int type = Character.getType(point);
        return !Character.isWhitespace(point)
                && !Character.isSpaceChar(point)
                && type != Character.FORMAT
                && type != Character.CONTROL
                && !isMark(point)
                && point != 0x2800
                && point != 0x3164
                && point != 0x115F
                && point != 0x1160
                && point != 0xFFA0;
    }

    /** Controls, and what turns the direction of all that follows; a mark that stands for one letter's direction does no harm. */
    private static boolean isDropped(int point) {
        boolean turns = (point >= 0x202A && point <= 0x202E) || (point >= 0x2066 && point <= 0x2069);
        boolean separator = point == 0x2028 || point == 0x2029;
        boolean control = Character.getType(point) == Character.CONTROL && point != '\n' && point != '\t';
        return turns || separator || control || point == MARK || (point >= 0xFFF9 && point <= 0xFFFB);
    }

    private static boolean isBroken(int point) {
        return Character.getType(point) == Character.SURROGATE || (point & NONCHARACTER) == NONCHARACTER;
    }

    private static boolean isMark(int point) {
        int type = Character.getType(point);
        return type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK;
    }
}
