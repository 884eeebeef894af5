package parallax.situation.dispute;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import parallax.ledger.Account;
import parallax.ledger.Statement;
import parallax.situation.told.Answers;
import parallax.situation.told.Denial;
import parallax.situation.told.Records;
import parallax.situation.told.Said;
import parallax.situation.told.Sayings;
import parallax.situation.told.Side;

/**
 * A denial beside the claim of its own article that it denies: the one that the article ties it to, the one that it points back
 * at, an accusation that it answers, or somebody's word that the denial itself names ("debunked the idea that ...").
 */
final class LinkedDenials implements Docket.Rule<LinkedDenials.Pair> {

    static final String RULE = "denial/linked";

    /** Somebody's word, and what it tells. */
    private static final Pattern WORD_OF = Pattern.compile(
            "(?i)^(?:\\S+\\s+){0,8}?(?:(?:claims?|accusations?|allegations?|charges|reports?|rumou?rs?|assertions?|speculation)"
                    + "\\s+(?:that|of|about)|(?:suggestions?|notion|idea|criticism|theory|assessments?)\\s+that)\\s+(\\S+\\s+\\S.*)$",
            Pattern.DOTALL);

    private static final Pattern WORD_BEFORE = Pattern.compile(
            "(?i)\\b(?:claims?|accusations?|allegations?|reports|rumou?rs?|suggestions|speculation)(?:\\s+\\w+){0,3}?\\s+(?:that|of|about)\\s+\\S+\\s+\\S+.*\\b(?:but|while|and|though|although)\\b",
            Pattern.DOTALL);

    private static final Pattern POINTER = Pattern.compile("(?i)^(?:such|this|that|these|those|it|them|the same)\\b");

    /** A claim and its denial in one article; both are one statement where the denial itself names the claim. */
    record Pair(Said asserted, Said denying) {

        String says() {
            String cue = asserted.statement().cue().text();
            return asserted.side().speaker() + " " + (isNamed() ? "says" : cue) + " it";
        }

        String content() {
            String content = asserted.statement().content().text();
            return isNamed() ? denying.side().text() : content;
        }

        private boolean isNamed() {
            return asserted.statement().id().equals(denying.statement().id());
        }
    }

    private final Records records;
    private final Sayings sayings;
    private final Denial denial;
    private final Answers answers;

    LinkedDenials(Records records, Sayings sayings, Denial denial) {
        this.records = records;
        this.sayings = sayings;
        this.denial = denial;
        this.answers = new Answers(records, denial);
    }

    @Override
    public List<Pair> parts(Account account) {
        List<Pair> pairs = new ArrayList<>();
        for (Statement statement : account.statements()) {
            Said denying = denial.denies(statement) ? sayings.said(account, statement, true) : null;
            Said claim = denying == null ? null : claim(denying);
            if (denying != null && claim != null) {
                pairs.add(new Pair(claim, denying));
            }
        }
        return pairs;
    }

    private @Nullable Said claim(Said denying) {
        Statement linked = records.findStatement(
                denying.account(), denying.statement().links().denies());
        if (linked != null) {
            Said claim = sayings.said(denying.account(), linked, false);
            if (isNoDenial(claim) && isOne(claim, denying)) {
                return claim;
            }
        }
        if (denial.pointsBack(denying.statement())) {
            return linked == null && answers.opens(denying)
                    ? nearest(denying, claim -> answers.pointsAt(claim, denying) && Answers.tells(claim))
                    : before(denying);
        }
        Said found = nearest(denying, claim -> isOnlyOf(claim, denying) || answers.isAccusation(claim, denying));
        return found == null ? named(denying) : found;
    }

    /** The last statement of somebody else before a denial that asserts something. */
    private @Nullable Said nearest(Said denying, Predicate<Said> wanted) {
        Account account = denying.account();
        return account.statements().stream()
                .filter(before -> Answers.gap(before, denying.statement()) >= 0 && sayings.asserts(account, before))
                .map(before -> sayings.said(account, before, false))
                .filter(before ->
                        Records.differ(before.voice(), denying.voice()) && isNoDenial(before) && wanted.test(before))
                .max(Comparator.comparingInt(
                                (Said each) -> each.statement().sentence().start())
                        .thenComparing(each -> each.statement().id()))
                .orElse(null);
    }

    private boolean isNoDenial(Said claim) {
        return !denial.denies(claim.statement()) && !Sayings.tellsADenial(claim.account(), claim.statement());
    }

    private boolean isOne(Said claim, Said denying) {
        int gap = Answers.gap(claim.statement(), denying.statement());
        boolean within = denying.statement().content().spans().stream()
                .anyMatch(span -> claim.statement().content().spans().stream().anyMatch(span::contains));
        boolean before = gap >= 0 && gap <= Answers.NEAR && denial.pointsBack(denying.statement());
        if (claim.statement().speaker().text().isEmpty() && (within || before)) {
            return true;
        }
        return (answers.isOf(claim, denying) || isOnlyOf(claim, denying))
                && Records.differ(claim.voice(), denying.voice());
    }

    /** "Reports came up of a mutiny, but the army denied it": the claim of nobody named stands before the cue. */
    private static @Nullable Said before(Said denying) {
        Statement statement = denying.statement();
        int start = statement.sentence().start();
        int cue = Answers.start(statement.cue().spans());
        String words = denying.account().transcript().substring(start, Math.max(start, cue));
        return WORD_BEFORE.matcher(words).find() ? denying.ofNobody() : null;
    }

    /** The claim of nobody named that the denial itself tells; "reports of such plans" tells none. */
    private static @Nullable Said named(Said denying) {
        Matcher word = WORD_OF.matcher(denying.statement().content().text());
        if (!word.find() || POINTER.matcher(word.group(1)).find() || Answers.isProposal(word.group(1))) {
            return null;
        }
        return denying.ofNobody();
    }

    /** A denial of few words, all of which stand in what was said a little before: "no evidence of the withdrawal". */
    private boolean isOnlyOf(Said claim, Said denying) {
        if (denial.deniesByCue(denying.statement())) {
            return false;
        }
        int gap = Answers.gap(claim.statement(), denying.statement());
        return gap >= 0
                && gap <= Answers.FAR
                && denying.words().size() > 1
                && !Sayings.isNegated(claim.statement())
                && !denying.unnamed().isEmpty()
                && claim.words().containsAll(denying.words());
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
    public Side sign(Pair pair) {
        return pair.denying().side();
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
        Pair first = here.get(0);
        return List.of(Dispute.of(
                Dispute.Kind.DENIAL,
                new Dispute.Matter(
                        question + " " + week.first(),
                        List.of("content: " + first.content()),
                        first.says() + ", "
                                + first.denying().side().speaker() + " "
                                + first.denying().statement().cue().text()),
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
