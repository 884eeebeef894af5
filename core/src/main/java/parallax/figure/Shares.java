package parallax.figure;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import parallax.language.Token;
import parallax.language.number.NumberFinder;
import parallax.language.number.NumberFinder.Found;

/** Reads parts of a whole: "two-thirds", "a quarter of", "half of", "one in four". */
final class Shares {

    private static final MathContext PRECISION = new MathContext(17);
    private static final BigDecimal HALF = new BigDecimal("0.5");
    private static final BigDecimal LATEST_YEAR = new BigDecimal(1000);
    private static final Set<String> WHOLES = Set.of("of", "the", "its", "their", "his", "her", "our", "all", "these");
    /** Words before "half" that make it a number even where no whole follows. */
    private static final Set<String> BOUNDING = Set.of("than", "over", "about", "nearly", "almost", "under", "least");
    /** Quarters behind these are stretches of a year. */
    private static final Set<String> CALENDAR = Set.of(
            "first", "last", "past", "previous", "next", "consecutive", "straight", "recent", "for", "in", "over");

    private final NumberFinder numbers;

    Shares(NumberFinder numbers) {
        this.numbers = numbers;
    }

    /** The part of a whole that begins at this token. */
    Optional<Amount> find(List<Token> tokens, int at) {
        if (lower(tokens, at).equals("half")) {
            boolean whole = WHOLES.contains(lower(tokens, at + 1)) || BOUNDING.contains(lower(tokens, at - 1));
            return whole ? Optional.of(share(at, at + 1, HALF)) : Optional.empty();
        }
        Found found = numbers.find(tokens, at).orElse(null);
        if (found == null) {
            return Optional.empty();
        }
        return found.part() && isShare(tokens, at, found)
                ? Optional.of(share(at, at + found.length(), found.value()))
                : outOf(tokens, at, found);
    }

    /** "A third of the houses" is a share, "a third house" and "the last three quarters" are none. */
    private static boolean isShare(List<Token> tokens, int at, Found found) {
        int next = at + found.length();
        boolean alone = at == 0 && next == tokens.size();
        boolean of = lower(tokens, next).equals("of");
        String last = lower(tokens, next - 1);
        boolean stretch = last.endsWith("quarters") || last.endsWith("halves");
        if (found.digits() || of || alone) {
            return of || alone;
        }
        if (Set.of("a", "an").contains(lower(tokens, at))) {
            return false;
        }
        boolean singular = !last.endsWith("s");
        boolean noun = next < tokens.size()
                && (tokens.get(next).isNoun()
                        || tokens.get(next).upos().equals("ADJ")
                        || lower(tokens, next).equals("-"));
        return !(singular && noun) && !(stretch && CALENDAR.contains(lower(tokens, at - 1)));
    }

    /** "One in four", "three out of every five". */
    private Optional<Amount> outOf(List<Token> tokens, int at, Found top) {
        int next = at + top.length();
        int bottom = lower(tokens, next).equals("in")
                ? next + 1
                : (lower(tokens, next) + " " + lower(tokens, next + 1)).equals("out of") ? next + 2 : -1;
        bottom = bottom > 0 && lower(tokens, bottom).equals("every") ? bottom + 1 : bottom;
        @Nullable
        Found of = bottom > 0 && bottom < tokens.size()
                ? numbers.find(tokens, bottom).orElse(null)
                : null;
        boolean year = of != null && of.digits() && of.value().compareTo(LATEST_YEAR) > 0;
        if (of == null || year || top.value().signum() <= 0 || top.value().compareTo(of.value()) >= 0) {
            return Optional.empty();
        }
        return Optional.of(share(at, bottom + of.length(), top.value().divide(of.value(), PRECISION)));
    }

    private static Amount share(int from, int to, BigDecimal value) {
        return new Amount(from, to, value, value, false, "share", "fraction");
    }

    private static String lower(List<Token> tokens, int at) {
        return at < 0 || at >= tokens.size() ? "" : tokens.get(at).text().toLowerCase(Locale.ROOT);
    }
}
