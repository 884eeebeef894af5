package parallax.situation.told;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import parallax.ledger.Statement;
import parallax.ledger.Statement.CueKind;
import parallax.text.RuleFile;
import parallax.text.WordLists;

/** What a statement denies: an assertion, or nothing at all where it only refuses to do something. */
public final class Denial {

    private static final Pattern NO_LETTER = Pattern.compile("[^\\p{L}']+");

    private static final Pattern MARKS = Pattern.compile("[\"“”'](?!s\\b)");

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

    private final List<Refutation> refutations = RuleFile.read(Denial.class, "en/refutations.tsv").rows().stream()
            .map(row -> new Refutation(
                    Pattern.compile(row.get("pattern")), row.get("back").equals("yes")))
            .toList();

    /**
     * Words that refute without a cue that does.
     *
     * @param back whether they only point at what was said before
     */
    private record Refutation(Pattern pattern, boolean back) {}

    public Denial() {
        for (RuleFile.Row row : RuleFile.read(Denial.class, "en/denials.tsv").rows()) {
            List<String> stems = row.constant("of", Of.class) == Of.ANYTHING ? ofAnything : ofWords;
            stems.addAll(row.list("stems"));
        }
    }

    /** Whether the statement says of something that it is not so. */
    public boolean denies(Statement statement) {
        return deniesByCue(statement) || refutation(statement).isPresent();
    }

    private Optional<Refutation> refutation(Statement statement) {
        boolean asserting = statement.cue().kind() != CueKind.DENIES
                && statement.cue().kind() != CueKind.ASKS
                && !statement.stance().negated();
        String words = statement.cue().text() + " | " + statement.content().text();
        return asserting ? refutation(words) : Optional.empty();
    }

    private Optional<Refutation> refutation(String words) {
        String plain =
                MARKS.matcher(words.toLowerCase(Locale.ROOT).replace('’', '\'')).replaceAll("");
        return refutations.stream()
                .filter(each -> each.pattern().matcher(plain).find())
                .findFirst();
    }

    /** Whether words of a cue and a content, parted by a bar, refute something. */
    boolean refutes(String words) {
        return refutation(words).isPresent();
    }

    /** Whether it is the cue that denies, and not what is said. */
    public boolean deniesByCue(Statement statement) {
        if (statement.cue().kind() != CueKind.DENIES || statement.stance().negated()) {
            return false;
        }
        String cue = " " + statement.cue().text().toLowerCase(Locale.ROOT);
        return begins(cue, ofAnything) || (begins(cue, ofWords) && isOfWords(statement));
    }

    private boolean points(String word) {
        return pointing.contains(word) || verdicts.contains("pronoun", word);
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
        return words(statement).stream().limit(FEW_WORDS + 1L).anyMatch(this::points);
    }

    /** Whether the content only points back at what was said ("the accusation", "those reports", "it"). */
    public boolean pointsBack(Statement denial) {
        if (!deniesByCue(denial)) {
            return refutation(denial).filter(Refutation::back).isPresent();
        }
        List<String> words = words(denial);
        boolean noun = words.stream().anyMatch(pointing::contains);
        boolean pronoun = !words.isEmpty() && verdicts.contains("pronoun", words.get(words.size() - 1));
        return words.size() <= FEW_WORDS && (noun || pronoun);
    }

    /** Whether what is denied is somebody's word that the content goes on to tell ("allegations of war crimes"). */
    public boolean isOfSomebodysWord(Statement denial) {
        return deniesByCue(denial) && isOfWords(denial);
    }

    /** Words by which a denial points back or refutes; they tell nothing of what is denied. */
    public Set<String> empty() {
        Set<String> empty = new TreeSet<>(pointing);
        empty.addAll(verdicts.words("pronoun"));
        empty.addAll(verdicts.words("refuting"));
        return empty;
    }

    private static List<String> words(Statement statement) {
        return NO_LETTER
                .splitAsStream(statement.content().text().toLowerCase(Locale.ROOT))
                .filter(word -> !word.isEmpty())
                .toList();
    }
}
