package parallax.entity.quotation;

import java.util.ArrayList;
import java.util.List;
import parallax.text.Span;

/** Where a text stands between quotation marks: there "he" and "it" are somebody else's words. */
public final class Quotations {

    private static final String CLOSING = ",.?!";

    private final List<Span> spans;

    private Quotations(List<Span> spans) {
        this.spans = List.copyOf(spans);
    }

    /** Marks included; a quotation in double marks that is not closed ends with its paragraph. */
    public static Quotations of(String text) {
        List<Span> spans = doubled(text);
        spans.addAll(single(text));
        return new Quotations(spans);
    }

    /** True when these words stand in a quotation. */
    public boolean hold(Span words) {
        return spans.stream().anyMatch(span -> span.contains(words));
    }

    private static List<Span> doubled(String text) {
        List<Span> quoted = new ArrayList<>();
        int open = -1;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean closes = c == '\u201d' || (c == '"' && open >= 0);
            if (open < 0 && (c == '\u201c' || c == '"')) {
                open = i;
            } else if (open >= 0 && (closes || isParagraphEnd(text, i))) {
                quoted.add(Span.of(open, i + 1));
                open = -1;
            }
        }
        if (open >= 0) {
            quoted.add(Span.of(open, text.length()));
        }
        return quoted;
    }

    /** Single marks are apostrophes too: only what opens a word and closes after a comma or at an end is a quotation. */
    private static List<Span> single(String text) {
        List<Span> quoted = new ArrayList<>();
        int open = -1;
        for (int i = 0; i < text.length(); i++) {
            if (isParagraphEnd(text, i)) {
                open = -1;
            } else if (open < 0 && opens(text, i)) {
                open = i;
            } else if (open >= 0 && closes(text, i)) {
                quoted.add(Span.of(open, i + 1));
                open = -1;
            }
        }
        return quoted;
    }

    private static boolean opens(String text, int at) {
        boolean mark = text.charAt(at) == '\'' || text.charAt(at) == '\u2018';
        boolean begins = at == 0 || Character.isWhitespace(text.charAt(at - 1));
        return mark && begins && at + 1 < text.length() && Character.isLetter(text.charAt(at + 1));
    }

    private static boolean closes(String text, int at) {
        boolean mark = text.charAt(at) == '\'' || text.charAt(at) == '\u2019';
        boolean ends = at + 1 == text.length() || !Character.isLetterOrDigit(text.charAt(at + 1));
        return mark && ends && CLOSING.indexOf(text.charAt(at - 1)) >= 0;
    }

    private static boolean isParagraphEnd(String text, int at) {
        return text.charAt(at) == '\n' && at + 1 < text.length() && text.charAt(at + 1) == '\n';
    }
}
