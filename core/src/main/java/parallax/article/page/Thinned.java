package parallax.article.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A page without the contents of its scripts and styles, which are half of it and say nothing that is read. Their tags stay,
 * and so do scripts that hold linked data; every place in what is left can be counted in the whole page again.
 */
final class Thinned {

    /** A shorter content costs no more than its cut. */
    private static final int SHORTEST_CUT = 64;

    /** Elements whose content is not markup, up to their own end tag. */
    private static final List<String> RAW = List.of("script", "style", "textarea", "title", "iframe", "xmp", "noembed");

    private final String page;
    private final int mostTags;
    private final StringBuilder thin = new StringBuilder();
    /** For each cut: where it stands in what is left, and how much was cut before what follows it. */
    private final List<int[]> cuts = new ArrayList<>();

    private int copied;
    private int removed;
    private int tags;
    private int end;

    /** @param mostTags how many tags are read; the page ends before the next */
    Thinned(String page, int mostTags) {
        this.page = page;
        this.mostTags = mostTags;
        this.end = page.length();
        scan();
        thin.append(page.substring(copied, end)); // by units it would be copied one by one
    }

    String text() {
        return thin.toString();
    }

    /** Whether the page has more tags than are read. */
    boolean isCutShort() {
        return tags > mostTags;
    }

    /** The same place in the whole page. */
    int inPage(int place) {
        int low = 0;
        int high = cuts.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (cuts.get(middle)[0] <= place) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low == 0 ? place : place + cuts.get(low - 1)[1];
    }

    private void scan() {
        int at = page.indexOf('<');
        while (at >= 0) {
            if (++tags > mostTags) {
                end = at;
                return;
            }
            at = page.indexOf('<', after(at));
        }
    }

    /** Where the page goes on behind the tag or comment that begins here. */
    private int after(int at) {
        if (page.startsWith("<!--", at)) {
            int close = page.indexOf("-->", at + 4);
            return close < 0 ? page.length() : close + 3;
        }
        char next = at + 1 < page.length() ? page.charAt(at + 1) : ' ';
        if (!isLetter(next) && next != '/') {
            return at + 1;
        }
        int close = endOfTag(at + 1);
        return isLetter(next) ? afterContent(at + 1, close) : close;
    }

    private static boolean isLetter(char unit) {
        return (unit >= 'a' && unit <= 'z') || (unit >= 'A' && unit <= 'Z');
    }

    /** Behind the bracket that closes a tag: none in a quoted value does. */
    private int endOfTag(int start) {
        int length = page.length();
        for (int i = start; i < length; i++) {
            char unit = page.charAt(i);
            if (unit == '>') {
                return i + 1;
            }
            if (unit == '=') {
                while (i + 1 < length && Character.isWhitespace(page.charAt(i + 1))) {
                    i++;
                }
                char quote = i + 1 < length ? page.charAt(i + 1) : ' ';
                if (quote == '"' || quote == '\'') {
                    int closed = page.indexOf(quote, i + 2);
                    i = closed < 0 ? length : closed;
                }
            }
        }
        return length;
    }

    /** Behind the content of an element whose content is not markup; behind its tag for all others. */
    private int afterContent(int name, int close) {
        String raw = raw(name);
        if (raw.isEmpty()) {
            return close;
        }
        int contentEnd = endOfContent(raw, close);
        if ((raw.equals("script") || raw.equals("style"))
                && contentEnd - close >= SHORTEST_CUT
                && !holdsData(name, close)
                && page.substring(close, contentEnd).indexOf("<!--") < 0) {
            thin.append(page.substring(copied, close));
            copied = contentEnd;
            removed += contentEnd - close;
            cuts.add(new int[] {thin.length(), removed});
        }
        return contentEnd;
    }

    private String raw(int name) {
        for (String raw : RAW) {
            int stop = name + raw.length();
            if (page.regionMatches(true, name, raw, 0, raw.length())
                    && (stop >= page.length() || !Character.isLetterOrDigit(page.charAt(stop)))) {
                return raw;
            }
        }
        return "";
    }

    private int endOfContent(String raw, int from) {
        int at = page.indexOf("</", from);
        while (at >= 0 && !page.regionMatches(true, at + 2, raw, 0, raw.length())) {
            at = page.indexOf("</", at + 2);
        }
        return at < 0 ? page.length() : at;
    }

    /** Linked data: {@code <script type="application/ld+json">}, however the sign between is written. */
    private boolean holdsData(int name, int close) {
        String tag = page.substring(name, close).toLowerCase(Locale.ROOT);
        return tag.contains("json") && tag.contains("ld");
    }
}
