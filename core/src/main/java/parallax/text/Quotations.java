package parallax.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The quotations of a text, found by their marks within each paragraph. A mark without its partner loses at most the rest
 * of its paragraph.
 */
public final class Quotations {

    /** Most characters between two paragraphs. */
    private static final int BETWEEN = 4;

    private final List<Quotation> all;

    private Quotations(List<Quotation> all) {
        this.all = List.copyOf(all);
    }

    public static Quotations of(String text) {
        List<Quotation> found = new ArrayList<>();
        int start = 0;
        while (start < text.length()) {
            int end = text.indexOf('\n', start);
            end = end < 0 ? text.length() : end;
            new Scan(text, start, end, found).run();
            start = end + 1;
        }
        return new Quotations(found);
    }

    public List<Quotation> all() {
        return all;
    }

    /** Quotations that share at least one character with a span. */
    public List<Quotation> touching(Span span) {
        return all.stream().filter(each -> each.span().overlaps(span)).toList();
    }

    public Optional<Quotation> findAround(Span span) {
        return all.stream().filter(each -> each.span().contains(span)).findFirst();
    }

    public boolean covers(Span span) {
        return findAround(span).isPresent();
    }

    /** Closed, or opened again in the next paragraph: a mark that nothing closes keeps no content going. */
    public boolean isOpen(Quotation quotation) {
        return quotation.closed()
                || all.stream()
                        .map(Quotation::span)
                        .anyMatch(next -> next.start() > quotation.span().end()
                                && next.start() - quotation.span().end() <= BETWEEN);
    }

    /** One paragraph. */
    private static final class Scan {

        private final String text;
        private final int start;
        private final int end;
        private final List<Quotation> found;

        Scan(String text, int start, int end, List<Quotation> found) {
            this.text = text;
            this.start = start;
            this.end = end;
            this.found = found;
        }

        void run() {
            int at = start;
            while (at < end) {
                String close = closing(at);
                if (close.isEmpty()) {
                    at++;
                    continue;
                }
                int width = close.length();
                int closed = find(at, close);
                if (closed < 0 && isSingle(close)) {
                    at++;
                } else if (closed < 0) {
                    int last = lastWord();
                    if (last > at + width) {
                        found.add(new Quotation(Span.of(at, last), Span.of(at + width, last), false));
                    }
                    return;
                } else {
                    found.add(new Quotation(Span.of(at, closed + width), Span.of(at + width, closed), true));
                    at = closed + width;
                }
            }
        }

        /** The mark that closes what opens here; empty text when nothing opens. */
        private String closing(int at) {
            char mark = text.charAt(at);
            return switch (mark) {
                case '“', '„' -> "”";
                case '”' -> opensWord(at) ? "”" : "";
                case '«' -> "»";
                case '»' -> "«";
                case '"' -> isInch(at) ? "" : "\"";
                case '\'' -> text.startsWith("''", at) ? "''" : opensSingle(at) ? "'" : "";
                case '`' -> text.startsWith("``", at) ? "''" : "";
                case '‘' -> opensSingle(at) ? "’" : "";
                default -> "";
            };
        }

        /** Some print the closing mark on both sides: then the first stands before a word, after none. */
        private boolean opensWord(int at) {
            boolean before = at == start || Character.isWhitespace(text.charAt(at - 1)) || text.charAt(at - 1) == '(';
            return before && at + 1 < end && Character.isLetterOrDigit(text.charAt(at + 1));
        }

        /** A straight mark right after a number and before a space measures ("the 12" pipe"). */
        private boolean isInch(int at) {
            return at > start && Character.isDigit(text.charAt(at - 1)) && at + 1 < end && text.charAt(at + 1) == ' ';
        }

        private boolean opensSingle(int at) {
            boolean before = at == start || !Character.isLetterOrDigit(text.charAt(at - 1));
            return before && at + 1 < end && Character.isLetter(text.charAt(at + 1));
        }

        private static boolean isSingle(String close) {
            return close.equals("'") || close.equals("’");
        }

        /**
         * Where what opens here is closed, whichever comes first: "„" is closed by "“" or by "”", and "“" also by a second
         * "“" that stands where no quotation can open.
         */
        private int find(int open, String close) {
            int closed = find(close, open + close.length(), open);
            int other = switch (text.charAt(open)) {
                case '„' -> find("“", open + 1, open);
                case '“' -> sameAtEnd(open);
                default -> -1;
            };
            return closed < 0 || (other >= 0 && other < closed) ? other : closed;
        }

        /** The opening mark again, after a word or its stop and before a space, a stop or the end. */
        private int sameAtEnd(int open) {
            char mark = text.charAt(open);
            for (int at = text.indexOf(mark, open + 1); at >= 0 && at < end; at = text.indexOf(mark, at + 1)) {
                boolean after = at > open + 1 && !Character.isWhitespace(text.charAt(at - 1));
                boolean before = at + 1 == end
                        || Character.isWhitespace(text.charAt(at + 1))
                        || ".,;:!?)".indexOf(text.charAt(at + 1)) >= 0;
                if (after && before) {
                    return at;
                }
            }
            return -1;
        }

        private int find(String close, int from, int open) {
            for (int at = text.indexOf(close, from); at >= 0 && at < end; at = text.indexOf(close, at + 1)) {
                boolean single = isSingle(close);
                if (single ? closesSingle(at) : !(text.charAt(open) == '"' && isInch(at))) {
                    return at;
                }
            }
            return -1;
        }

        /** An apostrophe stands before a letter, a closing mark does not; after an s it may be either. */
        private boolean closesSingle(int at) {
            boolean letterAfter = at + 1 < end && Character.isLetterOrDigit(text.charAt(at + 1));
            return !letterAfter && !Character.isWhitespace(text.charAt(at - 1));
        }

        private int lastWord() {
            int last = end;
            while (last > start && Character.isWhitespace(text.charAt(last - 1))) {
                last--;
            }
            return last;
        }
    }

    /**
     * Words between quotation marks; a quotation within a quotation is part of the outer one.
     *
     * @param span with the marks
     * @param inner without them
     * @param closed false when the paragraph ends before the closing mark
     */
    public record Quotation(Span span, Span inner, boolean closed) {}
}
