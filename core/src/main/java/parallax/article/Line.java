package parallax.article;

import java.util.ArrayList;
import java.util.List;
import parallax.text.Span;

/**
 * One line of a text, without the white space around it.
 *
 * @param span where it stands; empty for a blank line
 * @param words what it says
 */
record Line(Span span, String words) {

    /** Every line of a text in order, blank ones too. */
    static List<Line> of(String text) {
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

    boolean isBlank() {
        return words.isEmpty();
    }

    /** Short and without the full stop of a sentence: a headline, a sub-heading, a link. */
    boolean looksLikeTitle() {
        return !isBlank()
                && words.length() <= 160
                && words.codePoints().anyMatch(Character::isLetter)
                && (!endsLikeSentence() || words.endsWith("?") || words.endsWith("!"));
    }

    boolean endsLikeSentence() {
        return words.matches("(?s).*[.!?:;,…][\"'”’)\\]]*") && !words.matches(".*(?:\\b\\p{Lu}\\.){2,}");
    }
}
