package parallax.situation;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import parallax.ledger.Account;
import parallax.ledger.Evidence;
import parallax.ledger.When;
import parallax.text.Span;

/** Pairs accounts of one piece of evidence that name different publishers. */
final class Publishers {

    private static final long DAYS = 3;
    private static final double LEAST_CONTAINMENT = 0.5;
    private static final long LEAST_SURROUNDING = 6;
    /** Units of text before and after a sentence. */
    private static final int AROUND = 300;

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
            return alike || one == null || other == null;
        }
        boolean near =
                Records.near(first.account().published(), second.account().published(), DAYS);
        return near && (alike || (sameDay(first, second) && sameSurroundings(first, second)));
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

    private record Shown(Account account, Evidence evidence, String publisher) {

        /** The sentence with what stands before and after it. */
        String surroundings() {
            String text = account.transcript();
            Span sentence = evidence.sentence();
            return text.substring(
                    Math.max(0, sentence.start() - AROUND), Math.min(text.length(), sentence.end() + AROUND));
        }
    }
}
