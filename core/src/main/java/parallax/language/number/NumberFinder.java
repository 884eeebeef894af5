package parallax.language.number;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import parallax.language.Token;
import parallax.language.number.Numerals.Numeral;

/**
 * Reads any number that begins at a token: what {@link Numerals} reads, and signs, decimals in words, powers and
 * fractions. Whether the number counts something is for others to say. Safe for several threads.
 */
public final class NumberFinder {

    /** As many digits as a double holds and one more, so that a third reads back as the same double. */
    static final MathContext PRECISION = new MathContext(17);

    private static final Set<String> MINUS_WORDS = Set.of("minus", "negative");
    private static final Set<String> MINUS_SIGNS = Set.of("-", "−", "–");
    private static final Set<String> BE = Set.of("is", "was", "are", "were", "be", "equals");
    private static final Pattern END = Pattern.compile("\\p{Punct}+");
    private static final Pattern LITERAL =
            Pattern.compile("(?<base>\\d+(?:\\.\\d+)?)\\^(?<power>[+-]*\\d{1,3})(?![\\w.])"
                    + "|(?<mantissa>\\d+(?:\\.\\d+)?)[eE](?<exponent>[+-]?\\d{1,2})(?!\\w)"
                    + "|(?<lakh>\\d{1,2}(?:,\\d{2})+,\\d{3}(?:\\.\\d+)?)(?![\\d,])"
                    + "|(?<point>\\.\\d+)(?![\\w.])"
                    + "|(?<comma>\\d+,\\d{1,2})(?![\\w,.]*\\w)");
    private static final int LONGEST_LITERAL = 40;
    private static final int HIGHEST_POWER = 400;

    private final Numerals numerals = new Numerals();
    private final Fractions fractions = new Fractions(numerals);

    /**
     * A number in the text.
     *
     * @param value what it says; a fraction is rounded to 17 digits
     * @param length how many tokens it takes, its sign included
     * @param digits true when it begins with digits, a sign aside
     * @param scaled true when a word such as "million" multiplied it
     * @param part true for a fraction without a whole number before it
     */
    public record Found(BigDecimal value, int length, boolean digits, boolean scaled, boolean part) {

        static Found of(Numeral numeral) {
            return new Found(numeral.value(), numeral.length(), numeral.digits(), numeral.scaled(), false);
        }

        private Found negated(int sign) {
            return new Found(value.negate(), length + sign, digits, scaled, part);
        }
    }

    /** The longest number that begins at this token. */
    public Optional<Found> find(List<Token> tokens, int from) {
        int sign = sign(tokens, from);
        Optional<Found> found = from + sign < tokens.size() ? unsigned(tokens, from + sign) : Optional.empty();
        boolean bullet = sign == 1
                && MINUS_SIGNS.contains(word(tokens, from))
                && found.isPresent()
                && !touches(tokens, from + 1)
                && (from > 0 || from + sign + found.get().length() < tokens.size());
        return bullet ? Optional.empty() : sign == 0 ? found : found.map(number -> number.negated(sign));
    }

    private Optional<Found> unsigned(List<Token> tokens, int from) {
        return literal(tokens, from)
                .or(() -> quotient(tokens, from))
                .or(() -> spaced(tokens, from))
                .or(() -> fractions.find(tokens, from))
                .or(() -> decimal(tokens, from))
                .or(() -> numerals.find(tokens, from).map(Found::of));
    }

    /** How many tokens make the sign: "minus", "minus-", a hyphen that stands off the word before it or on a currency sign. */
    private static int sign(List<Token> tokens, int from) {
        String first = word(tokens, from);
        if (MINUS_WORDS.contains(first)) {
            return touches(tokens, from + 1) && MINUS_SIGNS.contains(word(tokens, from + 1)) ? 2 : 1;
        }
        boolean free = !touches(tokens, from) || tokens.get(from - 1).xpos().equals("$");
        return MINUS_SIGNS.contains(first) && free ? 1 : 0;
    }

    /** Powers, exponents, Indian commas, a leading point and a decimal comma, however they were cut into tokens. */
    private static Optional<Found> literal(List<Token> tokens, int from) {
        StringBuilder chunk = new StringBuilder(tokens.get(from).text());
        char initial = chunk.charAt(0);
        if ((!Character.isDigit(initial) && initial != '.') || (initial == '.' && touches(tokens, from))) {
            return Optional.empty();
        }
        for (int at = from + 1; touches(tokens, at) && chunk.length() < LONGEST_LITERAL; at++) {
            chunk.append(tokens.get(at).text());
        }
        Matcher matcher = LITERAL.matcher(chunk);
        int length = matcher.lookingAt() ? tokensTo(tokens, from, matcher.end()) : 0;
        boolean listed = length > 0 && matcher.group("comma") != null && touches(tokens, from);
        BigDecimal value = length > 0 && !listed ? value(matcher) : null;
        return value == null ? Optional.empty() : Optional.of(new Found(value, length, true, false, false));
    }

