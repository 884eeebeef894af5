package parallax.figure;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import parallax.language.Token;
import parallax.language.number.NumberFinder.Found;

/** Tells numbers that name or mark something ("T-72", "article 5", "2-1-1", "one of them") from those that count. */
final class Marks {

    private static final Set<String> NOT_ONE_AFTER =
            Set.of("of", "another", "day", "thing", "or", "way", "side", "reason");
    private static final Set<String> NOT_ONE_BEFORE = Set.of(
            "no", "any", "every", "each", "this", "that", "the", "which", "another", "only", "some", "-", "day", "one",
            "is", "'s");

    private final Phrases<String> before = read("before");
    private final Phrases<String> behind = read("behind");

    private static Phrases<String> read(String side) {
        return Phrases.read("en/labels.tsv", row -> row.get("side").equals(side), row -> row.get("name"));
    }

    /**
     * True when the number that begins at this token is a mark.
     *
     * @param measured whether a unit of measure follows the number
     */
    boolean isMark(List<Token> tokens, int at, Found number, boolean measured) {
        if (lower(tokens, at).equals("one") && number.length() == 1) {
            if (measured && lower(tokens, at - 1).equals("is")) {
                return false;
            }
            boolean alone = tokens.size() == 1;
            boolean followed = at + 1 < tokens.size() && !NOT_ONE_AFTER.contains(lower(tokens, at + 1));
            boolean counts =
                    tokens.get(at).relation().isEmpty() || tokens.get(at).is("nummod");
            return !alone && (!followed || !counts || NOT_ONE_BEFORE.contains(lower(tokens, at - 1)));
        }
        boolean whole = number.value().stripTrailingZeros().scale() <= 0 && !number.scaled();
        if (whole && behind.findFrom(tokens, at + number.length()).isPresent()) {
            return true;
        }
        if (at == 0) {
            return false;
        }
        Token earlier = tokens.get(at - 1);
        boolean touches = earlier.span().end() == tokens.get(at).span().start();
        if (touches && at > 1 && Set.of("-", "–", "/", "_").contains(earlier.text())) {
            return isJoined(tokens, at);
        }
        boolean named = touches
                && Character.isLetterOrDigit(
                        earlier.text().charAt(earlier.text().length() - 1));
        Optional<Phrases.Hit<String>> label = whole ? before.findUpTo(tokens, at) : Optional.empty();
        return named || earlier.text().equals("#") || label.isPresent();
    }

    /** The number stands behind a hyphen: "T-72", "2-1". */
    private static boolean isJoined(List<Token> tokens, int at) {
        Token hyphen = tokens.get(at - 1);
        Token word = tokens.get(at - 2);
        return word.upos().equals("PROPN")
                || (word.span().end() == hyphen.span().start()
                        && !lower(tokens, at - 2).matches("up|minus|down"));
    }

    private static String lower(List<Token> tokens, int at) {
        return at < 0 || at >= tokens.size() ? "" : tokens.get(at).text().toLowerCase(Locale.ROOT);
    }
}
