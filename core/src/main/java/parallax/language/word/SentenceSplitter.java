package parallax.language.word;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import parallax.language.word.TokenRules.Kind;
import parallax.text.Span;

/** Finds paragraphs and, among the tokens of one, where sentences end. */
public final class SentenceSplitter {

    private static final String OPENING = "\"“‘«„([{'`";
    private static final int MOST_IN_DATELINE = 14;
    private static final Pattern ADDRESS = Pattern.compile("(?:https?://|www\\.)\\S+|\\S+@\\S+\\.\\S+");
    private static final Pattern RULER = Pattern.compile("[-=*_~+]{4,}|>>");
    private static final Pattern FACE = Pattern.compile("[:;=][-']?[()DP]");
    private static final Pattern DATE = Pattern.compile("\\d{1,2}/\\d{1,2}/\\d{2,4}");
    private static final Pattern CLOCK = Pattern.compile("\\d{1,2}:\\d{2}(?::\\d{2})?");
    private static final Pattern HALF_DAY = Pattern.compile("AM|PM");
    private static final String CLOSING = "\"”’»“)]}'";
    /** Lines of hard-wrapped text are about this long. */
    private static final int WRAPPED_LEAST = 45;

    private static final int WRAPPED_MOST = 90;

    private final TokenRules rules;

    public SentenceSplitter(TokenRules rules) {
        this.rules = rules;
    }

    /**
     * Paragraphs of a stretch of text, in order: lines, but for hard-wrapped text, whose lines belong together up to
     * the next empty one.
     */
    public static List<Span> paragraphs(String text, Span stretch) {
        List<Span> found = new ArrayList<>();
        List<Span> block = new ArrayList<>();
        int position = stretch.start();
        while (position < stretch.end()) {
            int lineEnd = lineEnd(text, position, stretch.end());
            Span line = strip(text, position, lineEnd);
            if (line.isEmpty()) {
                addBlock(text, block, found);
            } else {
                block.add(line);
            }
            position = lineEnd + 1;
        }
        addBlock(text, block, found);
        return found;
    }

    private static int lineEnd(String text, int from, int end) {
        for (int i = from; i < end; i++) {
            char c = text.charAt(i);
            if (c == '\n' || c == '\r' || c == '\u2028' || c == '\u2029' || c == '\f') {
                return i;
            }
        }
        return end;
    }

    private static Span strip(String text, int from, int to) {
        int start = from;
        int end = to;
        while (start < end && Tokenizer.isBlank(text.charAt(start))) {
            start++;
        }
        while (end > start && Tokenizer.isBlank(text.charAt(end - 1))) {
            end--;
        }
        return Span.of(start, end);
    }

    private static void addBlock(String text, List<Span> block, List<Span> found) {
        boolean wrapped = isWrapped(text, block);
        for (int i = 0; i < block.size(); i++) {
            Span line = block.get(i);
            boolean continues = i > 0 && (wrapped || Character.isLowerCase(text.charAt(line.start())));
            if (continues && !isComplete(text, block.get(i - 1), wrapped)) {
                Span last = found.remove(found.size() - 1);
                found.add(Span.covering(last, line));
            } else {
                found.add(line);
            }
        }
        block.clear();
    }

    /** All lines but the last about as long as a page is wide, and some sentence runs over the edge. */
    private static boolean isWrapped(String text, List<Span> block) {
        boolean runsOver = false;
        for (int i = 0; i < block.size() - 1; i++) {
            int length = block.get(i).length();
            if (length < WRAPPED_LEAST || length > WRAPPED_MOST) {
                return false;
            }
            runsOver |= Character.isLowerCase(text.charAt(block.get(i + 1).start()));
        }
        return runsOver;
    }

    private static boolean isComplete(String text, Span line, boolean wrapped) {
        return !wrapped && ".!?:;”\"…".indexOf(text.charAt(line.end() - 1)) >= 0;
    }

