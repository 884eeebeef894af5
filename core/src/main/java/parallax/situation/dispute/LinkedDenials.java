package parallax.situation.dispute;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import parallax.ledger.Account;
import parallax.ledger.Statement;
import parallax.situation.told.Denial;
import parallax.situation.told.Records;
import parallax.text.Span;

/**
 * A denial beside the statement that its own article says it denies. Where the denial tells again what it denies, the two must
 * share most words; where it only points back ("rejected the accusation"), the article's word is taken.
 */
final class LinkedDenials implements Docket.Rule<LinkedDenials.Pair> {

    static final String RULE = "denial/linked";

    /** What is told again in few words may stand further away. */
    private static final int FAR = 800;

    /** Where more than a speaker stands before the cue, what is pointed at stands there too. */
    private static final int BEFORE_CUE = 60;

    /** Who they are is told by what was said before, and so is what they deny. */
    private static final Pattern OTHERS =
            Pattern.compile("(?i)(?:the )?(?:others?|some|many|most|several|few|critics)");

    /** A denial points back over at most so many units of text: a sentence or two. */
    private static final int NEAR = 250;

    /** A statement and its denial in one article. */
    record Pair(Said asserted, Said denying) {}

    private final Records records;
    private final Sayings sayings;
    private final Denial denial;

    LinkedDenials(Records records, Sayings sayings, Denial denial) {
        this.records = records;
        this.sayings = sayings;
        this.denial = denial;
    }

    @Override
    public List<Pair> parts(Account account) {
        List<Pair> pairs = new ArrayList<>();
        for (Statement statement : account.statements()) {
            Statement denied = denial.denies(statement) ? claim(account, statement) : null;
            if (denied != null && !denial.denies(denied) && !Sayings.tellsADenial(account, denied)) {
                Pair pair = new Pair(sayings.said(account, denied, false), sayings.said(account, statement, true));
                if (isOne(pair)) {
                    pairs.add(pair);
                }
            }
        }
        return pairs;
    }

    /** The statement that the article ties the denial to, else the one that the denial points back at. */
    private @Nullable Statement claim(Account account, Statement statement) {
        Statement linked = records.findStatement(account, statement.links().denies());
        if (linked != null) {
            return linked;
        }
        if (!denial.pointsBack(statement)) {
            Said denying = sayings.said(account, statement, true);
            return nearest(
                    account, statement, before -> isOnlyOf(new Pair(sayings.said(account, before, false), denying)));
        }
        if (OTHERS.matcher(statement.speaker().text()).matches()) {
            return null;
        }
        boolean first = cueStart(statement) - statement.sentence().start() <= BEFORE_CUE;
        return first ? nearest(account, statement, before -> gap(before, statement) <= NEAR) : null;
    }

    private static int cueStart(Statement statement) {
        return statement.cue().spans().stream().mapToInt(Span::start).min().orElse(Integer.MAX_VALUE);
    }

    /** The last statement of somebody else before a denial that asserts something. */
    private @Nullable Statement nearest(Account account, Statement denying, Predicate<Statement> wanted) {
        Set<String> voice = records.voice(account, denying.id());
        return account.statements().stream()
                .filter(before -> gap(before, denying) >= 0
                        && wanted.test(before)
                        && sayings.asserts(account, before)
                        && !denial.denies(before)
                        && Records.differ(records.voice(account, before.id()), voice))
                .max(Comparator.comparingInt((Statement each) -> each.sentence().start())
                        .thenComparing(Statement::id))
                .orElse(null);
    }

    private boolean isOne(Pair pair) {
        Statement claim = pair.asserted().statement();
        Statement denying = pair.denying().statement();
        boolean within = denying.content().spans().stream()
                .anyMatch(span -> claim.content().spans().stream().anyMatch(span::contains));
        int gap = gap(claim, denying);
        boolean before = gap >= 0 && gap <= NEAR && denial.pointsBack(denying);
        boolean nobodys = claim.speaker().text().isEmpty() && (within || before);
        boolean ofOthers = nobodys
                || Records.differ(pair.asserted().voice(), pair.denying().voice());
        return ofOthers && (nobodys || isOf(pair));
    }

    /** The denial tells the claim again, or names somebody's word for it just behind it. */
    private boolean isOf(Pair pair) {
        int gap = gap(pair.asserted().statement(), pair.denying().statement());
        boolean behind = gap >= 0 && gap <= NEAR;
        return sayings.isOf(pair.asserted(), pair.denying())
                || (behind && denial.isOfSomebodysWord(pair.denying().statement()))
                || isOnlyOf(pair);
    }

    /** A denial of few words, all of which stand in what was said a little before: "no evidence of the withdrawal". */
    private boolean isOnlyOf(Pair pair) {
        if (denial.deniesByCue(pair.denying().statement())) {
            return false;
        }
        int gap = gap(pair.asserted().statement(), pair.denying().statement());
        return gap >= 0
                && gap <= FAR
                && pair.denying().words().size() > 1
                && !Sayings.isNegated(pair.asserted().statement())
                && !pair.denying().unnamed().isEmpty()
                && pair.asserted().words().containsAll(pair.denying().words());
    }

    private static int gap(Statement before, Statement behind) {
        return behind.sentence().start() - before.sentence().end();
    }

    /** Copies tell the same pair in the same words. */
    @Override
    public List<String> questions(Pair pair) {
        return List.of("denied by " + pair.denying().side().speaker() + ": "
                + String.join(" ", new TreeSet<>(pair.asserted().words())));
    }

    @Override
    public LocalDate day(Pair pair) {
        LocalDate said = pair.denying().day();
        return said == null ? LocalDate.EPOCH : said;
    }

    @Override
    public String pointer(Pair pair) {
        return pair.asserted().side().pointer() + " " + pair.denying().side().pointer();
    }

    @Override
    public List<Dispute> disputes(String question, List<Pair> pairs, Docket.Within week) {
        List<Pair> here = pairs.stream().filter(pair -> week.holds(day(pair))).toList();
        if (here.isEmpty()) {
            return List.of();
        }
        Said asserted = here.get(0).asserted();
        return List.of(Dispute.of(
                Dispute.Kind.DENIAL,
                new Dispute.Matter(
                        question + " " + week.first(),
                        List.of("content: " + asserted.statement().content().text()),
                        asserted.side().speaker() + " "
                                + asserted.statement().cue().text() + " it, "
                                + here.get(0).denying().side().speaker() + " "
                                + here.get(0).denying().statement().cue().text()),
                List.of(
                        new Position(
                                "it is so",
                                here.stream()
                                        .map(pair -> pair.asserted().side())
                                        .toList()),
                        new Position(
                                "it is not so",
                                here.stream().map(pair -> pair.denying().side()).toList())),
                RULE));
    }
}
