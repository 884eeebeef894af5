package parallax.situation.dispute;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import parallax.ledger.Account;
import parallax.ledger.Evidence;
import parallax.ledger.When;
import parallax.situation.told.Records;
import parallax.situation.told.Side;
import parallax.situation.told.Wording;
import parallax.text.Labels;
import parallax.text.Span;

/** Pairs accounts of one piece of evidence that name different publishers. */
final class Publishers implements Docket.Rule<Publishers.Shown> {

    private static final long DAYS = 3;
    private static final double LEAST_CONTAINMENT = 0.5;
    private static final long LEAST_SURROUNDING = 6;
    /** Units of text before and after a sentence. */
    private static final int AROUND = 300;

    private static final Pattern MANY = Pattern.compile(
            "(?i)\\b(?:videos|photos|photographs|pictures|images|recordings|clips|films|intercepts|footage)\\b");

    private final Records records;
    private final Wording wording;

    Publishers(Records records, Wording wording) {
        this.records = records;
        this.wording = wording;
    }

    @Override
    public List<Shown> parts(Account account) {
        List<Shown> shown = new ArrayList<>();
        for (Evidence evidence : account.evidence()) {
            String publisher = records.nameOf(account, evidence.publisher());
            if (publisher != null) {
                Side side = records.side(account, evidence, evidence.saidBy());
                shown.add(new Shown(account, evidence, publisher, side));
            }
        }
        return shown;
    }

    @Override
    public List<String> questions(Shown shown) {
        return List.of(Labels.of(shown.evidence().medium()));
    }

    @Override
    public LocalDate day(Shown shown) {
        return dayOf(shown);
    }

    @Override
    public String pointer(Shown shown) {
        return shown.side().pointer();
    }

    @Override
    public List<Dispute> disputes(String medium, List<Shown> shown, Docket.Within week) {
        List<Dispute> found = new ArrayList<>();
        for (int first = 0; first < shown.size(); first++) {
            for (int second = first + 1; second < shown.size(); second++) {
                Shown one = shown.get(first);
                Shown other = shown.get(second);
                if (week.holdsLater(dayOf(one), dayOf(other)) && differ(one, other)) {
                    found.add(dispute(one, other));
                }
            }
        }
        return found;
    }

    private static LocalDate dayOf(Shown shown) {
        LocalDate published = shown.account().published();
        return published == null ? LocalDate.EPOCH : published;
    }

    private boolean differ(Shown first, Shown second) {
        return !first.publisher().contains(second.publisher())
                && !second.publisher().contains(first.publisher())
                && !first.names(second.publisher())
                && !second.names(first.publisher())
                && samePiece(first, second);
    }

    /**
     * In one article, two namings of a medium are one piece unless they show different things. In two articles they are one
     * where they show the same, or were published on the same day and are told in the same words.
     */
    private boolean samePiece(Shown first, Shown second) {
        Span one = first.evidence().showing().words();
        Span other = second.evidence().showing().words();
        boolean sameArticle = first.account().article().equals(second.account().article());
        boolean alike = one != null
                && other != null
                && alike(
                        one.in(first.account().transcript()),
                        other.in(second.account().transcript()));
        if (sameArticle) {
            return alike || ((one == null || other == null) && isSingular(first) && isSingular(second));
        }
        boolean near =
                Records.near(first.account().published(), second.account().published(), DAYS);
        return near && (alike || (sameDay(first, second) && sameSurroundings(first, second)));
    }

    /** An article speaks of many reports and surveys, but seldom of two videos of one thing. */
    private static boolean isSingular(Shown shown) {
        if (MANY.matcher(shown.evidence().anchor().text()).find()) {
            return false;
        }
        return switch (shown.evidence().medium()) {
            case VIDEO, PHOTO, SATELLITE_IMAGE, RECORDING, INTERCEPT -> true;
            case DOCUMENT, STATISTIC, EYEWITNESS, REPORT -> false;
        };
    }

    private boolean alike(String first, String second) {
        Set<String> here = wording.of(first);
        Set<String> there = wording.of(second);
        return wording.shared(here, there) >= 2 && wording.containment(here, there) >= LEAST_CONTAINMENT;
    }

    private static boolean sameDay(Shown first, Shown second) {
        When one = first.evidence().when();
        When other = second.evidence().when();
        return one != null && other != null && one.resolved() && Objects.equals(one.from(), other.from());
    }

    private boolean sameSurroundings(Shown first, Shown second) {
        return wording.shared(wording.of(first.surroundings()), wording.of(second.surroundings())) >= LEAST_SURROUNDING;
    }

    private static Dispute dispute(Shown first, Shown second) {
        return Dispute.of(
                Dispute.Kind.EVIDENCE_PUBLISHER,
                new Dispute.Matter(
                        first.side().pointer() + " " + second.side().pointer(),
                        List.of("evidence: " + Labels.of(first.evidence().medium())),
                        "who published it"),
                List.of(
                        new Position("published by " + first.publisher(), List.of(first.side())),
                        new Position("published by " + second.publisher(), List.of(second.side()))),
                "evidence/publisher");
    }

    /** A piece of evidence whose publisher is named. */
    record Shown(Account account, Evidence evidence, String publisher, Side side) {

        /** Two who publish together are named in one sentence. */
        boolean names(String other) {
            return side.text().contains(other);
        }

        /** The sentence with what stands before and after it. */
        String surroundings() {
            String text = account.transcript();
            Span sentence = evidence.sentence();
            return text.substring(
                    Math.max(0, sentence.start() - AROUND), Math.min(text.length(), sentence.end() + AROUND));
        }
    }
}
