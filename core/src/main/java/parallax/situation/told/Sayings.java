package parallax.situation.told;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import parallax.ledger.Account;
import parallax.ledger.Statement;
import parallax.ledger.Statement.Certainty;
import parallax.ledger.Statement.CueKind;

/** Lists the statements of an account that assert something or deny it. */
public final class Sayings {

    private static final Set<CueKind> NO_ASSERTION =
            Set.of(CueKind.DENIES, CueKind.ASKS, CueKind.DOUBTS, CueKind.DEMANDS, CueKind.PROMISES, CueKind.AGREES);

    /** "said about the attack": what somebody talks about is not what they say. */
    private static final Pattern TOPIC = Pattern.compile(
            "(?i)^(?:about|over|on|against|for|with|regarding|concerning|if|whether|unless)\\b.*", Pattern.DOTALL);

    private static final Pattern CONDITION =
            Pattern.compile("(?i)\\b(?:if|unless|whether|in the event|in case|in the case)\\b");

    private static final Pattern NEGATION =
            Pattern.compile("(?i)\\b(?:not|never|no|nothing|nobody|without)\\b|n['’]t\\b");

    private final Records records;
    private final Wording wording;
    private final Denial denial;
    private final Answers answers;
    private final Set<String> empty = new TreeSet<>();

    public Sayings(Records records, Wording wording, Denial denial) {
        this.records = records;
        this.wording = wording;
        this.denial = denial;
        this.answers = new Answers(records, denial);
        denial.empty().forEach(word -> empty.addAll(wording.of(word)));
    }

    public List<Said> of(Account account) {
        List<Said> said = new ArrayList<>();
        for (Statement statement : account.statements()) {
            boolean denies = denial.denies(statement);
            if (denies || asserts(account, statement)) {
                said.add(said(account, statement, denies));
            }
            Statement claim = records.findStatement(account, statement.links().denies());
            if (denies && claim != null && !denial.denies(claim)) {
                Said denying = said(account, statement, true);
                Said claimed = said(account, claim, false);
                if (answers.isOf(claimed, denying)) {
                    said.add(denying.inTheWordsOf(claimed));
                }
            }
        }
        return said;
    }

    public Said said(Account account, Statement statement, boolean denies) {
        return new Said(
                account,
                statement,
                records.side(account, statement),
                records.voice(account, statement.id()),
                words(account, statement, true),
                words(account, statement, false),
                Records.day(account, statement.when()),
                denies);
    }

    /** Stems of what is denied or asserted, without the words that only point back or refute. */
    private Set<String> words(Account account, Statement statement, boolean named) {
        Set<String> words = new TreeSet<>(wording.of(records.content(account, statement, named)));
        words.removeAll(empty);
        return words;
    }

    public static boolean isNegated(Statement statement) {
        return NEGATION.matcher(statement.content().text()).find();
    }

    /** Whether somebody says that it is so. */
    public boolean asserts(Account account, Statement statement) {
        if (denial.wishes(statement)) {
            return false;
        }
        boolean somebody =
                statement.speaker().actor() != null || statement.speaker().unnamed() != null;
        String content = statement.content().text();
        return somebody
                && !NO_ASSERTION.contains(statement.cue().kind())
                && !statement.stance().negated()
                && statement.stance().certainty() != Certainty.CONDITIONAL
                && !TOPIC.matcher(content).matches()
                && !CONDITION.matcher(content).find()
                && !isNegated(statement)
                && !Answers.isCalledUntrue(content)
                && !tellsADenial(account, statement);
    }

    /** True for "according to reports, Moscow denies it": what is asserted is the denial. */
    public static boolean tellsADenial(Account account, Statement statement) {
        return account.statements().stream()
                .filter(inner -> inner.cue().kind() == CueKind.DENIES)
                .flatMap(inner -> inner.cue().spans().stream())
                .anyMatch(cue -> statement.content().spans().stream().anyMatch(span -> span.contains(cue)));
    }
}
