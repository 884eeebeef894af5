package parallax.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import parallax.language.TokenRules.Kind;
import parallax.text.Span;

/** Finds paragraphs and, among the tokens of one, where sentences end. */
final class SentenceSplitter {

    private static final String OPENING = "\"“‘«„([{'`";
    private static final String CLOSING = "\"”’»“)]}'";
    /** Lines of hard-wrapped text are about this long. */
    private static final int WRAPPED_LEAST = 45;

    private static final int WRAPPED_MOST = 90;

    private final TokenRules rules;

    SentenceSplitter(TokenRules rules) {
        this.rules = rules;
    }

    /**
     * Paragraphs of a stretch of text, in order: lines, but for hard-wrapped text, whose lines belong together up to
     * the next empty one.
     */
    static List<Span> paragraphs(String text, Span stretch) {
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
    List<List<Span>> split(String text, List<Span> tokens) {
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
            char last = word.charAt(word.length() - 1);
            boolean mark = ".!?…".indexOf(last) >= 0;
            if (!mark) {
                return 0;
            }
            int after = afterClosing(i + 1);
            if (after == tokens.size()) {
                return after;
            }
            boolean abbreviated = word.length() > 1 && Character.isLetterOrDigit(word.charAt(0));
            boolean boundary = abbreviated ? endsAfterAbbreviation(i, after) : endsAfterMark(start, i, after);
            return boundary ? after : 0;
        }

        /** Skips quotation marks and brackets that close what ends here. */
        private int afterClosing(int from) {
            int index = from;
            while (index < tokens.size() && tokens.get(index).length() <= 2 && CLOSING.indexOf(first(index)) >= 0) {
                boolean straight = "\"'“".indexOf(first(index)) >= 0;
                if (straight && !closes(index)) {
                    break;
                }
                index++;
            }
            return index;
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
            if (",;:-–—)".indexOf(first(after)) >= 0 && !isBullet(after)) {
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
            if (i == start || (i == start + 1 && isListNumber(start))) {
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

        private boolean endsAfterAbbreviation(int i, int after) {
            if (after > i + 1) {
                return Character.isUpperCase(first(Math.min(firstWord(after), tokens.size() - 1))) && !saysSo(after);
            }
            String bare = word(i).substring(0, word(i).length() - 1);
            boolean never = rules.is(Kind.TITLE, bare) || rules.is(Kind.NUMBERED, bare) || bare.length() == 1;
            int next = firstWord(after);
            if (never || next == tokens.size() || !Character.isUpperCase(first(next))) {
                return false;
            }
            return rules.is(Kind.STARTER, word(next)) && !(word(next).equals("I") && next > after);
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
