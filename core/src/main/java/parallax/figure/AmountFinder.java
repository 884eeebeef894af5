package parallax.figure;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import parallax.language.Token;
import parallax.language.number.NumberFinder;
import parallax.language.number.NumberFinder.Found;

/** Finds numbers in the words of a sentence: plain, with a currency or a unit, ranges, fractions and vague words. */
final class AmountFinder {

    private static final Set<String> JOINTS = Set.of("-", "–", "—", "to");
    /** "Between" and "ranges from" make a range of two numbers that would otherwise stand for themselves. */
    private static final Set<String> RANGING = Set.of(
            "range", "ranges", "ranged", "ranging", "vary", "varies", "varied", "run", "runs", "anywhere", "anything");
    /** Words that move a number beside those that say which way. */
    private static final Set<String> MOVING = Set.of(
            "go", "move", "change", "shift", "revise", "raise", "lower", "cut", "reduce", "bring", "expand", "take",
            "push", "double", "triple", "widen", "narrow", "update");

    private static final int REACH = 5;

    private static final Pattern MONEY = Pattern.compile(
            "([$A-Z]{1,3}|US\\$|[A-Z]{1,2}\\$)(\\d{1,3}(?:,\\d{3})+|\\d+(?:\\.\\d+)?)(m|bn|k|tn)?(?![\\w])");
    private static final Pattern MEASURE = Pattern.compile("(\\d+(?:[.,]\\d+)*)(\\p{L}[\\p{L}/]*\\d?)");
    private static final Map<String, BigDecimal> SCALES = Map.of(
            "k",
            new BigDecimal("1e3"),
            "m",
            new BigDecimal("1e6"),
            "bn",
            new BigDecimal("1e9"),
            "tn",
            new BigDecimal("1e12"));
    private static final Map<String, BigDecimal> SCALE_WORDS = Map.of(
            "thousand", new BigDecimal("1e3"),
            "million", new BigDecimal("1e6"),
            "billion", new BigDecimal("1e9"),
            "bn", new BigDecimal("1e9"),
            "trillion", new BigDecimal("1e12"),
            "lakh", new BigDecimal("1e5"),
            "crore", new BigDecimal("1e7"));
    /** What is said of a length: "1.8m tall" is no million. */
    private static final Set<String> LENGTHS = Set.of(
            "tall", "high", "long", "wide", "deep", "thick", "away", "below", "above", "apart", "sprint", "hurdles");

    private static final BigDecimal MILLION = new BigDecimal("1e6");
    private static final BigDecimal HUNDRED = new BigDecimal(100);
    private static final Set<String> CHANGE = Set.of("cent", "penny");

    /**
     * A single number.
     *
     * @param unit currency or unit of measure
     * @param behind true when the unit stands behind the number
     */
    private record Piece(
            int from,
            int to,
            BigDecimal value,
            boolean scaled,
            @Nullable String unit,
            boolean behind) {

        Amount amount() {
            return new Amount(from, to, value, value, false, unit, "number");
        }
    }

    private final NumberFinder numbers = new NumberFinder();
    private final Shares shares = new Shares(numbers);
    private final Marks marks = new Marks();
    private final Changes changes = new Changes();
    private final Phrases<String> signs = units("before");
    private final Phrases<String> units = units("after");
    private final Phrases<String> vague;
    private final boolean points;

    AmountFinder(Profile profile) {
        String column = profile.name().toLowerCase(Locale.ROOT);
        this.vague = Phrases.read("en/vague.tsv", row -> true, row -> row.get(column));
        this.points = profile == Profile.ACLED;
    }

    private static Phrases<String> units(String place) {
        return Phrases.read("en/units.tsv", row -> row.get("place").equals(place), row -> row.get("unit"));
    }

    /** The amount that begins at this token. */
    Optional<Amount> find(List<Token> tokens, int at) {
        return vague.findFrom(tokens, at)
                .filter(hit -> !hit.meaning().equals("-"))
                .map(this::vague)
                .or(() -> shares.find(tokens, at))
                .or(() -> piece(tokens, at, true)
                        .filter(first -> !isScore(tokens, first))
                        .map(first -> rated(tokens, joined(tokens, first))));
    }

    /** "Two dollars a share": the rate is part of the unit. */
    private static Amount rated(List<Token> tokens, Amount amount) {
        Rates.Rate rate = amount.unit() == null ? null : Rates.find(tokens, amount.to());
        return rate == null ? amount : amount.withUnit(amount.unit() + "/" + rate.by(), rate.to());
    }

    /** "2-1" is a score and no range. */
    private boolean isScore(List<Token> tokens, Piece first) {
        boolean hyphen = Set.of("-", "–").contains(lower(tokens, first.to())) && first.unit() == null;
        return hyphen
                && numbers.find(tokens, Math.min(first.to() + 1, tokens.size() - 1))
                        .filter(Found::digits)
                        .filter(last -> !last.scaled() && last.value().compareTo(first.value()) <= 0)
                        .isPresent();
    }

