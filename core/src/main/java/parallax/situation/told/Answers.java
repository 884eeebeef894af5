package parallax.situation.told;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import parallax.ledger.Statement;
import parallax.ledger.Statement.Certainty;
import parallax.ledger.Statement.CueKind;
import parallax.text.Span;

/**
 * Whether a denial is of a claim of the same article: it tells the claim again, it points back at it ("rejected the accusation"),
 * or it answers an accusation against the one who denies. Where what is pointed at may stand elsewhere, it is of none.
 */
public final class Answers {

    /** A denial points back over at most so many units of text: a sentence or two. */
    public static final int NEAR = 250;

    /** What is told again in few words may stand further away. */
    public static final int FAR = 800;

    /** Where more than a speaker stands before the cue, what is pointed at stands there too. */
    private static final int BEFORE_CUE = 60;

    /** The speaker of a sentence stands at its beginning, but for a "but" or "in Norland". */
    private static final int AT_FIRST = 15;

    /** Who they are is told by what was said before, and so is what they deny. */
    private static final Pattern OTHERS =
            Pattern.compile("(?i)(?:the )?(?:others?|some|many|most|several|few|critics)");

    /** What should be or is wished may be refused, but it is not false. */
    private static final Pattern PROPOSAL = Pattern.compile(
            "(?i)\\b(?:should(?! have)|ought to|must(?! have)|would (?:rather|like|prefer)|need(?:s|ed)? to|let us|let's)\\b");

    /** Who calls something untrue does not say it. */
    private static final Pattern UNTRUE =
            Pattern.compile("(?i)\\b(?:false|untrue|baseless|groundless|unfounded|fabricated|hoax)\\b");

    /** "denied any such strikes": those told in the same sentence. */
    private static final Pattern SUCH = Pattern.compile("(?i)\\bsuch\\b");

    private static final Pattern OWNER = Pattern.compile("^(?:\\p{Lu}\\S* )*(\\p{Lu}[\\p{L}-]+)(?:['’]s| 's|['’])\\s");

    private static final Pattern CHARGES = Pattern.compile("(?i)\\bcharges?\\b");

    private static final Pattern CHARGED = Pattern.compile("(?i)\\b(?:charg|indict|prosecut|arrest|trial)\\w*");

    private static final Set<CueKind> ACCUSING = Set.of(CueKind.ACCUSES, CueKind.CLAIMS);

    /** Who demands, promises or agrees to something does not say that it is so; nor is a topic an assertion. */
    private static final Set<CueKind> NO_CLAIM =
            Set.of(CueKind.SAYS, CueKind.ASKS, CueKind.DEMANDS, CueKind.PROMISES, CueKind.AGREES, CueKind.DOUBTS);

    private final Records records;
    private final Denial denial;

    public Answers(Records records, Denial denial) {
        this.records = records;
        this.denial = denial;
    }

    /** Whether a denial is of the claim that its article ties it to. */
    public boolean isOf(Said claim, Said denying) {
        if (denial.pointsBack(denying.statement())) {
            return pointsAt(claim, denying);
        }
        if (SUCH.matcher(denying.statement().content().text()).find()
                && gap(claim.statement(), denying.statement()) >= 0) {
            return false;
        }
        Set<String> denied = denying.unnamed();
        long shared = denied.stream().filter(claim.unnamed()::contains).count();
        boolean half = denied.size() > 1 && 2 * shared == denied.size() && isCharge(claim) && isAbout(claim, denying);
        return isClaim(claim) && agrees(claim, denying) && (shared > denied.size() / 2.0 || half);
    }

    /** Whether what a denial points back at may be this claim. */
    public boolean pointsAt(Said claim, Said denying) {
        int gap = gap(claim.statement(), denying.statement());
        boolean within = gap < 0;
        return isClaim(claim)
                && !isChargeElsewhere(claim, denying)
                && isOwn(claim, denying)
                && (within || (gap <= NEAR && opens(denying)));
    }

    /** What is pointed at stands in the sentences before: nobody else speaks between the beginning of this one and its cue. */
    public boolean opens(Said denying) {
        Statement statement = denying.statement();
        if (OTHERS.matcher(statement.speaker().text()).matches()) {
            return false;
        }
        int start = statement.sentence().start();
        int cue = start(statement.cue().spans());
        int speaker = start(statement.speaker().spans());
        boolean alone = denying.account().statements().stream()
                .noneMatch(other -> !other.id().equals(statement.id())
                        && start(other.cue().spans()) >= start
                        && start(other.cue().spans()) < cue);
        return cue - start <= BEFORE_CUE || (alone && speaker - start <= AT_FIRST);
    }

    /** Whether a claim tells more than a thing: "condemned the attack" says nothing that could be denied. */
    public static boolean tells(Said claim) {
        return claim.statement().content().text().strip().split("\\s+", -1).length > 2;
    }

    /** An accusation against the one who denies, a little before, in a word or more of what is denied. */
    public boolean isAccusation(Said claim, Said denying) {
        int gap = gap(claim.statement(), denying.statement());
        return claim.statement().cue().kind() == CueKind.ACCUSES
                && gap >= 0
                && gap <= FAR
                && isClaim(claim)
                && isAbout(claim, denying)
                && denying.unnamed().stream().anyMatch(claim.unnamed()::contains);
    }

    private static boolean isCharge(Said claim) {
        CueKind kind = claim.statement().cue().kind();
        return ACCUSING.contains(kind) || kind == CueKind.REPORTS;
    }

    /** Whether somebody says that it is so, now and not on a condition. */
    private static boolean isClaim(Said claim) {
        Statement statement = claim.statement();
        return !NO_CLAIM.contains(statement.cue().kind())
                && !statement.stance().negated()
                && statement.stance().certainty() != Certainty.CONDITIONAL
                && !isCalledUntrue(statement.content().text())
                && !isProposal(statement.content().text());
    }

    static boolean isCalledUntrue(String words) {
        return UNTRUE.matcher(words).find();
    }

    /** Whether the words tell what should be, and not what is. */
    public static boolean isProposal(String words) {
        return PROPOSAL.matcher(words).find();
    }

    /** "had no role" and "denied a role" say the same. */
    private boolean agrees(Said claim, Said denying) {
        boolean byCue = denial.deniesByCue(denying.statement());
        return !byCue || Sayings.isNegated(claim.statement()) == Sayings.isNegated(denying.statement());
    }

    /** "denied Norland's charges": those of whom they are said to be. */
    private static boolean isOwn(Said claim, Said denying) {
        Matcher owner = OWNER.matcher(denying.statement().content().text());
        return !owner.find()
                || claim.side().speaker().contains(owner.group(1))
                || claim.statement().speaker().text().contains(owner.group(1));
    }

    /** "the charges" are those of a court unless somebody near accuses. */
    private static boolean isChargeElsewhere(Said claim, Said denying) {
        return CHARGES.matcher(denying.statement().content().text()).find()
                && !ACCUSING.contains(claim.statement().cue().kind())
                && !CHARGED.matcher(claim.side().text()).find();
    }

    /** Whether the claim names the one who denies. */
    private boolean isAbout(Said claim, Said denying) {
        return !Collections.disjoint(records.named(claim.account(), claim.statement()), denying.voice());
    }

    public static int gap(Statement before, Statement behind) {
        return behind.sentence().start() - before.sentence().end();
    }

    /** Where the first of some spans begins. */
    public static int start(List<Span> spans) {
        return spans.stream().mapToInt(Span::start).min().orElse(Integer.MAX_VALUE);
    }
}
