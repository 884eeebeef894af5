package parallax.figure;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import parallax.language.Token;
import parallax.language.number.Numerals;
import parallax.language.number.Numerals.Numeral;

/** Finds numbers in the words of a sentence: plain, with a currency or a unit, ranges, fractions and vague words. */
final class AmountFinder {

    private static final Map<String, Integer> PARTS = Map.ofEntries(
            Map.entry("half", 2),
            Map.entry("halves", 2),
            Map.entry("third", 3),
            Map.entry("thirds", 3),
            Map.entry("quarter", 4),
            Map.entry("quarters", 4),
            Map.entry("fourth", 4),
            Map.entry("fourths", 4),
            Map.entry("fifth", 5),
            Map.entry("fifths", 5),
            Map.entry("sixth", 6),
            Map.entry("sixths", 6),
            Map.entry("eighth", 8),
            Map.entry("eighths", 8),
            Map.entry("tenth", 10),
            Map.entry("tenths", 10));
    private static final Set<String> JOINTS = Set.of("-", "–", "—", "to");
    private static final Set<String> NOT_ONE_AFTER =
            Set.of("of", "another", "day", "thing", "or", "way", "side", "reason");
    private static final Set<String> NOT_ONE_BEFORE = Set.of(
            "no", "any", "every", "each", "this", "that", "the", "which", "another", "only", "some", "-", "day", "one",
            "is", "'s");
    /** "Between" and "ranges from" make a range of two numbers that would otherwise stand for themselves. */
    private static final Set<String> RANGING = Set.of(
            "range", "ranges", "ranged", "ranging", "vary", "varies", "varied", "run", "runs", "anywhere", "anything");

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

