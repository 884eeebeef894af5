package parallax.language.number;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import parallax.language.Token;
import parallax.text.RuleFile;

/** Reads cardinal numbers in digits and words: "1,250", "twenty-one", "2.5 million", "2 1/2", "half a million". */
public final class Numerals {

    private static final BigDecimal HALF = new BigDecimal("0.5");
    private static final Map<String, BigDecimal> FRACTIONS = Map.of(
            "½", HALF,
            "¼", new BigDecimal("0.25"),
            "¾", new BigDecimal("0.75"),
            "1/2", HALF,
            "1/4", new BigDecimal("0.25"),
            "3/4", new BigDecimal("0.75"));
    /** Scales that count as capitals at a distance from the digits. */
    private static final Set<String> CAPITALS = Set.of("K", "k", "M", "B", "G");

    private static final Pattern PLAIN = Pattern.compile("(\\d{1,3}(,\\d{2,3})*,\\d{3}|\\d+)?(\\.\\d+)?");

    private enum Kind {
        UNIT,
        TEN,
        HUNDRED,
        SCORE,
        SCALE,
        ABBREVIATED
    }

    private record Word(Kind kind, BigDecimal value) {}

    /** No number word. */
    private static final Word NONE = new Word(Kind.UNIT, BigDecimal.ONE.negate());

    private final Map<String, Word> words = new HashMap<>();

    public Numerals() {
        for (RuleFile.Row row : RuleFile.read(Numerals.class, "en/numerals.tsv").rows()) {
            words.put(row.get("name"), new Word(row.constant("kind", Kind.class), new BigDecimal(row.get("value"))));
        }
    }

    /**
     * A number in the text.
     *
     * @param value what it says
     * @param length how many tokens it takes
     * @param digits true when it begins with digits
     * @param scaled true when a word such as "million" multiplied it
     */
    public record Numeral(BigDecimal value, int length, boolean digits, boolean scaled) {}

    /** The longest number that begins at this token. */
    public Optional<Numeral> find(List<Token> tokens, int from) {
        String first = tokens.get(from).text();
        char initial = first.charAt(0);
        if (Character.isDigit(initial) || FRACTIONS.containsKey(first) || (initial == '.' && first.length() > 1)) {
            return digits(tokens, from);
        }
        return Character.isLetter(initial) ? words(tokens, from) : Optional.empty();
    }

    private Optional<Numeral> digits(List<Token> tokens, int from) {
        String first = tokens.get(from).text();
        int letters = first.length();
        while (letters > 0 && Character.isLetter(first.charAt(letters - 1))) {
            letters--;
        }
        BigDecimal value = plain(first.substring(0, letters));
        if (value == null) {
            return Optional.empty();
        }
        if (letters < first.length()) {
            Word suffix = word(first.substring(letters));
            return suffix.kind() != Kind.ABBREVIATED || isGeneration(value, first.substring(letters))
                    ? Optional.empty()
                    : Optional.of(new Numeral(value.multiply(suffix.value()), 1, true, true));
        }
        int next = from + 1;
        BigDecimal fraction =
                next < tokens.size() ? FRACTIONS.get(tokens.get(next).text()) : null;
        if (fraction != null && value.scale() <= 0 && !FRACTIONS.containsKey(first)) {
            value = value.add(fraction);
            next++;
        }
        return Optional.of(scaled(tokens, from, next, value));
    }

    private static @Nullable BigDecimal plain(String text) {
        BigDecimal vulgar = FRACTIONS.get(text);
        if (vulgar != null) {
            return vulgar;
        }
        return text.isEmpty() || !PLAIN.matcher(text).matches() ? null : new BigDecimal(text.replace(",", ""));
    }

    /** Multiplies by "million", "bn" or "hundred thousand" where they follow, also after a hyphen. */
    private Numeral scaled(List<Token> tokens, int from, int next, BigDecimal value) {
        BigDecimal product = value;
        int at = isHyphen(tokens, next) && isScale(tokens, next + 1) ? next + 1 : next;
        int end = next;
        while (isScale(tokens, at)) {
            product = product.multiply(wordAt(tokens, at).value());
            end = ++at;
        }
        return new Numeral(product, end - from, true, end > next);
    }

    private static boolean isHyphen(List<Token> tokens, int at) {
        return at < tokens.size() && tokens.get(at).text().equals("-");
    }

    /** A lone "m" or "k" counts only where it touches the digits or is a capital: "12 m" may be metres, "12 M" is not. */
    private boolean isScale(List<Token> tokens, int at) {
        if (at >= tokens.size()) {
            return false;
        }
        Kind kind = wordAt(tokens, at).kind();
        if (kind != Kind.ABBREVIATED) {
            return kind == Kind.SCALE || kind == Kind.HUNDRED;
        }
        boolean touching =
                tokens.get(at - 1).span().end() == tokens.get(at).span().start();
        String text = tokens.get(at).text();
        return touching || text.length() > 1 || CAPITALS.contains(text);
    }

    /** True when the word multiplies what stands before it: "million", "lakh". */
    boolean isScaleWord(List<Token> tokens, int at) {
        return wordAt(tokens, at).kind() == Kind.SCALE;
    }

    /** What a word such as "million" multiplies by. */
    BigDecimal scale(List<Token> tokens, int at) {
        return wordAt(tokens, at).value();
    }

