package parallax.language.number;

import static parallax.language.number.NumberFinder.PRECISION;
import static parallax.language.number.NumberFinder.word;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import parallax.language.Token;
import parallax.language.number.NumberFinder.Found;
import parallax.language.number.Numerals.Numeral;
import parallax.text.RuleFile;

/** Reads fractions: "two thirds", "a twenty-first", "5 and a half", "1 4/5"; and mixed numbers. */
final class Fractions {

    private static final Pattern SLASHED = Pattern.compile("(\\d{1,2})/(\\d{1,2})");
    /** The lower parts that slashed fractions have in running text; others are dates, scores or names. */
    private static final int HIGHEST_SLASHED = 16;

    /** @param value lower part of the fraction */
    private record Bottom(BigDecimal value, int length, boolean plural) {}

    private final Numerals numerals;
    private final Map<String, BigDecimal> units = new HashMap<>();
    private final Map<String, BigDecimal> all = new HashMap<>();

    Fractions(Numerals numerals) {
        this.numerals = numerals;
        for (RuleFile.Row row :
                RuleFile.read(Fractions.class, "en/denominators.tsv").rows()) {
            for (String singular : row.list("words")) {
                BigDecimal value = new BigDecimal(row.get("value"));
                for (String form : List.of(singular, singular + "s")) {
                    if (!row.get("kind").equals("last")) {
                        all.put(form, value);
                    }
                    if (!row.get("kind").equals("whole")) {
                        units.put(form, value);
                    }
                }
            }
        }
    }

    /** A fraction, or a whole number and a fraction, that begins at this token. */
    Optional<Found> find(List<Token> tokens, int from) {
        return slashed(tokens, from).or(() -> inWords(tokens, from)).or(() -> mixed(tokens, from));
    }

    private static Optional<Found> slashed(List<Token> tokens, int from) {
        boolean whole = tokens.get(from).text().matches("\\d{1,3}")
                && !word(tokens, from + 1).isEmpty();
        int at = whole ? from + 1 : from;
        Matcher matcher = SLASHED.matcher(tokens.get(at).text());
        if (!matcher.matches()) {
            return Optional.empty();
        }
        BigDecimal top = new BigDecimal(matcher.group(1));
        BigDecimal bottom = new BigDecimal(matcher.group(2));
        boolean fits = bottom.compareTo(BigDecimal.valueOf(HIGHEST_SLASHED)) <= 0 && top.compareTo(bottom) < 0;
        if (!fits || top.signum() == 0) {
            return Optional.empty();
        }
        BigDecimal part = top.divide(bottom, PRECISION);
        BigDecimal value = whole ? part.add(new BigDecimal(tokens.get(from).text())) : part;
        return Optional.of(new Found(value, at + 1 - from, true, false, !whole));
    }

    private Optional<Found> inWords(List<Token> tokens, int from) {
        boolean article = isArticle(tokens, from);
        Numeral top = numerals.find(tokens, from).orElse(article ? new Numeral(BigDecimal.ONE, 1, false, false) : null);
        if (top == null) {
            return Optional.empty();
        }
        int next = from + top.length();
        Bottom bottom = bottom(tokens, hyphen(tokens, next));
        boolean one = top.value().compareTo(BigDecimal.ONE) == 0;
        boolean small = bottom != null && (!top.digits() || bottom.value().compareTo(BigDecimal.TEN) <= 0);
        if (bottom == null || !small || bottom.plural() == one) {
            return Optional.empty();
        }
        return Optional.of(tailed(tokens, from, top, bottom));
    }