    /** Splits the tokens of one paragraph into sentences, in order; no list is empty. */
    public List<List<Span>> split(String text, List<Span> tokens) {
        List<List<Span>> sentences = new ArrayList<>();
        Paragraph paragraph = new Paragraph(text, tokens);
        int start = 0;
        for (int i = 0; i < tokens.size(); i++) {
            int after = paragraph.sentenceEnd(start, i);
            if (after > 0) {
                sentences.add(tokens.subList(start, after));
                start = after;
                i = after - 1;
            }
        }
        if (start < tokens.size()) {
            sentences.add(tokens.subList(start, tokens.size()));
        }
        return sentences;
    }

    /** The tokens of one paragraph, with what decides a boundary. */
    private final class Paragraph {

        private final String text;
        private final List<Span> tokens;

        Paragraph(String text, List<Span> tokens) {
            this.text = text;
            this.tokens = tokens;
        }

        private String word(int index) {
            return tokens.get(index).in(text);
        }

        private char first(int index) {
            return text.charAt(tokens.get(index).start());
        }

        private boolean glued(int index) {
            return tokens.get(index - 1).end() == tokens.get(index).start();
        }

        /** Index after the last token of the sentence if it ends with token i and the marks that close it, else 0. */
        int sentenceEnd(int start, int i) {
            String word = word(i);
            if (endsByLayout(start, i) || endsDateline(start, i)) {
                return i + 1;
            }
            if (".!?…".indexOf(word.charAt(word.length() - 1)) < 0 || isAddress(word)) {
                return 0;
            }
            int after = afterClosing(i + 1);
            if (after == tokens.size()) {
                return after;
            }
            boolean abbreviated = word.length() > 1 && Character.isLetterOrDigit(word.charAt(0));
            boolean boundary = abbreviated ? endsAfterAbbreviation(start, i, after) : endsAfterMark(start, i, after);
            return boundary ? after : 0;
        }

        /**
         * Ends without a full stop: behind addresses, rulers, smileys, the date line of a forwarded letter, and the
         * comma of a salutation or of a closing formula.
         */
        private boolean endsByLayout(int start, int i) {
            if (i + 1 >= tokens.size()) {
                return false;
            }
            String word = word(i);
            boolean capital = Character.isUpperCase(first(i + 1));
            if (isAddress(word)) {
                return !glued(i + 1) && (capital || isAddress(word(i + 1)) || Character.isDigit(first(i + 1)));
            }
            if (startsDateLine(i + 1)) {
                return capital(i) || first(i) == '>';
            }
            return capital
                    && (RULER.matcher(word).matches()
                            || FACE.matcher(word).matches()
                            || endsFormula(start, i)
                            || (HALF_DAY.matcher(word).matches() && i >= start + 2 && startsDateLine(i - 2)));
        }

        private boolean capital(int index) {
            return Character.isUpperCase(first(index));
        }

        private boolean isAddress(String word) {
            return ADDRESS.matcher(word).matches();
        }

        private boolean startsDateLine(int index) {
            return index + 1 < tokens.size()
                    && DATE.matcher(word(index)).matches()
                    && CLOCK.matcher(word(index + 1)).matches();
        }

        /** {@code Best regards,} and {@code Thanks,} before a name. */
        private boolean endsFormula(int start, int i) {
            return word(i).equals(",") && i > start && i - start <= 3 && rules.is(Kind.FORMULA, word(i - 1));
        }

        /** {@code HARROW, March 3 (Tarn News) —}: everything before the dash is a name, a date or the agency. */
        private boolean endsDateline(int start, int i) {
            boolean may = start == 0 && i >= 1 && i <= MOST_IN_DATELINE && firstWord(i) < tokens.size();
            if (!may || "-–—".indexOf(first(i)) < 0 || !capital(firstWord(i))) {
                return false;
            }
            boolean hyphen = word(i).equals("-");
            if (hyphen && (glued(i) || glued(i + 1))) {
                return false;
            }
            boolean agency = word(i - 1).equals(")");
            boolean dated = Character.isDigit(first(i - 1));
            boolean shouted = word(0).length() > 2 && word(0).equals(word(0).toUpperCase(Locale.ROOT));
            return (agency || (shouted && (dated || (i <= 3 && !hyphen)))) && namesOnly(i);
        }

        private boolean namesOnly(int to) {
            for (int k = 0; k < to; k++) {
                boolean name = capital(k) || Character.isDigit(first(k)) || ",()/.".indexOf(first(k)) >= 0;
                if (!name) {
                    return false;
                }
            }
            return capital(0) && !rules.is(Kind.STARTER, word(0));
        }

