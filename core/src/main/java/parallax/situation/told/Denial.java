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

    /** "dismissed the claim as groundless": what it is called tells nothing of the claim. */
    private static final Pattern CALLED = Pattern.compile("(?i)\\s+as (?:\\S+ ){0,4}\\S+$");

    /** "allegations of sexual assault" tell themselves what is alleged; "reports of the rebels" need not. */
    private static final Pattern TELLING =
            Pattern.compile("(?i)\\b(?:of|about|that)\\s+(?!(?:the|an?|its|his|her|their)\\s+\\S+$)\\S+\\s+\\S+");

    /** "rejected the idea of a pause", "her suggestion": what is proposed is refused, not denied. */
    private static final Pattern PROPOSAL = Pattern.compile(
            "(?i)^(?!(?:this|that|these|those|such)\\b)(?!.*\\bthat\\b).*?\\b(?:ideas?|suggestions?|notions?)\\b",
            Pattern.DOTALL);

    /** A content of so few words with a pointing noun tells nothing anew. */
    private static final int FEW_WORDS = 4;

    /** What is denied in this way. */
    private enum Of {
        ANYTHING,
        WORD,
        NOUN
    }

    private final List<String> ofAnything = new ArrayList<>();
    private final List<String> ofWords = new ArrayList<>();
    private final List<String> ofNouns = new ArrayList<>();
    private final WordLists verdicts = WordLists.read(Denial.class, "en/verdicts.tsv");
    private final Set<String> pointing = verdicts.words("pointing");
    private final List<Pattern> withholding = RuleFile.read(Denial.class, "en/withholding.tsv").rows().stream()
            .map(row -> Pattern.compile(row.get("pattern")))
            .toList();

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
            List<String> stems = switch (row.constant("of", Of.class)) {
                case ANYTHING -> ofAnything;
                case WORD -> ofWords;
                case NOUN -> ofNouns;
            };
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
        String plain = plain(words);
        return refutations.stream()
                .filter(each -> each.pattern().matcher(plain).find())
                .findFirst();
    }

    private static String plain(String words) {
        return MARKS.matcher(words.toLowerCase(Locale.ROOT).replace('’', '\'')).replaceAll("");
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
        boolean wordless = begins(cue, ofAnything)
                && !withholds(
                        statement.cue().text() + " | " + statement.content().text());
        return wordless
                || (begins(cue, ofWords) && isOfWords(statement))
                || (begins(cue, ofNouns) && isOfNouns(statement));
    }

    /** Whether words of a cue and a content, parted by a bar, keep something from somebody: "denied access to the port". */
    boolean withholds(String words) {
        String plain = plain(words);
        return withholding.stream().anyMatch(each -> each.matcher(plain).find());
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
        return words(statement.content().text()).stream().limit(FEW_WORDS + 1L).anyMatch(this::points);
    }

    private boolean isOfNouns(Statement statement) {
        return words(statement.content().text()).stream().limit(FEW_WORDS + 1L).anyMatch(pointing::contains)
                && !PROPOSAL.matcher(statement.content().text()).find();
    }

    /** Whether the content only points back at what was said ("the accusation", "those reports", "it"). */
    public boolean pointsBack(Statement denial) {
        if (!deniesByCue(denial)) {
            return refutation(denial).filter(Refutation::back).isPresent();
        }
        List<String> words = words(CALLED.matcher(denial.content().text()).replaceFirst(""));
        boolean noun = words.stream().anyMatch(pointing::contains);
        boolean pronoun = !words.isEmpty() && verdicts.contains("pronoun", words.get(words.size() - 1));
        boolean tells = PROPOSAL.matcher(denial.content().text()).find()
                || TELLING.matcher(denial.content().text()).find();
        return words.size() <= FEW_WORDS && !tells && (noun || pronoun);
    }

    /** Words by which a denial points back or refutes; they tell nothing of what is denied. */
    public Set<String> empty() {
        Set<String> empty = new TreeSet<>(pointing);
        empty.addAll(verdicts.words("pronoun"));
        empty.addAll(verdicts.words("refuting"));
        return empty;
    }

    private static List<String> words(String content) {
        return NO_LETTER
                .splitAsStream(content.toLowerCase(Locale.ROOT))
                .filter(word -> !word.isEmpty())
                .toList();
    }
}