    private static @Nullable BigDecimal value(Matcher literal) {
        if (literal.group("base") != null) {
            String power = literal.group("power");
            int exponent = Integer.parseInt(power.replaceAll("[+-]", ""));
            long minuses = power.chars().filter(c -> c == '-').count();
            double result =
                    Math.pow(Double.parseDouble(literal.group("base")), minuses % 2 == 1 ? -exponent : exponent);
            boolean finite = exponent <= HIGHEST_POWER && !Double.isInfinite(result) && !Double.isNaN(result);
            return finite ? BigDecimal.valueOf(result) : null;
        }
        if (literal.group("mantissa") != null) {
            return new BigDecimal(literal.group("mantissa"))
                    .scaleByPowerOfTen(Integer.parseInt(literal.group("exponent")));
        }
        return literal.group("lakh") != null
                ? new BigDecimal(literal.group("lakh").replace(",", ""))
                : literal.group("point") != null
                        ? new BigDecimal("0" + literal.group("point"))
                        : new BigDecimal(literal.group("comma").replace(',', '.'));
    }

    /** How many tokens so many characters fill; 0 when they end within one. */
    private static int tokensTo(List<Token> tokens, int from, int characters) {
        int end = tokens.get(from).span().start() + characters;
        for (int at = from; at < tokens.size() && tokens.get(at).span().start() < end; at++) {
            if (tokens.get(at).span().end() == end) {
                return at + 1 - from;
            }
        }
        return 0;
    }

    /** "1 234 567": groups of three with one blank between them. */
    private Optional<Found> spaced(List<Token> tokens, int from) {
        StringBuilder digits = new StringBuilder(tokens.get(from).text());
        if (!digits.toString().matches("[1-9]\\d{0,2}")) {
            return Optional.empty();
        }
        int at = from + 1;
        while (at < tokens.size()
                && tokens.get(at).span().start() == tokens.get(at - 1).span().end() + 1
                && digits.indexOf(".") < 0
                && tokens.get(at).text().matches("\\d{3}(?:\\.\\d+)?")) {
            digits.append(tokens.get(at++).text());
        }
        return at == from + 1
                ? Optional.empty()
                : Optional.of(new Found(new BigDecimal(digits.toString()), at - from, true, false, false));
    }

    /** "Five point nought three million". */
    private Optional<Found> decimal(List<Token> tokens, int from) {
        Numeral whole = numerals.find(tokens, from).orElse(null);
        int at = whole == null ? from : from + whole.length();
        if (whole == null
                || whole.digits()
                || whole.scaled()
                || !word(tokens, at).equals("point")) {
            return Optional.empty();
        }
        int start = at + 1;
        int stop = start;
        while (stop < tokens.size() && !numerals.isScaleWord(tokens, stop)) {
            stop++;
        }
        StringBuilder digits = new StringBuilder();
        at = start + decimals(tokens.subList(start, stop), digits);
        if (digits.length() == 0) {
            return Optional.empty();
        }
        BigDecimal value = whole.value().add(new BigDecimal("0." + digits));
        boolean scaled = numerals.isScaleWord(tokens, at);
        for (; numerals.isScaleWord(tokens, at); at++) {
            value = value.multiply(numerals.scale(tokens, at));
        }
        return Optional.of(new Found(value, at - from, false, scaled, false));
    }

    /** Collects "zero three" or "seventy-one"; returns how many tokens they take. */
    private int decimals(List<Token> tokens, StringBuilder digits) {
        for (int at = 0; at < tokens.size(); ) {
            Numeral next =
                    numerals.find(tokens, at).filter(other -> !other.digits()).orElse(null);
            boolean single = next != null && next.length() == 1 && next.value().compareTo(BigDecimal.TEN) < 0;
            if (next == null || (!single && digits.length() > 0)) {
                return at;
            }
            digits.append(next.value().toPlainString());
            at += next.length();
            if (!single) {
                return at;
            }
        }
        return tokens.size();
    }

    /** "One over three", where nothing follows that is counted. */
    private Optional<Found> quotient(List<Token> tokens, int from) {
        String before = word(tokens, from - 1);
        boolean alone = from == 0 || BE.contains(before) || MINUS_WORDS.contains(before);
        Numeral top = alone ? numerals.find(tokens, from).orElse(null) : null;
        int over = top == null ? from : from + top.length();
        if (top == null || !word(tokens, over).equals("over") || over + 1 >= tokens.size()) {
            return Optional.empty();
        }
        Numeral bottom = numerals.find(tokens, over + 1).orElse(null);
        int end = bottom == null ? over : over + 1 + bottom.length();
        boolean closed = end == tokens.size() || END.matcher(word(tokens, end)).matches();
        if (bottom == null || bottom.value().signum() == 0 || !closed) {
            return Optional.empty();
        }
        BigDecimal value = top.value().divide(bottom.value(), PRECISION);
        return Optional.of(new Found(value, end - from, top.digits(), false, true));
    }

    static boolean touches(List<Token> tokens, int at) {
        return at > 0
                && at < tokens.size()
                && tokens.get(at).span().start() == tokens.get(at - 1).span().end();
    }

    static String word(List<Token> tokens, int at) {
        return at < 0 || at >= tokens.size() ? "" : tokens.get(at).text().toLowerCase(Locale.ROOT);
    }
}