        /** Skips quotation marks and brackets that close what ends here. */
        private int afterClosing(int from) {
            int index = from;
            while (index < tokens.size() && mayClose(index)) {
                boolean straight = "\"'“".indexOf(first(index)) >= 0;
                if (straight && !closes(index)) {
                    break;
                }
                index++;
            }
            return index;
        }

        private boolean mayClose(int index) {
            return FACE.matcher(word(index)).matches()
                    || (tokens.get(index).length() <= 2 && CLOSING.indexOf(first(index)) >= 0);
        }

        /** A mark that is the same at both ends of a quotation closes it if it leans on the word before. */
        private boolean closes(int index) {
            boolean before = glued(index);
            boolean behind = index + 1 < tokens.size() && glued(index + 1);
            return before ? !behind || !isWord(index + 1) : !behind;
        }

        private boolean isWord(int index) {
            return Character.isLetterOrDigit(first(index));
        }

        private boolean endsAfterMark(int start, int i, int after) {
            String mark = word(i);
            int next = firstWord(after);
            if (next == tokens.size()) {
                return after < tokens.size() && OPENING.indexOf(first(after)) >= 0;
            }
            if (",;:-–—).".indexOf(first(after)) >= 0 && !isBullet(after)) {
                return false;
            }
            if (mark.equals(".")) {
                return endsAfterStop(start, i, next);
            }
            boolean capital = Character.isUpperCase(first(next));
            if (mark.startsWith("..") || mark.startsWith("…")) {
                return capital && (next > after || !word(next).equals("I"));
            }
            boolean quoted = after > i + 1 && after == next;
            return quoted ? capital && !saysSo(after) : !Character.isLowerCase(first(next)) || isLoud(mark);
        }

        private boolean isLoud(String mark) {
            return mark.length() > 1 || mark.equals("!") || mark.equals("?");
        }

        private boolean isBullet(int index) {
            return !glued(index) && "-–—".indexOf(first(index)) >= 0 && index + 1 < tokens.size() && !glued(index + 1);
        }

        private boolean endsAfterStop(int start, int i, int next) {
            boolean counts =
                    i > start && isListNumber(i - 1) && (i - 1 == start || ":;.!?…".indexOf(first(i - 2)) >= 0);
            if (i == start || counts) {
                return false;
            }
            return !Character.isLowerCase(first(next)) || !glued(next) || next > i + 1;
        }

        private boolean isListNumber(int index) {
            String word = word(index);
            return word.length() <= 2 && word.chars().allMatch(Character::isDigit) && glued(index + 1);
        }

        /** The next word behind opening marks. */
        private int firstWord(int from) {
            int index = from;
            while (index < tokens.size() && !isWord(index)) {
                index++;
            }
            return index;
        }

        private boolean endsAfterAbbreviation(int start, int i, int after) {
            if (i == start || first(after) == '.') {
                return false;
            }
            if (after > i + 1) {
                return Character.isUpperCase(first(Math.min(firstWord(after), tokens.size() - 1))) && !saysSo(after);
            }
            String bare = word(i).substring(0, word(i).length() - 1);
            boolean never = rules.is(Kind.TITLE, bare) || rules.is(Kind.NUMBERED, bare) || bare.length() == 1;
            int next = firstWord(after);
            if (never || next == tokens.size() || !Character.isUpperCase(first(next))) {
                return false;
            }
            return (rules.is(Kind.STARTER, word(next)) || rules.is(Kind.FINAL, bare))
                    && !(word(next).equals("I") && next > after);
        }

        /** After a quotation that ends with its own mark: "…?" Smith asked. */
        private boolean saysSo(int from) {
            int most = Math.min(tokens.size(), from + 5);
            for (int k = from; k < most; k++) {
                if (rules.is(Kind.SPEECH, word(k).toLowerCase(Locale.ROOT))) {
                    return true;
                }
                if (!isWord(k) && !word(k).startsWith("’") && !word(k).startsWith("'")) {
                    return false;
                }
            }
            return false;
        }
    }
}
