package parallax.article;

import java.util.List;
import org.jspecify.annotations.Nullable;
import parallax.text.Span;

/** What a text without markup shows of its own structure: its headline, its furniture, its author. */
final class PlainText {

    /** A line that is longer is no headline. */
    private static final int LONGEST_HEADLINE = 160;

    /** What was found. */
    record Layout(Article.Headline headline, Article.Byline byline, List<Furniture> furniture) {}

    Layout layout(String text, @Nullable String title) {
        return new Layout(headline(text, title), Article.Byline.NONE, List.of());
    }

    private static Article.Headline headline(String text, @Nullable String title) {
        Span first = firstLine(text);
        String line = first.in(text);
        if (title != null) {
            return new Article.Headline(title, line.equals(title.strip()) ? first : null);
        }
        return looksLikeHeadline(line) && blankLineFollows(text, first.end())
                ? new Article.Headline(line, first)
                : Article.Headline.NONE;
    }

    /** The first line that is not blank, without the white space around it. */
    private static Span firstLine(String text) {
        int start = 0;
        while (start < text.length() && Character.isWhitespace(text.charAt(start))) {
            start++;
        }
        int end = text.indexOf('\n', start);
        end = end < 0 ? text.length() : end;
        while (end > start && Character.isWhitespace(text.charAt(end - 1))) {
            end--;
        }
        return Span.of(start, end);
    }

    private static boolean looksLikeHeadline(String line) {
        return line.length() <= LONGEST_HEADLINE
                && line.codePoints().anyMatch(Character::isLetter)
                && !line.endsWith(".");
    }

    private static boolean blankLineFollows(String text, int end) {
        int next = text.indexOf('\n', end);
        if (next < 0) {
            return false;
        }
        int after = text.indexOf('\n', next + 1);
        return text.substring(next + 1, after < 0 ? text.length() : after).isBlank();
    }
}