    /** True for "twenty", "thirty" and the like. */
    boolean isTen(List<Token> tokens, int at) {
        return wordAt(tokens, at).kind() == Kind.TEN;
    }

    private static String lower(List<Token> tokens, int at) {
        return at < 0 || at >= tokens.size() ? "" : tokens.get(at).text().toLowerCase(Locale.ROOT);
    }

    private Word wordAt(List<Token> tokens, int at) {
        return at < tokens.size() ? word(tokens.get(at).text()) : NONE;
    }

    private Word word(String text) {
        Word exact = words.get(text);
        return exact != null ? exact : words.getOrDefault(text.toLowerCase(Locale.ROOT), NONE);
    }

    /** "5G" is a network. */
    private static boolean isGeneration(BigDecimal value, String suffix) {
        return suffix.equals("G") && value.scale() <= 0 && value.compareTo(BigDecimal.TEN) < 0;
    }

    private Optional<Numeral> words(List<Token> tokens, int from) {
        String first = tokens.get(from).text().toLowerCase(Locale.ROOT);
        if (first.equals("half") && from + 2 < tokens.size()) {
            boolean article = tokens.get(from + 1).text().equals("a");
            Word scale = wordAt(tokens, from + (article ? 2 : 1));
            return scale.kind() == Kind.SCALE || scale.kind() == Kind.HUNDRED
                    ? Optional.of(new Numeral(HALF.multiply(scale.value()), article ? 3 : 2, false, true))
                    : Optional.empty();
        }
        Reading reading = new Reading();
        int at = from;
        if (first.equals("a") || first.equals("an")) {
            Kind next = wordAt(tokens, from + 1).kind();
            if ((next != Kind.HUNDRED && next != Kind.SCALE)
                    || lower(tokens, from + 1).endsWith("s")) {
                return Optional.empty();
            }
            reading.add(new Word(Kind.UNIT, BigDecimal.ONE));
            at++;
        }
        int end = from;
        while (true) {
            Word word = wordAt(tokens, at);
            if (word.equals(NONE) || !reading.accepts(word)) {
                break;
            }
            reading.add(word);
            end = ++at;
            at += joint(tokens, at, reading);
        }
        return end == from ? Optional.empty() : Optional.of(reading.numeral(end - from));
    }

    /** How many tokens join the next number word to this one: a hyphen, or "and" after a hundred. */
    private int joint(List<Token> tokens, int at, Reading reading) {
        boolean hyphen = isHyphen(tokens, at);
        boolean and = at < tokens.size() && tokens.get(at).text().equals("and") && reading.takesAnd();
        boolean small = wordAt(tokens, at + 1).kind() == Kind.UNIT
                || wordAt(tokens, at + 1).kind() == Kind.TEN;
        return (hyphen || (and && small)) && reading.accepts(wordAt(tokens, at + 1)) ? 1 : 0;
    }

    /** A number in words under construction. */
    private static final class Reading {

        private BigDecimal total = BigDecimal.ZERO;
        /** The closed hundreds and dozens of the open group. */
        private BigDecimal hundreds = BigDecimal.ZERO;
        /** What stands in the open group behind its hundreds. */
        private BigDecimal small = BigDecimal.ZERO;

        private BigDecimal lastScale = new BigDecimal("1e18");
        private @Nullable Kind last;
        private boolean scaled;

        boolean takesAnd() {
            return last == Kind.HUNDRED || last == Kind.SCORE || last == Kind.SCALE;
        }

        boolean accepts(Word word) {
            if (word.equals(NONE)) {
                return false;
            }
            return switch (word.kind()) {
                case UNIT ->
                    last == null
                            || takesAnd()
                            || (last == Kind.TEN
                                    && word.value().signum() > 0
                                    && word.value().compareTo(BigDecimal.TEN) < 0);
                case TEN -> last == null || takesAnd();
                case HUNDRED ->
                    (last == Kind.UNIT || last == Kind.TEN)
                            && (hundreds.signum() == 0 || word.value().compareTo(hundreds) < 0);
                case SCORE -> last == Kind.UNIT && hundreds.signum() == 0 && small.compareTo(BigDecimal.ONE) > 0;
                case SCALE ->
                    last == Kind.SCALE || (last != null && word.value().compareTo(lastScale) < 0);
                case ABBREVIATED -> false;
            };
        }

        void add(Word word) {
            switch (word.kind()) {
                case UNIT, TEN -> small = small.add(word.value());
                case HUNDRED, SCORE -> {
                    hundreds = hundreds.add(small.multiply(word.value()));
                    small = BigDecimal.ZERO;
                }
                case SCALE -> {
                    // "three lakh crore" multiplies again what "lakh" has closed
                    total = last == Kind.SCALE
                            ? total.multiply(word.value())
                            : total.add(hundreds.add(small).multiply(word.value()));
                    hundreds = BigDecimal.ZERO;
                    small = BigDecimal.ZERO;
                    lastScale = word.value();
                    scaled = true;
                }
                case ABBREVIATED -> throw new IllegalArgumentException("not a number word: " + word);
            }
            last = word.kind();
        }

        Numeral numeral(int length) {
            return new Numeral(total.add(hundreds).add(small), length, false, scaled);
        }
    }
}
