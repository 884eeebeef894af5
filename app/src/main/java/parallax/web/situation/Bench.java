package parallax.web.situation;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import parallax.Comparison;
import parallax.Reading;
import parallax.situation.chain.Chain;
import parallax.situation.definition.Definition;
import parallax.situation.definition.Selection;
import parallax.store.Decisions;
import parallax.store.JdbcLedger;
import parallax.story.outlet.OutletTable;

/** Computes situations out of a ledger. */
final class Bench {

    /** More articles are not laid side by side at once: memory and time grow with them. */
    static final int MOST_ARTICLES = 2_000;

    private static final int MOST_CHAINS = 200;

    private final JdbcLedger ledger;
    private final Shelf shelf;

    Bench(JdbcLedger ledger) {
        this.ledger = ledger;
        this.shelf = new Shelf(ledger);
    }

    Everything everything() {
        Shelf.Taken taken = shelf.newest(MOST_ARTICLES);
        Comparison comparison = compare(taken);
        Held.Title title = new Held.Title(Situations.WHOLE, Held.Kind.WHOLE, "", null);
        Held held = new Held(title, comparison.whole(), taken.readings(), taken.leftOut());
        return new Everything(
                held, comparison.listChains().stream().limit(MOST_CHAINS).toList());
    }

    /** What persons decided about articles and actors is honoured. */
    private Comparison compare(Shelf.Taken taken) {
        return new Comparison(taken.readings(), OutletTable.SHIPPED, new Decisions(ledger).decided());
    }

    Held of(Chain chain) {
        Shelf.Taken taken = shelf.of(chain.articles());
        return new Held(
                new Held.Title(chain.id(), Held.Kind.FOUND, chain.label(), null),
                compare(taken).whole(),
                taken.readings(),
                taken.leftOut());
    }

    Held of(Definition definition) {
        Shelf.Taken taken = shelf.newest(MOST_ARTICLES);
        Comparison comparison = compare(taken);
        Selection selection = comparison.select(definition.orByName());
        Set<String> selected =
                selection.accounts().stream().map(account -> account.article()).collect(Collectors.toSet());
        List<Reading> readings = taken.readings().stream()
                .filter(reading -> selected.contains(reading.article().id()))
                .toList();
        return new Held(
                new Held.Title(definition.name(), Held.Kind.NAMED, definition.name(), definition),
                comparison.of(selection),
                readings,
                taken.leftOut());
    }
}
