package parallax.language.word;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import parallax.language.word.TokenRules.Kind;
import parallax.text.Span;

/**
 * Cuts text into the words of UD English EWT: clitics stand alone ({@code do|n't}), hyphenated words fall apart but for
 * listed prefixes, abbreviations keep their period, numbers keep their separators, currency and percent signs stand
 * alone, runs of the same mark stay together.
 *
 * <p>Every character that is not white space lies in exactly one token.
 */
public final class Tokenizer {

    private static final Pattern ADDRESS = Pattern.compile("(?:https?://|www\\.)\\S+|[\\w.+-]+@[\\w-]+(?:\\.[\\w-]+)+");
    private static final Pattern TAG = Pattern.compile("[@#]\\p{L}\\w*(?:\\.\\w+)*");
    private static final Pattern NUMBER = Pattern.compile(
            // telephone numbers and dates with hyphens, then numbers with separators
            "\\d(?:\\d\\d)?-\\d{4}(?!\\w)|(?:1-)?\\d{3}-\\d{3}-\\d{4}(?!\\w)|\\d{1,4}-\\d{1,2}-\\d{1,4}(?!\\w)"
                    + "|\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?(?!\\d)|\\d{1,3},\\d{1,2}(?![\\d,])|\\d*0['’]s\\b"
                    + "|\\d+(?:[.:/]\\d+)*");
    private static final Pattern FACE = Pattern.compile("[:;=]['-]?[()DPpO/](?!\\w)|\\^_\\^");
    private static final Pattern CLITIC = Pattern.compile("(?i)(?:n['’`]t|['’`](?:s|re|ve|ll|d|m))$");
    private static final Pattern ORDINAL = Pattern.compile("(?i)(?:st|nd|rd|th|s)");
    /** news.groups.like.this */
    private static final Pattern LABELS = Pattern.compile("[a-z]+(?:\\.[a-z]+){2,}");
    /** 5G, 3D: a capital that is no unit. */
    private static final Pattern GENERATION = Pattern.compile("[A-JL-Z&&[^M]]");

    private static final Pattern CURRENCY_PREFIX = Pattern.compile("(?:US|C|CA|A|AU|HK|NZ|S|R)");
    private static final String RUNS = "-*=_~<>+#|'`$";

    private final TokenRules rules;

    public Tokenizer(TokenRules rules) {
        this.rules = rules;
    }

    /** The words of a text between two offsets. */
    public List<Span> tokenize(String text, int start, int end) {
        Scan scan = new Scan(text, end);
        int position = start;
        while (position < end) {
            int point = text.codePointAt(position);
            position = isBlank(point) ? position + Character.charCount(point) : scan.next(position);
        }
        return scan.found;
    }

    /**
     * Cuts words that lost the space between them ({@code SmithJones}) where both halves stand alone elsewhere in the
     * text, capitalised alike; anything else with an inner capital stays whole.
     */
    public static List<Span> cutGlued(String text, List<Span> tokens) {
        List<Span> result = new ArrayList<>(tokens.size());
        Set<String> known = null;
        for (Span token : tokens) {
            int inner = innerCapital(text, token);
            if (inner > 0 && known == null) {
                known = new HashSet<>();
                for (Span other : tokens) {
                    known.add(other.in(text));
                }
            }
            boolean cut = inner > 0
                    && known != null
                    && known.contains(text.substring(token.start(), inner))
                    && known.contains(text.substring(inner, token.end()));
            if (cut) {
                result.add(Span.of(token.start(), inner));
                result.add(Span.of(inner, token.end()));
            } else {
                result.add(token);
            }
        }
        return result;
    }

    /** Index of the only capital within a word of letters, at least four letters from both ends; 0 if there is none. */
    private static int innerCapital(String text, Span token) {
        int found = 0;
        for (int i = token.start() + 1; i < token.end(); i++) {
            char c = text.charAt(i);
            if (!Character.isLetter(c) || (Character.isUpperCase(c) && found > 0)) {
                return 0;
            }
            if (Character.isUpperCase(c)) {
                found = i;
            }
        }
        return found - token.start() >= 4 && token.end() - found >= 4 ? found : 0;
    }

    static boolean isBlank(int point) {
        return Character.isWhitespace(point)
                || Character.isSpaceChar(point)
                || (Character.getType(point) == Character.FORMAT && point != 0x00AD)
                || Character.isISOControl(point);
    }

    private static boolean isApostrophe(char c) {
        return c == '\'' || c == '’' || c == '`' || c == 'ʼ';
    }

    private static boolean isHyphen(char c) {
        return c == '-' || c == '‐' || c == '‑';
    }

    /** One pass over one stretch of text. */
    private final class Scan {

        private final String text;
        private final int end;
        private final List<Span> found = new ArrayList<>();
        private final Matcher address;
        private final Matcher number;

        Scan(String text, int end) {
            this.text = text;
            this.end = end;
            this.address = ADDRESS.matcher(text);
            this.number = NUMBER.matcher(text);
        }