    private Amount vague(Phrases.Hit<String> hit) {
        BigDecimal value = new BigDecimal(hit.meaning());
        return new Amount(hit.from(), hit.to(), value, points ? value : null, true, null, "vague/" + hit.rule());
    }

    /** One number with its currency or unit. */
    private Optional<Piece> piece(List<Token> tokens, int at, boolean first) {
        if (at >= tokens.size()) {
            return Optional.empty();
        }
        Optional<Piece> glued = glued(tokens, at);
        if (glued.isPresent()) {
            return glued;
        }
        Optional<Phrases.Hit<String>> sign = signs.findFrom(tokens, at);
        int from = sign.map(Phrases.Hit::to).orElse(at);
        Found number = from < tokens.size() ? numbers.find(tokens, from).orElse(null) : null;
        int end = number == null ? from : from + number.length();
        Optional<Phrases.Hit<String>> unit = unit(tokens, end);
        if (number == null || (first && sign.isEmpty() && marks.isMark(tokens, from, number, unit.isPresent()))) {
            return Optional.empty();
        }
        if (sign.isPresent()) {
            return Optional.of(new Piece(
                    at, end, number.value(), number.scaled(), sign.get().meaning(), false));
        }
        boolean metres =
                LENGTHS.contains(lower(tokens, end)) && lower(tokens, end - 1).equals("m") && number.scaled();
        if (metres) {
            return Optional.of(new Piece(at, end, number.value().divide(MILLION), false, "m", true));
        }
        return Optional.of(new Piece(
                at,
                unit.map(Phrases.Hit::to).orElse(end),
                number.value(),
                number.scaled(),
                unit.map(Phrases.Hit::meaning).orElse(null),
                unit.isPresent()));
    }

    /** The unit that begins here, also after a hyphen. */
    private Optional<Phrases.Hit<String>> unit(List<Token> tokens, int at) {
        Optional<Phrases.Hit<String>> unit = units.findFrom(tokens, at);
        return (unit.isEmpty() && lower(tokens, at).equals("-") ? units.findFrom(tokens, at + 1) : unit)
                .filter(hit -> hit.to() > hit.from() + 1 || !isOtherWord(tokens.get(hit.from()), hit.meaning()));
    }

    /** "3 all", "31 won by the left": words that are spelt like a currency. */
    private static boolean isOtherWord(Token word, String unit) {
        boolean code = word.text().equalsIgnoreCase(unit) && unit.matches("[A-Z]{3}");
        return (code && !word.text().equals(unit)) || (word.text().equals("won") && !word.isNoun());
    }

    /** "RM79", "$US17,246" or "640bhp": the sign or the unit touches the digits within a token or across several. */
    private Optional<Piece> glued(List<Token> tokens, int at) {
        int end = at + 1;
        StringBuilder chunk = new StringBuilder(tokens.get(at).text());
        while (end < tokens.size()
                && tokens.get(end).span().start() == tokens.get(end - 1).span().end()
                && chunk.length() < 24) {
            chunk.append(tokens.get(end++).text());
        }
        Matcher money = MONEY.matcher(chunk);
        String sign = money.lookingAt() ? signWord(money) : null;
        if (sign != null) {
            return money(tokens, at, money, sign);
        }
        Matcher measure = MEASURE.matcher(tokens.get(at).text());
        Optional<String> unit = measure.matches() ? units.findWord(measure.group(2)) : Optional.empty();
        return unit.map(
                name -> new Piece(at, at + 1, new BigDecimal(measure.group(1).replace(",", "")), false, name, true));
    }

    private static Optional<Piece> money(List<Token> tokens, int at, Matcher money, String sign) {
        Integer to = tokenEnd(tokens, at, money.end());
        if (to == null) {
            return Optional.empty();
        }
        BigDecimal value = new BigDecimal(money.group(2).replace(",", ""));
        BigDecimal scale = money.group(3) == null ? SCALE_WORDS.get(lower(tokens, to)) : null;
        BigDecimal factor = scale != null
                ? scale
                : SCALES.getOrDefault(Objects.requireNonNullElse(money.group(3), ""), BigDecimal.ONE);
        boolean scaled = factor.compareTo(BigDecimal.ONE) > 0;
        return Optional.of(new Piece(at, scale != null ? to + 1 : to, value.multiply(factor), scaled, sign, false));
    }

    /** "PS" is what a pound sign becomes where a text lost its accents; "PS5" is a machine. */
    private @Nullable String signWord(Matcher money) {
        String sign = money.group(1);
        if (sign.equals("PS")) {
            return money.group(3) != null || money.group(2).matches(".*[,.].*") ? "GBP" : null;
        }
        return sign.length() < 2 ? null : signs.findWord(sign).orElse(null);
    }

