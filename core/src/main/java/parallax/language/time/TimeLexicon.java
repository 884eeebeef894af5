package parallax.language.time;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
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
import parallax.text.RuleFile;

/** Turns the tokens of a sentence into the items that the patterns of {@link TimeGrammar} speak of. */
final class TimeLexicon {

    /** The classes that a pattern may name. */
    enum Kind {
        MONTH,
        WEEKDAY,
        WEEKDAYS,
        UNIT,
        UNITS,
        PART,
        NOON,
        SEASON,
        ORDINAL,
        VAGUE,
        HOLIDAY,
        ZONE,
        MERIDIEM,
        NUM,
        DAYNUM,
        YEAR,
        DECADENUM,
        CLOCK,
        HOURS,
        ISO,
        NUMERIC
    }

    /**
     * One word, or one number of several words.
     *
     * @param from index of its first token
     * @param to index after its last token
     * @param word lower case, as patterns spell it; empty for a number of several tokens
     * @param kinds the classes it belongs to, with what it contributes to each
     */
    record Item(int from, int to, String word, Map<Kind, String> kinds) {}

    private static final Pattern ISO = Pattern.compile("(\\d{4})-(\\d{2})-(\\d{2})");
    private static final Pattern NUMERIC = Pattern.compile("\\d{1,2}[/.]\\d{1,2}[/.](\\d{4}|\\d{2})");
    private static final Pattern CLOCK =
            Pattern.compile("([01]?\\d|2[0-4]):([0-5]\\d)(:[0-5]\\d)?(am|pm)?|\\d{1,2}(am|pm)");
    private static final Pattern HOURS = Pattern.compile("(?:[01]\\d|2[0-3])[0-5]\\d");
    private static final Pattern DECADE = Pattern.compile("(\\d{3}0|\\d0)['’]?s");
    private static final Pattern YEAR = Pattern.compile("(1\\d|20)\\d{2}");

    private final Map<String, Map<Kind, String>> words = new HashMap<>();
    private final Numerals numerals = new Numerals();

    TimeLexicon() {
        for (RuleFile.Row row :
                RuleFile.read(TimeLexicon.class, "en/times_words.tsv").rows()) {
            Kind kind = row.constant("kind", Kind.class);
            for (String word : row.list("words")) {
                words.computeIfAbsent(word, key -> new EnumMap<>(Kind.class)).put(kind, row.get("value"));
            }
        }
    }

