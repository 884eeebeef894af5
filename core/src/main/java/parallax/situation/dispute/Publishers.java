package parallax.situation.dispute;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import parallax.ledger.Account;
import parallax.ledger.Evidence;
import parallax.situation.exhibit.Piece;
import parallax.situation.exhibit.Pieces;
import parallax.situation.exhibit.SamePiece;
import parallax.situation.same.Keywords;
import parallax.situation.told.Records;
import parallax.situation.told.Side;
import parallax.situation.told.Wording;
import parallax.text.Labels;
import parallax.text.Span;

/** Pairs accounts of one piece of evidence that name different publishers. */
final class Publishers implements Docket.Rule<Publishers.Shown> {

    private static final double LEAST_CONTAINMENT = 0.5;

    private static final Pattern MANY = Pattern.compile(
            "(?i)\\b(?:videos|photos|photographs|pictures|images|recordings|clips|films|intercepts|footage)\\b");

    private final Pieces pieces;
    private final SamePiece samePiece = new SamePiece();
    private final Wording wording;

    Publishers(Records records, Wording wording) {
        this.pieces = new Pieces(records, new Keywords.Reader());
        this.wording = wording;
    }

    @Override
    public List<Shown> parts(Account account) {
        List<Shown> shown = new ArrayList<>();
        for (Piece piece : pieces.of(account)) {
            String publisher = piece.publisher();
            if (publisher != null && Character.isUpperCase(publisher.codePointAt(0))) {
                shown.add(new Shown(piece, publisher));
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
        return shown.piece().day();
    }

    @Override
    public Side sign(Shown shown) {
        return shown.side();
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
                if (week.holdsLater(one.piece().day(), other.piece().day()) && differ(one, other)) {
                    found.add(dispute(one, other));
                }
            }
        }
        return found;
    }

    private boolean differ(Shown first, Shown second) {
        return !first.publisher().contains(second.publisher())
                && !second.publisher().contains(first.publisher())
                && !first.names(second.publisher())
                && !second.names(first.publisher())
                && samePiece(first, second);
    }

    /** In one article, two namings of a medium are one piece unless they show different things. */
    private boolean samePiece(Shown first, Shown second) {
        if (!first.account().article().equals(second.account().article())) {
            return samePiece.holds(first.piece(), second.piece());
        }
        Span one = first.evidence().showing().words();
        Span other = second.evidence().showing().words();
        boolean alike = one != null
                && other != null
                && alike(
                        one.in(first.account().transcript()),
                        other.in(second.account().transcript()));
        return alike || ((one == null || other == null) && isSingular(first) && isSingular(second));
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
    record Shown(Piece piece, String publisher) {

        Account account() {
            return piece.account();
        }

        Evidence evidence() {
            return piece.evidence();
        }

        Side side() {
            return piece.side();
        }

        /** Two who publish together are named in one sentence. */
        boolean names(String other) {
            return piece.namesInItsSentence(other);
        }
    }
}
