package parallax.story.copy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import parallax.article.Article;
import parallax.text.Quotations;
import parallax.text.Span;

/**
 * The words of an article's text as numbers: lower case, letters and digits only; the headline and what is not news are left
 * out. One pass over the text that makes no object of a word, since a sketch is drawn of everything that is ever read.
 */
public final class BodyWords {

    /** Odd, with its bits well spread: a word's number is a polynomial in it. */
    static final long FACTOR = 0x9E3779B97F4A7C15L;

    static final int AVERAGE_WORD = 5;

    /** For each unit of UTF-16 the letter or digit in lower case, 0 for what parts words. */
    static final char[] FOLDED = folded();

    private final String text;
    private long[] hashes;
    /** Where each word begins and ends, in the upper and the lower half of a number. */
    private long[] places;

    private int size;

    private BodyWords(String text) {
        int expected = text.length() / AVERAGE_WORD + 1;
        this.text = text;
        this.hashes = new long[expected];
        this.places = new long[expected];
    }

    public static BodyWords of(Article article) {
        return of(article.text(), skipped(article));
    }

    /** Headline and furniture, in order. */
    static List<Span> skipped(Article article) {
        List<Span> skipped = new ArrayList<>();
        article.furniture().forEach(piece -> skipped.add(piece.span()));
        Span headline = article.headline().inText();
        if (headline != null) {
            skipped.add(headline);
        }
        skipped.sort(Comparator.naturalOrder());
        return skipped;
    }

    /** @param skipped what is not read, in order */
    public static BodyWords of(String text, List<Span> skipped) {
        BodyWords words = new BodyWords(text);
        char[] chars = text.toCharArray();
        int from = 0;
        for (Span span : skipped) {
            words.scan(chars, from, Math.max(from, span.start()));
            from = Math.max(from, span.end());
        }
        words.scan(chars, from, chars.length);
        return words;
    }

    private static char[] folded() {
        char[] table = new char[Character.MAX_VALUE + 1];
        for (int unit = 0; unit < table.length; unit++) {
            table[unit] = Character.isLetterOrDigit((char) unit) ? Character.toLowerCase((char) unit) : 0;
        }
        return table;
    }

    private void scan(char[] chars, int from, int to) {
        char[] table = FOLDED;
        int at = from;
        while (at < to) {
            char folded = table[chars[at]];
            if (folded == 0) {
                at++;
                continue;
            }
            int start = at;
            long hash = 0;
            do {
                hash = (hash + folded) * FACTOR;
                at++;
            } while (at < to && (folded = table[chars[at]]) != 0);
            add(hash, start, at);
        }
    }

    private void add(long hash, int start, int end) {
        int last = size;
        if (last == hashes.length) {
            int larger = last + last / 2 + 1;
            hashes = Arrays.copyOf(hashes, larger);
            places = Arrays.copyOf(places, larger);
        }
        hashes[last] = hash;
        places[last] = (long) start << Integer.SIZE | end;
        size = last + 1;
    }

    private int start(int word) {
        return (int) (places[word] >>> Integer.SIZE);
    }

    private int end(int word) {
        return (int) places[word];
    }

    public int size() {
        return size;
    }

    /** The number that stands for a word; equal words have equal numbers. */
    public long hash(int index) {
        return hashes[index];
    }

    /** From the first character of one word to the last of another, as they stand in the text. */
    String words(int from, int to) {
        return text.substring(start(from), end(to - 1));
    }

    /** For each word, whether it stands within quotation marks. */
    boolean[] quoted() {
        boolean[] quoted = new boolean[size];
        StringBuilder balanced = new StringBuilder(text);
        for (Span begun : begunBefore()) {
            mark(quoted, begun);
            balanced.setCharAt(begun.end(), ' ');
        }
        Quotations.of(balanced.toString()).all().forEach(quotation -> mark(quoted, quotation.inner()));
        return quoted;
    }

    private void mark(boolean[] quoted, Span span) {
        int word = 0;
        while (word < size && start(word) < span.start()) {
            word++;
        }
        while (word < size && start(word) < span.end()) {
            quoted[word++] = true;
        }
    }

    /** An excerpt may begin within a quotation: its first straight mark closes one, up to which all is quoted. */
    private List<Span> begunBefore() {
        List<Span> begun = new ArrayList<>();
        int line = 0;
        while (line < text.length()) {
            int end = text.indexOf('\n', line);
            end = end < 0 ? text.length() : end;
            int mark = text.indexOf('"', line);
            if (mark > line && mark < end && closes(mark)) {
                begun.add(Span.of(line, mark));
            }
            line = end + 1;
        }
        return begun;
    }

    private boolean closes(int mark) {
        boolean wordAfter = mark + 1 < text.length() && Character.isLetterOrDigit(text.charAt(mark + 1));
        return !Character.isWhitespace(text.charAt(mark - 1)) && text.charAt(mark - 1) != '(' && !wordAfter;
    }

    /** For each word the number of its paragraph; where a text has empty lines, these alone part paragraphs. */
    int[] paragraphs() {
        int[] paragraphs = new int[size];
        int atLeast = hasEmptyLine() ? 2 : 1;
        int paragraph = 0;
        for (int word = 1; word < size; word++) {
            if (lineBreaks(end(word - 1), start(word)) >= atLeast) {
                paragraph++;
            }
            paragraphs[word] = paragraph;
        }
        return paragraphs;
    }

    private boolean hasEmptyLine() {
        for (int word = 1; word < size; word++) {
            if (lineBreaks(end(word - 1), start(word)) > 1) {
                return true;
            }
        }
        return false;
    }

    private int lineBreaks(int from, int to) {
        int breaks = 0;
        for (int at = from; at < to; at++) {
            if (text.charAt(at) == '\n') {
                breaks++;
            }
        }
        return breaks;
    }
}
