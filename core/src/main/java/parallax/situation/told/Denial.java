package parallax.situation.told;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import parallax.ledger.Statement;
import parallax.ledger.Statement.CueKind;
import parallax.text.RuleFile;
import parallax.text.WordLists;

/** What a statement denies: an assertion, or nothing at all where it only refuses to do something. */
public final class Denial {

    private static final Pattern NO_LETTER = Pattern.compile("[^\\p{L}']+");

    /** A content of so few words with a pointing noun tells nothing anew. */
    private static final int FEW_WORDS = 4;

    /** What is denied in this way. */
    private enum Of {
        ANYTHING,
        WORD
    }

    private final List<String> ofAnything = new ArrayList<>();
    private final List<String> ofWords = new ArrayList<>();
    private final WordLists verdicts = WordLists.read(Denial.class, "en/verdicts.tsv");
    private final Set<String> pointing = verdicts.words("pointing");

    public Denial() {
        for (RuleFile.Row row : RuleFile.read(Denial.class, "en/denials.tsv").rows()) {
            List<String> stems = row.constant("of", Of.class) == Of.ANYTHING ? ofAnything : ofWords;
            stems.addAll(row.list("stems"));
        }
    }

    /** Whether the statement says of something that it is not so. */
    public boolean denies(Statement statement) {
        if (statement.cue().kind() != CueKind.DENIES || statement.stance().negated()) {
            return false;
        }
        String cue = " " + statement.cue().text().toLowerCase(Locale.ROOT);
        return begins(cue, ofAnything) || (begins(cue, ofWords) && isOfWords(statement));
    }

    private static boolean begins(String cue, List<String> stems) {
        return stems.stream().anyMatch(stem -> cue.contains(" " + stem));
    }

    /** Whether the statement only imagines, fears, wishes or proposes what it tells. */
    public boolean wishes(Statement statement) {
        String cue = " " + statement.cue().text().toLowerCase(Locale.ROOT);
        return verdicts.words("wishing").stream().anyMatch(stem -> cue.contains(" " + stem));
    }

    /** "the report that", "Norland's claims": somebody's word is named first. */
    private boolean isOfWords(Statement statement) {
        return words(statement).stream().limit(FEW_WORDS + 1L).anyMatch(pointing::contains);
    }

    /** Whether the content only points back at what was said ("the accusation", "those reports", "it"). */
    public boolean pointsBack(Statement denial) {
        List<String> words = words(denial);
        return words.size() <= FEW_WORDS && words.stream().anyMatch(pointing::contains);
    }

    /** Words by which a denial points back; they tell nothing of what is denied. */
    public Set<String> pointing() {
        return pointing;
    }

    private static List<String> words(Statement statement) {
        return NO_LETTER
                .splitAsStream(statement.content().text().toLowerCase(Locale.ROOT))
                .filter(word -> !word.isEmpty())
                .toList();
    }
}