    private final Numerals numerals = new Numerals();
    private final Phrases<String> labels = Phrases.read("en/labels.tsv", row -> true, row -> row.get("name"));
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
        Optional<Amount> inWords = vague.findFrom(tokens, at)
                .filter(hit -> !hit.meaning().equals("-"))
                .map(this::vague)
                .or(() -> glued(tokens, at));
        if (inWords.isPresent()) {
            return inWords;
        }
        Optional<Phrases.Hit<String>> sign = signs.findFrom(tokens, at);
        int from = sign.map(Phrases.Hit::to).orElse(at);
        if (from >= tokens.size()) {
            return Optional.empty();
        }
        return number(tokens, from, sign.isPresent())
                .map(amount ->
                        sign.isPresent() ? amount.startingAt(at, sign.get().meaning()) : measured(tokens, amount));
    }

    private Amount vague(Phrases.Hit<String> hit) {
        BigDecimal value = new BigDecimal(hit.meaning());
        return new Amount(hit.from(), hit.to(), value, points ? value : null, true, null, "vague/" + hit.rule());
    }

    /** "RM79", "$US17,246" or "640bhp": the sign or the unit touches the digits within a token or across several. */
    private Optional<Amount> glued(List<Token> tokens, int at) {
        int end = at + 1;
        StringBuilder chunk = new StringBuilder(tokens.get(at).text());
        while (end < tokens.size()
                && tokens.get(end).span().start() == tokens.get(end - 1).span().end()
                && chunk.length() < 24) {
            chunk.append(tokens.get(end++).text());
        }
        Matcher money = MONEY.matcher(chunk);
        Matcher measure = MEASURE.matcher(tokens.get(at).text());
        if (money.lookingAt() && signWord(money.group(1)) != null) {
            Integer to = tokenEnd(tokens, at, money.end());
            BigDecimal value = new BigDecimal(money.group(2).replace(",", ""))
                    .multiply(
                            money.group(3) == null
                                    ? BigDecimal.ONE
                                    : SCALES.getOrDefault(money.group(3), BigDecimal.ONE));
            return to == null
                    ? Optional.empty()
                    : Optional.of(new Amount(at, to, value, value, false, signWord(money.group(1)), "number"));
        }
        Optional<String> unit = measure.matches() ? units.findWord(measure.group(2)) : Optional.empty();
        return unit.map(name -> Amount.of(
                        at, at + 1, new BigDecimal(measure.group(1).replace(",", "")), "number")
                .withUnit(name, at + 1));
    }

    private @Nullable String signWord(String sign) {
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

    private Optional<Amount> number(List<Token> tokens, int at, boolean money) {
        Optional<Amount> fraction = money ? Optional.empty() : fraction(tokens, at);
        if (fraction.isPresent()) {
            return fraction;
        }
        Numeral first = numerals.find(tokens, at).orElse(null);
        if (first == null || (!money && isMark(tokens, at, first))) {
            return Optional.empty();
        }
        int plain = at + first.length();
        int end = units.findFrom(tokens, plain)
                .filter(hit -> hit.to() + 1 < tokens.size() && joins(tokens, at, hit.to()))
                .map(Phrases.Hit::to)
                .orElse(plain);
        boolean joint = end + 1 < tokens.size() && joins(tokens, at, end);
        if (joint) {
            int second = signs.findFrom(tokens, end + 1).map(Phrases.Hit::to).orElse(end + 1);
            Numeral last =
                    second < tokens.size() ? numerals.find(tokens, second).orElse(null) : null;
            boolean same = end == plain || (last != null && sameUnit(tokens, plain, second + last.length()));
            if (last != null && same) {
                return range(
                        new int[] {at, second + last.length()},
                        first,
                        last,
                        tokens.get(end).text());
            }
        }
        return Optional.of(Amount.of(at, plain, first.value(), "number"));
    }

    /** "5% to 10%" is a range, "4 per cent to $84" is not. */
    private boolean sameUnit(List<Token> tokens, int first, int second) {
        return units.findFrom(tokens, first)
                .map(Phrases.Hit::meaning)
                .equals(units.findFrom(tokens, second).map(Phrases.Hit::meaning));
    }

    private static boolean joins(List<Token> tokens, int at, int end) {
        String joint = tokens.get(end).text().toLowerCase(Locale.ROOT);
        String before = at > 0 ? tokens.get(at - 1).text().toLowerCase(Locale.ROOT) : "";
        if (joint.equals("and") || (joint.equals("to") && before.equals("from"))) {
            boolean ranging = before.equals("between");
            for (int back = at - 2; back >= Math.max(0, at - 4) && !ranging; back--) {
                ranging = before.equals("from")
                        && RANGING.contains(tokens.get(back).text().toLowerCase(Locale.ROOT));
            }
            return ranging;
        }
        return JOINTS.contains(joint);
    }

    /** "Four to five thousand" scales both; "2-1" is a score and no range. */
    private static Optional<Amount> range(int[] place, Numeral first, Numeral last, String joint) {
        BigDecimal low = first.value();
        BigDecimal high = last.value();
        boolean inherits = last.scaled() && !first.scaled() && low.compareTo(BigDecimal.valueOf(1000)) < 0;
        if (inherits) {
            low = low.multiply(scale(high));
        }
        if (low.compareTo(high) >= 0) {
            return joint.equals("to")
                    ? Optional.of(Amount.of(place[0], place[0] + first.length(), first.value(), "number"))
                    : Optional.empty();
        }
        return Optional.of(new Amount(place[0], place[1], low, high, false, null, "range"));
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

    /** "Two-thirds", "a quarter of", "half of", "one in four". */
    private Optional<Amount> fraction(List<Token> tokens, int at) {
        String word = lower(tokens, at);
        if (word.equals("half")) {
            boolean whole = Set.of("of", "the", "its", "their").contains(lower(tokens, at + 1));
            return whole ? Optional.of(share(at, at + 1, BigDecimal.ONE, 2)) : Optional.empty();
        }
        boolean article = word.equals("a") || word.equals("one");
        Numeral top = article
                ? new Numeral(BigDecimal.ONE, 1, false, false)
                : numerals.find(tokens, at).orElse(null);
        if (top == null || top.scaled()) {
            return Optional.empty();
        }
        int next = at + top.length();
        int part = lower(tokens, next).equals("-") ? next + 1 : next;
        Integer parts = PARTS.get(lower(tokens, part));
        boolean plural = lower(tokens, part).endsWith("s");
        if (parts != null && (plural || lower(tokens, part + 1).equals("of"))) {
            return Optional.of(share(at, part + 1, top.value(), parts));
        }
        return word.equals("a") ? Optional.empty() : outOf(tokens, at, top);
    }

    private Optional<Amount> outOf(List<Token> tokens, int at, Numeral top) {
        int next = at + top.length();
        int bottom = lower(tokens, next).equals("in")
                ? next + 1
                : (lower(tokens, next) + " " + lower(tokens, next + 1)).equals("out of") ? next + 2 : -1;
        bottom = bottom > 0 && lower(tokens, bottom).equals("every") ? bottom + 1 : bottom;
        Numeral of = bottom > 0 && bottom < tokens.size()
                ? numerals.find(tokens, bottom).orElse(null)
                : null;
        boolean year = of != null && of.digits() && of.value().compareTo(BigDecimal.valueOf(1000)) > 0;
        if (of == null || year || top.value().compareTo(of.value()) >= 0) {
            return Optional.empty();
        }
        BigDecimal value = top.value().divide(of.value(), MathContext.DECIMAL32);
        return Optional.of(new Amount(at, bottom + of.length(), value, value, false, "share", "fraction"));
    }

    private static Amount share(int from, int to, BigDecimal top, int parts) {
        BigDecimal value = top.divide(BigDecimal.valueOf(parts), MathContext.DECIMAL32);
        return new Amount(from, to, value, value, false, "share", "fraction");
    }

    private Amount measured(List<Token> tokens, Amount amount) {
        if (amount.unit() != null) {
            return amount;
        }
        int end = amount.to();
        Optional<Phrases.Hit<String>> unit = units.findFrom(tokens, end);
        boolean hyphen = unit.isEmpty() && lower(tokens, end).equals("-");
        return (hyphen ? units.findFrom(tokens, end + 1) : unit)
                .map(hit -> amount.withUnit(hit.meaning(), hit.to()))
                .orElseGet(() -> sharing(tokens, amount));
    }

    /** "Seven or eight inches", "from 4 to 5 percent": the unit stands behind the second number only. */
    private Amount sharing(List<Token> tokens, Amount amount) {
        int next = lower(tokens, amount.to()).equals("-") ? amount.to() + 1 : amount.to();
        if (!Set.of("or", "to", "and").contains(lower(tokens, next)) || next + 1 >= tokens.size()) {
            return amount;
        }
        int second = next + 1;
        return numerals.find(tokens, second)
                .flatMap(number -> units.findFrom(tokens, second + number.length())
                        .or(() -> lower(tokens, second + number.length()).equals("-")
                                ? units.findFrom(tokens, second + number.length() + 1)
                                : Optional.empty()))
                .map(hit -> amount.withUnit(hit.meaning(), amount.to()))
                .orElse(amount);
    }

    /** Numbers that name or mark something: "T-72", "article 5", "2-1-1", "one of". */
    private boolean isMark(List<Token> tokens, int at, Numeral numeral) {
        if (lower(tokens, at).equals("one") && numeral.length() == 1) {
            boolean followed = at + 1 < tokens.size() && !NOT_ONE_AFTER.contains(lower(tokens, at + 1));
            boolean counts =
                    tokens.get(at).relation().isEmpty() || tokens.get(at).is("nummod");
            return !followed || !counts || NOT_ONE_BEFORE.contains(lower(tokens, at - 1));
        }
        if (at == 0) {
            return false;
        }
        Token before = tokens.get(at - 1);
        boolean touches = before.span().end() == tokens.get(at).span().start();
        if (touches && at > 1 && Set.of("-", "–", "/", "_").contains(before.text())) {
            Token earlier = tokens.get(at - 2);
            return earlier.upos().equals("PROPN")
                    || (earlier.span().end() == before.span().start()
                            && !lower(tokens, at - 2).matches("up|minus|down"));
        }
        boolean named = touches
                && Character.isLetterOrDigit(before.text().charAt(before.text().length() - 1));
        boolean labelled =
                numeral.value().scale() <= 0 && labels.findUpTo(tokens, at).isPresent();
        return named || before.text().equals("#") || labelled;
    }

    private static String lower(List<Token> tokens, int at) {
        return at < 0 || at >= tokens.size() ? "" : tokens.get(at).text().toLowerCase(Locale.ROOT);
    }
}
