package parallax.web.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import parallax.ledger.Account;
import parallax.ledger.Entry;
import parallax.ledger.Event;
import parallax.ledger.Evidence;
import parallax.ledger.Figure;
import parallax.ledger.Statement;

/** Records that refer to another one of their article: none may refer to what is no longer there. */
final class Referrers {

    private final String gone;

    private Referrers(String gone) {
        this.gone = gone;
    }

    /** Those that refer to a record, as they are without it. */
    static List<Entry> without(Account account, String gone) {
        Referrers referrers = new Referrers(gone);
        List<Entry> changed = new ArrayList<>();
        for (Entry entry : account.entries()) {
            Entry without = referrers.without(entry);
            if (!entry.id().equals(gone) && !without.equals(entry)) {
                changed.add(without);
            }
        }
        return changed;
    }

    /**
     * Those that referred to a record before it was taken out, where nothing else was changed in them since.
     *
     * @param before an account that has the record
     * @param now one that has it no more
     */
    static List<Entry> again(Account before, Account now, String gone) {
        return without(before, gone).stream()
                .filter(without ->
                        now.findEntry(without.id()).filter(without::equals).isPresent())
                .map(without -> before.findEntry(without.id()).orElseThrow())
                .toList();
    }

    private Entry without(Entry entry) {
        return switch (entry.kind()) {
            case STATEMENT -> {
                Statement statement = (Statement) entry;
                Statement.Links links = statement.links();
                yield statement.withLinks(new Statement.Links(kept(links.parent()), kept(links.denies())));
            }
            case EVENT -> {
                Event event = (Event) entry;
                yield event.joined(kept(event.saidBy()), kept(event.figures()));
            }
            case FIGURE -> ((Figure) entry).joined(kept(((Figure) entry).saidBy()));
            case EVIDENCE -> {
                Evidence evidence = (Evidence) entry;
                yield evidence.joined(
                        kept(evidence.saidBy()), kept(evidence.showing().events()), evidence.attached());
            }
        };
    }

    private @Nullable String kept(@Nullable String id) {
        return Objects.equals(id, gone) ? null : id;
    }

    private List<String> kept(List<String> ids) {
        return ids.stream().filter(id -> !id.equals(gone)).toList();
    }
}
