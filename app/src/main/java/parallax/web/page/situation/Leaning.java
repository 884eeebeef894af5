package parallax.web.page.situation;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import parallax.ledger.Account;
import parallax.ledger.Entry;
import parallax.ledger.Event;
import parallax.ledger.Evidence;
import parallax.ledger.Figure;
import parallax.ledger.Statement;
import parallax.situation.told.Side;

/** Which evidence of an article a record of it leans on. */
final class Leaning {

    private Leaning() {}

    /** Brought by the same statement, said to show the event, named in the same sentence, or the record itself. */
    static List<DisputeView.Lean> of(Account account, Side side) {
        Entry entry = account.findEntry(side.entry()).orElse(null);
        String statement = entry == null ? null : statement(entry);
        return account.evidence().stream()
                .filter(evidence -> evidence.id().equals(side.entry())
                        || evidence.showing().events().contains(side.entry())
                        || evidence.sentence().overlaps(side.sentence())
                        || (statement != null && Objects.equals(evidence.saidBy(), statement)))
                .map(evidence -> lean(account, evidence))
                .toList();
    }

    private static DisputeView.Lean lean(Account account, Evidence evidence) {
        return new DisputeView.Lean(evidence.medium(), evidence.anchor().text(), account.article(), evidence.id());
    }

    private static @Nullable String statement(Entry entry) {
        return switch (entry.kind()) {
            case STATEMENT -> ((Statement) entry).id();
            case EVENT -> ((Event) entry).saidBy();
            case FIGURE -> ((Figure) entry).saidBy();
            case EVIDENCE -> ((Evidence) entry).saidBy();
        };
    }
}
