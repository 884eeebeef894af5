package parallax.article.plain;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import parallax.text.Span;

/**
 * One line of a text, without the white space around it.
 *
 * @param span where it stands; empty for a blank line
 * @param words what it says
 */
public record Line(Span span, String words) {

    /** A line of this length that ends like a sentence is prose. */
    private static final int PROSE = 80;

    private static final int TAIL = 12;
    private static final Pattern INITIALS = Pattern.compile("(?:\\b\\p{Lu}\\.){2,6}$");

    /** Every line of a text in order, blank ones too. */
    public static List<Line> of(String text) {
        List<Line> lines = new ArrayList<>();
        for (int start = 0; start <= text.length(); ) {
            int end = text.indexOf('\n', start);
            end = end < 0 ? text.length() : end;
            lines.add(stripped(text, start, end));
            start = end + 1;
        }
        return lines;
    }

    private static Line stripped(String text, int from, int to) {
        int start = from;
        int end = to;
        while (start < end && isSpace(text.charAt(start))) {
            start++;
        }
        while (end > start && isSpace(text.charAt(end - 1))) {
            end--;
        }
        return new Line(Span.of(start, end), text.substring(start, end));
    }

    private static boolean isSpace(char unit) {
        return Character.isWhitespace(unit) || Character.isSpaceChar(unit) || unit == '\uFEFF';
    }

    public boolean isBlank() {
        return words.isEmpty();
    }

    /** How many runs of something else than spaces it has. */
    public int countWords() {
        int count = 0;
        for (int i = 0; i < words.length(); i++) {
            boolean begins = words.charAt(i) != ' ' && (i == 0 || words.charAt(i - 1) == ' ');
            count += begins ? 1 : 0;
        }
        return count;
    }

    /** Short and without the full stop of a sentence: a headline, a sub-heading, a link. */
    public boolean looksLikeTitle() {
        return !isBlank()
                && words.length() <= 160
                && words.codePoints().anyMatch(Character::isLetter)
                && (!endsLikeSentence() || words.endsWith("?") || words.endsWith("!"));
    }

    /** Long, and it ends like a sentence: a paragraph. */
    public boolean isProse() {
        return words.length() >= PROSE && endsLikeSentence();
    }

    /** A full stop or its like at the end, closing quotation marks aside; "in the U.S." ends like a title may. */
    public boolean endsLikeSentence() {
        int last = words.length() - 1;
        while (last >= 0 && "\"'”’)]".indexOf(words.charAt(last)) >= 0) {
            last--;
        }
        return last >= 0
                && ".!?:;,…".indexOf(words.charAt(last)) >= 0
                && !INITIALS.matcher(words.substring(Math.max(0, words.length() - TAIL)))
                        .find();
    }
}