    /** "One hundred and three quarters" is a mixed number, "one hundred thirty-fifths" a hundred parts of 35. */
    private Found tailed(List<Token> tokens, int from, Numeral top, Bottom bottom) {
        int next = from + top.length();
        int end = hyphen(tokens, next) + bottom.length();
        int last = next - 1;
        boolean ten = top.length() > 1
                && numerals.isTen(tokens, last)
                && units.containsKey(word(tokens, end - 1))
                && !word(tokens, last - 1).equals("and");
        Numeral head = ten ? numerals.find(tokens.subList(from, last), 0).orElse(null) : null;
        if (head != null) {
            Numeral tail = numerals.find(tokens.subList(last, next), 0).orElseThrow();
            return new Found(
                    head.value().divide(tail.value().add(bottom.value()), PRECISION), end - from, false, false, true);
        }
        for (int at = last; at > from; at--) {
            Numeral whole = word(tokens, at).equals("and")
                    ? numerals.find(tokens.subList(from, at), 0).orElse(null)
                    : null;
            Numeral tail = whole == null
                    ? null
                    : numerals.find(tokens.subList(at + 1, next), 0).orElse(null);
            if (whole != null && tail != null && tail.value().compareTo(bottom.value()) < 0) {
                BigDecimal part = tail.value().divide(bottom.value(), PRECISION);
                return new Found(whole.value().add(part), end - from, top.digits(), false, false);
            }
        }
        return new Found(top.value().divide(bottom.value(), PRECISION), end - from, top.digits(), false, true);
    }

    /** "Twenty and three fifths", "one-and-a-half million". */
    private Optional<Found> mixed(List<Token> tokens, int from) {
        Numeral whole = numerals.find(tokens, from).orElse(null);
        if (whole == null) {
            return Optional.empty();
        }
        int and = hyphen(tokens, from + whole.length());
        int next = hyphen(tokens, and + 1);
        if (!word(tokens, and).equals("and") || next >= tokens.size()) {
            return Optional.empty();
        }
        int start = isArticle(tokens, next) && hyphen(tokens, next + 1) > next + 1 ? next + 1 : next;
        Found part = inWords(tokens, next).orElseGet(() -> start > next ? joined(tokens, start) : null);
        if (part == null || !part.part() || part.value().compareTo(BigDecimal.ONE) >= 0) {
            return Optional.empty();
        }
        BigDecimal value = whole.value().add(part.value());
        int end = next + part.length();
        boolean scaled = numerals.isScaleWord(tokens, hyphen(tokens, end));
        if (scaled) {
            end = hyphen(tokens, end);
            value = value.multiply(numerals.scale(tokens, end++));
        }
        return Optional.of(new Found(value, end - from, whole.digits(), scaled, false));
    }

    /** The "-half" of "one-and-a-half". */
    private @Nullable Found joined(List<Token> tokens, int hyphen) {
        Bottom bottom = bottom(tokens, hyphen + 1);
        return bottom == null || bottom.plural()
                ? null
                : new Found(BigDecimal.ONE.divide(bottom.value(), PRECISION), bottom.length() + 2, false, false, true);
    }

    /** "Third", "twenty-first", "one hundred and fifth". */
    private @Nullable Bottom bottom(List<Token> tokens, int at) {
        BigDecimal alone = all.get(word(tokens, at));
        if (alone != null) {
            return new Bottom(alone, 1, word(tokens, at).endsWith("s"));
        }
        Numeral number = at < tokens.size() ? numerals.find(tokens, at).orElse(null) : null;
        if (number == null || number.digits()) {
            return null;
        }
        int next = hyphen(tokens, at + number.length());
        next = word(tokens, next).equals("and") ? next + 1 : next;
        BigDecimal unit = units.get(word(tokens, next));
        boolean tens = number.value().remainder(BigDecimal.TEN).signum() == 0;
        return unit == null || !tens
                ? null
                : new Bottom(
                        number.value().add(unit),
                        next + 1 - at,
                        word(tokens, next).endsWith("s"));
    }

    private static boolean isArticle(List<Token> tokens, int at) {
        return word(tokens, at).equals("a") || word(tokens, at).equals("an");
    }

    /** The index behind a hyphen at this one, or this one. */
    private static int hyphen(List<Token> tokens, int at) {
        return word(tokens, at).equals("-") ? at + 1 : at;
    }
}