        /** Takes the token or tokens that begin here; returns where the next may begin. */
        int next(int from) {
            char c = text.charAt(from);
            if (atAddress(from)) {
                return add(from, trimAddress(from, address.end()));
            }
            if (c >= '0' && c <= '9') {
                return number(from);
            }
            if (isWordAt(from)) {
                return word(from);
            }
            return mark(from, c);
        }

        private int add(int from, int to) {
            found.add(Span.of(from, to));
            return to;
        }

        private boolean isWordAt(int index) {
            if (index >= end) {
                return false;
            }
            int point = text.codePointAt(index);
            int type = Character.getType(point);
            return Character.isLetterOrDigit(point)
                    || type == Character.NON_SPACING_MARK
                    || type == Character.COMBINING_SPACING_MARK
                    || point == 0x00AD;
        }

        private boolean isLetterAt(int index) {
            return index < end && Character.isLetter(text.codePointAt(index));
        }

        private boolean isDigitAt(int index) {
            return index >= 0 && index < end && Character.isDigit(text.charAt(index));
        }

        private char at(int index) {
            return index >= 0 && index < end ? text.charAt(index) : ' ';
        }

        private boolean atAddress(int from) {
            if (from > 0 && !found.isEmpty() && found.get(found.size() - 1).end() == from && isWordAt(from - 1)) {
                return false;
            }
            char c = at(from);
            boolean may = c == 'h' || c == 'w' || c == 'H' || c == 'W' || hasAtSign(from);
            return may && address.region(from, end).lookingAt();
        }

        private boolean hasAtSign(int from) {
            for (int i = from; i < end && !isBlank(text.charAt(i)); i++) {
                if (text.charAt(i) == '@') {
                    return true;
                }
            }
            return false;
        }

        private int trimAddress(int from, int to) {
            int last = to;
            while (last > from + 1 && ".,;:!?)]}>\"'”’»".indexOf(text.charAt(last - 1)) >= 0) {
                last--;
            }
            return last;
        }

        private int number(int from) {
            number.region(from, end);
            int to = number.lookingAt() ? number.end() : from + 1;
            int letters = to;
            while (isWordAt(letters)) {
                letters += Character.charCount(text.codePointAt(letters));
            }
            if (letters == to) {
                return add(from, to);
            }
            String glued = text.substring(to, letters);
            if (rules.is(Kind.UNIT, glued) && !GENERATION.matcher(glued).matches()) {
                add(from, to);
                return withPeriods(to, letters);
            }
            if (ORDINAL.matcher(glued).matches() || !isDigitAt(to - 1)) {
                return add(from, letters);
            }
            return clitics(from, wordEnd(letters));
        }

        /** a.m. and p.m. glued to a number keep their periods. */
        private int withPeriods(int from, int to) {
            int last = to;
            while (at(last) == '.' && isLetterAt(last + 1) && !isLetterAt(last + 2)) {
                last += 2;
            }
            return add(from, last > to && at(last) == '.' ? last + 1 : last);
        }

        private int word(int from) {
            int to = wordEnd(from);
            if (at(to) == '$'
                    && isDigitAt(to + 1)
                    && CURRENCY_PREFIX.matcher(text.substring(from, to)).matches()) {
                return add(from, to + 1);
            }
            if (at(to) == '.' && keepsPeriod(from, to)) {
                return add(from, to + 1);
            }
            if (isHyphen(at(to)) && isWordAt(to + 1) && keepsHyphen(from, to)) {
                return clitics(from, wordEnd(to + 1));
            }
            return clitics(from, to);
        }

        /** End of the run of letters, digits and the marks that join them. */
        private int wordEnd(int from) {
            int to = from;
            while (to < end) {
                if (isWordAt(to) || at(to) == '_') {
                    to += Character.charCount(text.codePointAt(to));
                } else if (to > from && joins(from, to)) {
                    to++;
                } else {
                    break;
                }
            }
            return to;
        }

        private boolean joins(int from, int index) {
            char c = text.charAt(index);
            if (isApostrophe(c)) {
                return isLetterAt(index + 1);
            }
            if (c == '&') {
                return Character.isUpperCase(at(index - 1)) && Character.isUpperCase(at(index + 1));
            }
            if (c == '@') {
                return isLetterAt(index + 1);
            }
            if (c == '/') {
                return index == from + 1
                        && Character.isLowerCase(at(from))
                        && isLetterAt(index + 1)
                        && !isWordAt(index + 2);
            }
            return c == '.' && isWordAt(index + 1) && joinsAtPeriod(from, index);
        }

