package parallax.situation;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import parallax.ledger.Account;
import parallax.ledger.Event;
import parallax.ledger.Statement;
import parallax.ledger.Statement.CueKind;

/** Pairs an assertion with its denial, and "it happened" with "it did not happen". */
final class Denials {

    private static final long DAYS = 7;
    private static final double LEAST_CONTAINMENT = 0.6;
    private static final long LEAST_SHARED = 3;
    private static final Set<CueKind> NO_ASSERTION =
            EnumSet.of(CueKind.DENIES, CueKind.ASKS, CueKind.DOUBTS, CueKind.DEMANDS, CueKind.PROMISES);

    private final Records records;
    private final Wording wording;

    Denials(Records records, Wording wording) {
        this.records = records;
        this.wording = wording;
    }

    List<Dispute> group() {
        List<Dispute> found = new ArrayList<>();
        for (Account account : records.accounts()) {
            for (Statement denial : account.statements()) {
                if (denial.cue().kind() == CueKind.DENIES && !denial.stance().negated()) {
                    linked(account, denial, found);
                    asserted(account, denial, found);
                }
            }
        }
        return found;
    }

    /** The statement that the article itself says is denied. */
    private void linked(Account account, Statement denial, List<Dispute> found) {
        Statement denied = records.findStatement(account, denial.links().denies());
        if (denied != null) {
            add(new Said(account, denied), new Said(account, denial), "denial/linked", found);
        }
    }

    /** Statements with the same content, in this article or another. */
    private void asserted(Account account, Statement denial, List<Dispute> found) {
        Set<String> content = wording.of(denial.content().text());
        for (Account other : records.accounts()) {
            boolean here = other.article().equals(account.article());
            if (!here && !Records.near(account.published(), other.published(), DAYS)) {
                continue;
            }
            for (Statement assertion : other.statements()) {
                boolean candidate = !NO_ASSERTION.contains(assertion.cue().kind())
                        && !assertion.stance().negated()
                        && !(here && assertion.id().equals(denial.links().denies()))
                        && !(here && assertion.sentence().overlaps(denial.sentence()));
                if (candidate && sameContent(content, assertion, account, denial, other)) {
                    add(new Said(other, assertion), new Said(account, denial), "denial/same-content", found);
                }
            }
        }
    }

    private boolean sameContent(
            Set<String> content, Statement assertion, Account account, Statement denial, Account other) {
        Set<String> asserted = wording.of(assertion.content().text());
        boolean sameWords = wording.shared(content, asserted) >= LEAST_SHARED
                && wording.containment(content, asserted) >= LEAST_CONTAINMENT;
        return sameWords || sameEvent(account, denial, other, assertion);
    }

    /** Both tell an event of the same literal type by the same actors upon the same recipients. */
    private boolean sameEvent(Account account, Statement denial, Account other, Statement assertion) {
        for (Event denied : told(account, denial)) {
            for (Event event : told(other, assertion)) {
                Set<String> actors = records.parties(account, denied.roles().actors());
                boolean same = denied.what().literal() == event.what().literal()
                        && !actors.isEmpty()
                        && actors.equals(records.parties(other, event.roles().actors()))
                        && agree(
                                records.parties(account, denied.roles().recipients()),
                                records.parties(other, event.roles().recipients()))
                        && !event.auxiliary().contains(Event.Auxiliary.NEGATED)
                        && !event.auxiliary().contains(Event.Auxiliary.HISTORICAL);
                if (same) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean agree(Set<String> first, Set<String> second) {
        return first.isEmpty() || second.isEmpty() || first.equals(second);
    }

    private static List<Event> told(Account account, Statement statement) {
        return account.events().stream()
                .filter(event -> statement.id().equals(event.saidBy()))
                .toList();
    }

    private void add(Said assertion, Said denial, String rule, List<Dispute> found) {
        Side asserting = records.side(assertion.account(), assertion.statement());
        Side denying = records.side(denial.account(), denial.statement());
        if (Records.differ(voice(assertion), voice(denial))) {
            found.add(Dispute.of(
                    Dispute.Kind.DENIAL,
                    List.of("content: " + assertion.statement().content().text()),
                    asserting.speaker() + " " + assertion.statement().cue().text() + " what " + denying.speaker() + " "
                            + denial.statement().cue().text(),
                    List.of(asserting, denying),
                    rule));
        }
    }

    private Set<String> voice(Said said) {
        return records.voice(said.account(), said.statement().id());
    }

    private record Said(Account account, Statement statement) {}
}
