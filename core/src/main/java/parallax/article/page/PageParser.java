package parallax.article.page;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Range;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;
import parallax.text.Span;

/**
 * Makes the tree of a page, of bounded size: what a page may cost is decided before it is parsed, by its length and by the
 * number of its tags, so that the same page always gives the same tree. The parser itself bounds the depth.
 */
public final class PageParser {

    /** The heaviest pages that carry an article are a few megabytes. */
    static final int MOST_UNITS = 16 << 20;

    /** An article has some thousand tags; a tag costs about half a kilobyte of memory. */
    static final int MOST_TAGS = 400_000;

    private PageParser() {}

    /**
     * A page as a tree.
     *
     * @param tree its elements, with their places in the source
     * @param source what was parsed: the whole page, or its beginning where it is beyond the bounds
     * @param notes what was left
     */
    public record Parsed(Document tree, String source, List<String> notes) {

        public Parsed {
            notes = List.copyOf(notes);
        }

        /** From the beginning of one piece of text to the end of another, null where the parser does not know it. */
        @Nullable
        Span place(TextNode first, TextNode last) {
            Range begin = first.sourceRange();
            Range finish = last.sourceRange();
            if (!begin.isTracked() || !finish.isTracked()) {
                return null;
            }
            int start = Math.min(begin.startPos(), finish.startPos());
            int end = Math.min(source.length(), Math.max(begin.endPos(), finish.endPos()));
            while (start < end && isSpace(source.charAt(start))) {
                start++;
            }
            while (end > start && isSpace(source.charAt(end - 1))) {
                end--;
            }
            return start < end ? Span.of(start, end) : null;
        }

        private static boolean isSpace(char unit) {
            return Character.isWhitespace(unit) || unit == '\u00A0';
        }
    }

    /** @param url where the page was fetched from, for the addresses in it; null when not known */
    public static Parsed parse(String page, @Nullable String url) {
        List<String> notes = new ArrayList<>();
        String source = page;
        if (source.length() > MOST_UNITS) {
            source = source.substring(0, MOST_UNITS);
            notes.add("the page has " + page.length() + " characters; what stands behind the first " + MOST_UNITS
                    + " was not read");
        }
        int end = endOfTags(source);
        if (end < source.length()) {
            source = source.substring(0, end);
            notes.add("the page has more than " + MOST_TAGS + " tags; the rest was not read");
        }
        Parser parser = Parser.htmlParser().setTrackPosition(true);
        Document tree = parser.parseInput(source, url == null ? "" : url);
        return new Parsed(tree, source, notes);
    }

    /** Where the first tag too many begins. */
    private static int endOfTags(String source) {
        int count = 0;
        for (int at = source.indexOf('<'); at >= 0; at = source.indexOf('<', at + 1)) {
            if (++count > MOST_TAGS) {
                return at;
            }
        }
        return source.length();
    }
}