    /** The index after the token that ends so many characters behind the start of this one. */
    private static @Nullable Integer tokenEnd(List<Token> tokens, int at, int length) {
        int wanted = tokens.get(at).span().start() + length;
        for (int end = at; end < tokens.size() && tokens.get(end).span().start() < wanted; end++) {
            if (tokens.get(end).span().end() == wanted) {
                return end + 1;
            }
        }
        return null;
    }

    /** The number with what it makes a range or a sum with. */
    private Amount joined(List<Token> tokens, Piece first) {
        Optional<Piece> last = joins(tokens, first) ? piece(tokens, first.to() + 1, false) : Optional.empty();
        Optional<Amount> range = last.filter(second -> sameUnit(first, second)).flatMap(second -> range(first, second));
        return range.or(() -> sum(tokens, first)).orElseGet(() -> sharing(tokens, first));
    }

    private boolean joins(List<Token> tokens, Piece first) {
        String joint = lower(tokens, first.to());
        String before = lower(tokens, first.from() - 1);
        if (joint.equals("to") && before.equals("from")) {
            return ranges(tokens, first.from() - 2);
        }
        return joint.equals("and") ? before.equals("between") : JOINTS.contains(joint);
    }

    /** "Fines from 5 to 10 dollars" is a range; "rose from 5 to 10" is a change of two figures. */
    private boolean ranges(List<Token> tokens, int before) {
        for (int back = before; back >= Math.max(0, before - REACH); back--) {
            if (RANGING.contains(lower(tokens, back))) {
                return true;
            }
            if (MOVING.contains(tokens.get(back).lemma()) || changes.isChange(tokens.get(back))) {
                return false;
            }
        }
        return true;
    }

    /** "5% to 10%" and "$5 to 10" are ranges, "4 per cent to $84" and "4 per cent to 84" are not. */
    private static boolean sameUnit(Piece first, Piece second) {
        if (first.unit() == null || first.unit().equals(second.unit())) {
            return true;
        }
        return second.unit() == null && !first.behind();
    }

    /** "Four to five thousand" scales both. */
    private static Optional<Amount> range(Piece first, Piece last) {
        BigDecimal low = first.value();
        BigDecimal high = last.value();
        boolean inherits = last.scaled() && !first.scaled() && low.compareTo(BigDecimal.valueOf(1000)) < 0;
        if (inherits) {
            low = low.multiply(scale(high));
        }
        if (low.compareTo(high) >= 0) {
            return Optional.empty();
        }
        String unit = last.unit() == null ? first.unit() : last.unit();
        return Optional.of(new Amount(first.from(), last.to(), low, high, false, unit, "range"));
    }

    /** The largest power of a thousand in a scaled number. */
    private static BigDecimal scale(BigDecimal value) {
        BigDecimal scale = BigDecimal.ONE;
        BigDecimal thousand = BigDecimal.valueOf(1000);
        while (value.compareTo(scale.multiply(thousand)) >= 0) {
            scale = scale.multiply(thousand);
        }
        return scale;
    }

    /** "Three dollars and fifty cents". */
    private Optional<Amount> sum(List<Token> tokens, Piece first) {
        boolean money = first.behind()
                && first.unit() != null
                && first.unit().matches("[A-Z]{3}")
                && first.value().scale() <= 0;
        int next = lower(tokens, first.to()).equals("and") ? first.to() + 1 : first.to();
        return (money ? piece(tokens, next, false) : Optional.<Piece>empty())
                .filter(cents -> cents.unit() == null ? inWords(tokens, first, next) : CHANGE.contains(cents.unit()))
                .filter(cents -> cents.value().compareTo(HUNDRED) < 0)
                .map(cents -> first.value().add(cents.value().divide(HUNDRED)))
                .map(value -> new Amount(first.from(), end(tokens, next), value, value, false, first.unit(), "number"));
    }

    /** "Thirteen dollars forty-five" */
    private static boolean inWords(List<Token> tokens, Piece first, int next) {
        return next == first.to()
                && Character.isLetter(tokens.get(next).text().charAt(0))
                && Character.isLetter(tokens.get(first.from()).text().charAt(0));
    }

    private int end(List<Token> tokens, int at) {
        return piece(tokens, at, false).map(Piece::to).orElse(at);
    }

    /** "Seven or eight inches", "from 4 to 5 percent": the unit stands behind the second number only. */
    private Amount sharing(List<Token> tokens, Piece first) {
        int next = lower(tokens, first.to()).equals("-") ? first.to() + 1 : first.to();
        if (first.unit() != null || !Set.of("or", "to", "and").contains(lower(tokens, next))) {
            return first.amount();
        }
        return piece(tokens, next + 1, false)
                .filter(Piece::behind)
                .map(second -> first.amount().withUnit(Objects.requireNonNull(second.unit()), first.to()))
                .orElse(first.amount());
    }

    private static String lower(List<Token> tokens, int at) {
        return at < 0 || at >= tokens.size() ? "" : tokens.get(at).text().toLowerCase(Locale.ROOT);
    }
}
