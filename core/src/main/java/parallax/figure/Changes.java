package parallax.figure;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import parallax.language.Token;
import parallax.ledger.Quantity;
import parallax.ledger.Quantity.Change;
import parallax.text.RuleFile;

/** Reads whether a number moved: "rose by 12 per cent", "down 3 points", "rose to 63". */
final class Changes {

    /** Words that may stand between the verb and the amount of the move. */
    private static final Set<String> FILLERS = Set.of(
            "by",
            "further",
            "another",
            "additional",
            "an",
            "a",
            "just",
            "only",
            "about",
            "around",
            "nearly",
            "almost",
            "some",
            "roughly",
            "approximately",
            "over",
            "under",
            "than",
            "more",
            "less",
            "at",
            "least",
            "as",
            "much",
            "sharply",
            "slightly");
    /** Verbs that mean a loss or gain of what is counted unless a share, points or money move. */
    private static final Set<String> OF_SHARES = Set.of("lose", "gain", "shed", "add", "advance", "drop", "slip");

    private static final int REACH = 9;

    private final Map<String, Change> words = new HashMap<>();

    Changes() {
        for (RuleFile.Row row : RuleFile.read(Changes.class, "en/changes.tsv").rows()) {
            row.list("words").forEach(word -> words.put(word, row.constant("change", Change.class)));
        }
    }

    /** @param previous the quantity before this one in the same sentence */
    Change read(List<Token> tokens, Amount amount, @Nullable Quantity previous) {
        Change own = own(tokens, amount);
        if (own != Change.NONE || previous == null || !repeats(tokens, amount)) {
            return own;
        }
        return previous.change() == Change.TO ? Change.NONE : previous.change();
    }

    /** "Lost 190 points, or 0.6 per cent"; "was down 2 per cent, its rival by 3". */
    private static boolean repeats(List<Token> tokens, Amount amount) {
        String before = amount.from() > 0 ? tokens.get(amount.from() - 1).text() : "";
        return before.equals("by") || (before.equals("or") && amount.unit() != null);
    }

    private Change own(List<Token> tokens, Amount amount) {
        int before = amount.from() - 1;
        boolean to = false;
        while (before >= 0 && amount.from() - before <= REACH) {
            String word = tokens.get(before).text().toLowerCase(Locale.ROOT);
            Change change = change(tokens.get(before));
            if (change != null && !bounds(tokens, before)) {
                boolean counts = OF_SHARES.contains(tokens.get(before).lemma()) && !isShare(amount);
                return to ? Change.TO : counts ? Change.NONE : change;
            }
            if (word.equals("to") && !to && amount.from() - before <= 3) {
                to = true;
            } else if (!to
                    && !FILLERS.contains(word)
                    && !tokens.get(before).xpos().equals("RB")) {
                return Change.NONE;
            } else if (to && (word.equals(";") || word.equals(":"))) {
                return Change.NONE;
            }
            before--;
        }
        return Change.NONE;
    }

    private static boolean isShare(Amount amount) {
        String unit = amount.unit();
        return unit != null && (unit.equals("%") || unit.endsWith("point") || unit.matches("[A-Z]{3}"));
    }

    /** "up to 400" bounds; it does not move. */
    private static boolean bounds(List<Token> tokens, int at) {
        return tokens.get(at).text().equalsIgnoreCase("up")
                && at + 1 < tokens.size()
                && tokens.get(at + 1).text().equals("to");
    }

    /** Whether the word says that a number moved. */
    boolean isChange(Token token) {
        return words.containsKey(token.lemma())
                || words.containsKey(token.text().toLowerCase(Locale.ROOT));
    }

    private @Nullable Change change(Token token) {
        Change byLemma = token.upos().equals("NOUN") ? null : words.get(token.lemma());
        return byLemma != null ? byLemma : words.get(token.text().toLowerCase(Locale.ROOT));
    }
}