    /** The words that have this class, wherever they stand. */
    List<String> wordsOf(Kind kind) {
        return words.entrySet().stream()
                .filter(entry -> entry.getValue().containsKey(kind))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** The items of a sentence, in order; together they cover all tokens. */
    List<Item> items(List<Token> tokens) {
        List<Item> items = new ArrayList<>(tokens.size());
        for (int at = 0; at < tokens.size(); ) {
            Item item = item(tokens, at);
            items.add(item);
            at = item.to();
        }
        return items;
    }

    private Item item(List<Token> tokens, int at) {
        String text = tokens.get(at).text();
        char initial = text.charAt(0);
        if (Character.isDigit(initial)) {
            return digits(tokens, at, text);
        }
        String word = text.toLowerCase(Locale.ROOT);
        Map<Kind, String> known = words.get(word);
        if (Character.isUpperCase(initial) && isTitle(tokens, at, word, known)) {
            return new Item(at, at + 1, "", Map.of());
        }
        if (known != null) {
            return new Item(at, at + 1, word, permitted(tokens, at, known));
        }
        Optional<Numerals.Numeral> number = Character.isLetter(initial) ? numerals.find(tokens, at) : Optional.empty();
        return number.map(numeral -> inWords(tokens, at, numeral, word))
                .orElseGet(() -> new Item(at, at + 1, word, Map.of()));
    }

    /** "nineteen ninety-six" is a year, "twenty-four" a number. */
    private Item inWords(List<Token> tokens, int at, Numerals.Numeral numeral, String word) {
        int value = small(numeral.value());
        int next = at + numeral.length();
        Numerals.@Nullable Numeral second = value >= 10 && value <= 20 && numeral.length() == 1 && next < tokens.size()
                ? numerals.find(tokens, next).orElse(null)
                : null;
        if (second != null && !second.digits() && small(second.value()) >= 10 && small(second.value()) < 100) {
            String year = String.valueOf(value * 100 + small(second.value()));
            return new Item(at, next + second.length(), "", Map.of(Kind.YEAR, year));
        }
        Map<Kind, String> kinds = new EnumMap<>(Kind.class);
        kinds.put(Kind.NUM, numeral.value().toPlainString());
        if (value >= 1900 && value < 2100) {
            kinds.put(Kind.YEAR, String.valueOf(value));
        }
        return new Item(at, next, numeral.length() == 1 ? word : "", kinds);
    }

    private static int small(BigDecimal value) {
        return value.scale() <= 0 && value.compareTo(BigDecimal.valueOf(9999)) <= 0 ? value.intValue() : -1;
    }

    private Item digits(List<Token> tokens, int at, String text) {
        for (int length = 5; length >= 1; length -= 2) {
            String joined = joined(tokens, at, length);
            Map<Kind, String> shaped = joined == null ? Map.of() : shape(joined.toLowerCase(Locale.ROOT));
            if (!shaped.isEmpty()) {
                return new Item(at, at + length, joined == null ? "" : joined, shaped);
            }
        }
        String word = text.toLowerCase(Locale.ROOT);
        Map<Kind, String> ordinal = words.get(word);
        if (ordinal != null) {
            return new Item(at, at + 1, word, ordinal);
        }
        Numerals.@Nullable Numeral numeral = numerals.find(tokens, at).orElse(null);
        if (numeral == null) {
            return new Item(at, at + 1, word, Map.of());
        }
        Map<Kind, String> kinds = new EnumMap<>(Kind.class);
        kinds.put(Kind.NUM, numeral.value().toPlainString());
        if (numeral.length() == 1
                && text.length() <= 2
                && small(numeral.value()) >= 1
                && small(numeral.value()) <= 31) {
            kinds.put(Kind.DAYNUM, text);
        }
        if (numeral.length() == 1 && HOURS.matcher(text).matches()) {
            kinds.put(Kind.HOURS, text.substring(0, 2) + ":" + text.substring(2));
        }
        if (numeral.length() == 1 && YEAR.matcher(text).matches() && mayBeYear(tokens, at)) {
            kinds.put(Kind.YEAR, text);
        }
        return new Item(at, at + numeral.length(), numeral.length() == 1 ? word : "", kinds);
    }

    /** The text of so many tokens when no blank stands between them. */
    private static @Nullable String joined(List<Token> tokens, int at, int length) {
        if (at + length > tokens.size()) {
            return null;
        }
        StringBuilder joined = new StringBuilder(tokens.get(at).text());
        for (int next = at + 1; next < at + length; next++) {
            if (tokens.get(next).span().start() != tokens.get(next - 1).span().end()) {
                return null;
            }
            joined.append(tokens.get(next).text());
        }
        return joined.toString();
    }

    private static Map<Kind, String> shape(String text) {
        if (text.length() == 10 && ISO.matcher(text).matches()) {
            return Map.of(Kind.ISO, text);
        }
        if (CLOCK.matcher(text).matches()) {
            return Map.of(Kind.CLOCK, text);
        }
        if (text.length() >= 6 && NUMERIC.matcher(text).matches()) {
            return Map.of(Kind.NUMERIC, text);
        }
        Matcher decade = DECADE.matcher(text);
        return decade.matches() ? Map.of(Kind.DECADENUM, decade.group(1)) : Map.of();
    }

    /** Four digits are a year unless money, a number sign or a counted plural says otherwise. */
    private static boolean mayBeYear(List<Token> tokens, int at) {
        Token before = at > 0 ? tokens.get(at - 1) : null;
        Token after = at + 1 < tokens.size() ? tokens.get(at + 1) : null;
        if (before != null && "$€£#¥".indexOf(before.text().charAt(before.text().length() - 1)) >= 0) {
            return false;
        }
        if (before != null && NUMBERED.contains(before.text().toLowerCase(Locale.ROOT))) {
            return false;
        }
        int value = Integer.parseInt(tokens.get(at).text());
        if (value < 1900) {
            return before != null && YEAR_CUES.contains(before.text().toLowerCase(Locale.ROOT));
        }
        boolean counted = after != null && after.xpos().equals("NNS");
        boolean measured = after != null && NOT_AFTER_YEAR.contains(after.text().toLowerCase(Locale.ROOT));
        return !measured && !(counted && value % 100 == 0);
    }

    /** What carries a number of its own: Resolution 1973, Flight 1941, Route 2010. */
    private static final Set<String> NUMBERED = Set.of(
            "resolution",
            "flight",
            "route",
            "highway",
            "road",
            "section",
            "article",
            "no",
            "no.",
            "number",
            "nos.",
            "room",
            "page",
            "pages",
            "paragraph",
            "chapter",
            "clause",
            "rule",
            "directive",
            "regulation",
            "model",
            "channel",
            "unit",
            "boeing",
            "airbus",
            "gate",
            "platform",
            "bus",
            "train",
            "locomotive",
            "psalm",
            "windows",
            "catalogue",
            "lot",
            "case",
            "form",
            "code",
            "pin",
            "extension",
            "suite",
            "apartment",
            "brigade",
            "regiment",
            "battalion",
            "squadron");

    private static final Set<String> YEAR_CUES = Set.of("in", "since", "until");
    private static final Set<String> NOT_AFTER_YEAR = Set.of(
            "%",
            "percent",
            "people",
            "km",
            "miles",
            "troops",
            "soldiers",
            "dollars",
            "euros",
            "men",
            "metres",
            "meters",
            "feet");

    /** "60 Minutes", "USA Today", "21st Century Fox": a capital within a sentence makes a word of time part of a name. */
    private static boolean isTitle(List<Token> tokens, int at, String word, @Nullable Map<Kind, String> known) {
        boolean common = known == null
                ? DEICTIC.contains(word)
                : known.containsKey(Kind.UNIT) || known.containsKey(Kind.UNITS) || known.containsKey(Kind.PART);
        if (!common
                || at == 0
                || !Character.isLetterOrDigit(tokens.get(at - 1).text().charAt(0))) {
            return false;
        }
        int letters = 0;
        int capitals = 0;
        for (Token token : tokens) {
            char initial = token.text().charAt(0);
            letters += Character.isLetter(initial) ? 1 : 0;
            capitals += Character.isUpperCase(initial) ? 1 : 0;
        }
        boolean headline = capitals * 2 > letters;
        boolean dayBefore = PARTED.contains(tokens.get(at - 1).text().toLowerCase(Locale.ROOT));
        return !headline && !dayBefore;
    }

    private static final Set<String> DEICTIC =
            Set.of("today", "tomorrow", "yesterday", "tonight", "now", "daily", "weekly", "monthly", "nightly");
    private static final Set<String> PARTED = Set.of(
            "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "christmas", "election");

    /** Month names that are also verbs, modals and names of people count only where a date word stands beside them. */
    private Map<Kind, String> permitted(List<Token> tokens, int at, Map<Kind, String> known) {
        Token token = tokens.get(at);
        boolean capital = Character.isUpperCase(token.text().charAt(0));
        boolean ordinal = known.containsKey(Kind.UNIT) && known.containsKey(Kind.ORDINAL);
        if (ordinal) {
            Kind kind = token.xpos().startsWith("NN") ? Kind.UNIT : Kind.ORDINAL;
            String value = known.get(kind);
            return value == null ? known : Map.of(kind, value);
        }
        if (known.containsKey(Kind.MONTH) || known.containsKey(Kind.WEEKDAY)) {
            boolean ambiguous = token.text().length() < 4 || token.text().equalsIgnoreCase("march");
            return capital && (!ambiguous || besideDate(tokens, at)) ? known : Map.of();
        }
        return known;
    }

    private static final Set<String> BEFORE_MONTH = Set.of(
            "in", "last", "this", "next", "since", "until", "till", "by", "of", "early", "late", "mid", "during",
            "from", "through", "between", "and", "to", "every", "each", "past", "before", "after", "-", "for");

    private boolean besideDate(List<Token> tokens, int at) {
        Token token = tokens.get(at);
        if (at + 1 < tokens.size()) {
            String next = tokens.get(at + 1).text();
            if (Character.isDigit(next.charAt(0))) {
                return true;
            }
        }
        if (at == 0) {
            return false;
        }
        String before = tokens.get(at - 1).text();
        boolean modal = token.upos().equals("AUX") || token.upos().equals("VERB");
        return Character.isDigit(before.charAt(0))
                || (!modal && BEFORE_MONTH.contains(before.toLowerCase(Locale.ROOT)) && !governs(tokens, at));
    }

    /** "since May took office": what follows takes the word as its subject. */
    private static boolean governs(List<Token> tokens, int at) {
        return tokens.get(at).is("nsubj") && tokens.get(at).upos().equals("PROPN");
    }
}