        /** Initials (U.S), addresses (example.com) and version numbers; not a full stop that lost its space. */
        private boolean joinsAtPeriod(int from, int index) {
            if (isDigitAt(index - 1) && isDigitAt(index + 1)) {
                return true;
            }
            boolean initial = !isWordAt(index + 2) || at(index + 2) == '.';
            if (initial && isSingleLetter(from, index)) {
                return true;
            }
            int last = index;
            int to = index;
            while (to < end && (isWordAt(to) || at(to) == '.' || at(to) == '_')) {
                last = at(to) == '.' && isWordAt(to + 1) ? to : last;
                to++;
            }
            to = at(to - 1) == '.' ? to - 1 : to;
            String whole = text.substring(from, to);
            if (LABELS.matcher(whole).matches()) {
                return true;
            }
            return rules.is(Kind.DOMAIN, text.substring(last + 1, to)) && !Character.isUpperCase(at(index + 1));
        }

        private boolean isSingleLetter(int from, int index) {
            return isLetterAt(index - 1) && (index - 1 == from || at(index - 2) == '.');
        }

        private boolean keepsPeriod(int from, int to) {
            String word = text.substring(from, to);
            if (word.indexOf('.') > 0) {
                return isSingleLetter(from, to);
            }
            if (at(to + 1) == '.') {
                return false;
            }
            boolean number = isDigitAt(skipBlanks(to + 1));
            boolean capital = Character.isUpperCase(word.charAt(0));
            if (word.length() == 1) {
                return capital && isInitial(from, to);
            }
            if (rules.is(Kind.NUMBERED, word)) {
                return number;
            }
            if (rules.is(Kind.MONTH, word)) {
                return capital && (number || !word.equalsIgnoreCase("mar"));
            }
            if (rules.is(Kind.WEEKDAY, word)) {
                return capital && (number || at(to + 1) == ',' || word.length() > 3);
            }
            if (rules.is(Kind.PLACE, word) || rules.is(Kind.TITLE, word)) {
                return capital && !endsStretch(to + 1);
            }
            return rules.isAbbreviation(word);
        }

        /** A letter before a period: part of a name, unless the stretch ends there. */
        private boolean isInitial(int from, int to) {
            int next = skipBlanks(to + 1);
            if (next >= end) {
                return false;
            }
            boolean nameFollows = Character.isUpperCase(at(next));
            boolean afterName =
                    !found.isEmpty() && Character.isUpperCase(at(lastToken().start()));
            if (!afterName && rules.is(Kind.STARTER, text.substring(next, wordEnd(next)))) {
                return false;
            }
            return at(from) == 'I'
                    ? nameFollows
                            && !found.isEmpty()
                            && Character.isUpperCase(at(lastToken().start()))
                    : nameFollows || at(next) == ',' || Character.isLowerCase(at(next));
        }

        private Span lastToken() {
            return found.get(found.size() - 1);
        }

        private boolean endsStretch(int index) {
            return skipBlanks(index) >= end;
        }

        private int skipBlanks(int index) {
            int at = index;
            while (at < end && isBlank(text.charAt(at))) {
                at++;
            }
            return at;
        }

        private boolean keepsHyphen(int from, int to) {
            boolean afterHyphen = from > 0 && isHyphen(text.charAt(from - 1));
            return !afterHyphen && rules.is(Kind.PREFIX, text.substring(from, to));
        }

        /** Adds a word, its clitic cut off; contractions in their listed parts. */
        private int clitics(int from, int to) {
            String word = text.substring(from, to);
            int[] parts = rules.parts(word);
            if (parts.length > 0) {
                int position = from;
                for (int length : parts) {
                    position = add(position, position + length);
                }
                return to;
            }
            if (word.length() > 2) {
                Matcher clitic = CLITIC.matcher(word);
                if (clitic.find() && clitic.start() > 0) {
                    add(from, from + clitic.start());
                    return add(from + clitic.start(), to);
                }
            }
            return add(from, to);
        }

        private int mark(int from, char c) {
            if (c == '@' || c == '#') {
                Matcher tag = TAG.matcher(text).region(from, end);
                if (tag.lookingAt()) {
                    return add(from, tag.end());
                }
            }
            if (c == ':' || c == ';' || c == '=' || c == '^') {
                Matcher face = FACE.matcher(text).region(from, end);
                if (face.lookingAt()) {
                    return add(from, face.end());
                }
            }
            if (isApostrophe(c) && startsClitic(from)) {
                return add(from, wordEnd(from + 1));
            }
            int to = from + Character.charCount(text.codePointAt(from));
            if (".!?…".indexOf(c) >= 0) {
                while (".!?…".indexOf(at(to)) >= 0) {
                    to++;
                }
            } else if (RUNS.indexOf(c) >= 0) {
                while (at(to) == c) {
                    to++;
                }
            }
            return add(from, to);
        }

        /** A clitic after something that is no word: {@code "The Wall"'s}, {@code '90s}. */
        private boolean startsClitic(int from) {
            boolean attached = from > 0 && !isBlank(text.charAt(from - 1));
            int to = from + 1;
            while (isWordAt(to)) {
                to++;
            }
            String rest = text.substring(from + 1, to);
            return attached
                    ? rest.equals("s") && !isBlank(text.charAt(from - 1))
                    : rest.length() == 3 && rest.endsWith("s") && isDigitAt(from + 1) && isDigitAt(from + 2);
        }
    }
}
