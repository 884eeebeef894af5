package parallax.situation;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import parallax.ledger.Account;
import parallax.ledger.Evidence;
import parallax.text.Span;

/** Pairs accounts of one piece of evidence that name different publishers. */
final class Publishers {

    private static final long DAYS = 3;
    private static final double LEAST_CONTAINMENT = 0.5;

    private final Records records;
    private final Wording wording;

    Publishers(Records records, Wording wording) {
        this.records = records;
        this.wording = wording;
    }

    List<Dispute> group() {
        List<Shown> shown = new ArrayList<>();
        for (Account account : records.accounts()) {
            for (Evidence evidence : account.evidence()) {
                String publisher = records.nameOf(account, evidence.publisher());
                if (publisher != null) {
                    shown.add(new Shown(account, evidence, publisher));
                }
            }
        }
        List<Dispute> found = new ArrayList<>();
        for (int first = 0; first < shown.size(); first++) {
            for (int second = first + 1; second < shown.size(); second++) {
                if (differ(shown.get(first), shown.get(second))) {
                    found.add(dispute(shown.get(first), shown.get(second)));
                }
            }
        }
        return found;
    }

    private boolean differ(Shown first, Shown second) {
        return first.evidence().medium() == second.evidence().medium()
                && !first.publisher().equals(second.publisher())
                && samePiece(first, second);
    }

    private boolean samePiece(Shown first, Shown second) {
        Span one = first.evidence().showing();
        Span other = second.evidence().showing();
        boolean sameArticle = first.account().article().equals(second.account().article());
        if (one == null || other == null) {
            return sameArticle;
        }
        boolean near = sameArticle
                || Records.near(first.account().published(), second.account().published(), DAYS);
        Set<String> here = wording.of(one.in(first.account().transcript()));
        Set<String> there = wording.of(other.in(second.account().transcript()));
        return near && wording.shared(here, there) >= 2 && wording.containment(here, there) >= LEAST_CONTAINMENT;
    }

    private Dispute dispute(Shown first, Shown second) {
        return Dispute.of(
                Dispute.Kind.EVIDENCE_PUBLISHER,
                List.of("evidence: " + parallax.text.Labels.of(first.evidence().medium())),
                "published by " + first.publisher() + " and published by " + second.publisher(),
                List.of(side(first), side(second)),
                "evidence/publisher");
    }

    private Side side(Shown shown) {
        return records.side(shown.account(), shown.evidence(), shown.evidence().saidBy());
    }

    private record Shown(Account account, Evidence evidence, String publisher) {}
}
