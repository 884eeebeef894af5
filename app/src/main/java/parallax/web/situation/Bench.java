package parallax.web.situation;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import parallax.Comparison;
import parallax.Reading;
import parallax.format.found.Finding;
import parallax.format.found.FindingParser;
import parallax.situation.Situation;
import parallax.situation.chain.Chain;
import parallax.situation.claim.Claim;
import parallax.situation.definition.Definition;
import parallax.situation.definition.Selection;
import parallax.situation.dispute.Dispute;
import parallax.situation.series.FigureSeries;
import parallax.store.Decisions;
import parallax.store.JdbcLedger;
import parallax.store.found.Found;
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

    /**
     * A dispute, claim or series that was found, among the articles that it joins and those that these are copies of. It is what
     * the ledger keeps, so that it is there however old its articles are.
     */
    Held of(Finding finding) {
        Found found = new Found(ledger);
        Set<String> articles = new TreeSet<>();
        finding.members().forEach(member -> articles.add(member.article()));
        for (String article : List.copyOf(articles)) {
            found.listOf(article, Finding.Kind.COPY)
                    .forEach(copy -> copy.members().forEach(member -> articles.add(member.article())));
        }
        Shelf.Taken taken = shelf.of(articles.stream().limit(MOST_ARTICLES).toList());
        Comparison comparison = compare(taken);
        FindingParser parser = new FindingParser(comparison.articles()::get);
        return new Held(
                new Held.Title(Situations.WHOLE, Held.Kind.WHOLE, "", null),
                Kept.of(finding, parser).in(comparison.whole()),
                taken.readings(),
                0);
    }

    /** One thing that was found, by its kind. */
    private record Kept(List<FigureSeries> series, List<Dispute> disputes, List<Claim> claims) {

        static Kept of(Finding finding, FindingParser parser) {
            return switch (finding.kind()) {
                case SERIES -> new Kept(List.of(parser.series(finding)), List.of(), List.of());
                case DISPUTE -> new Kept(List.of(), List.of(parser.dispute(finding)), List.of());
                case CLAIM -> new Kept(List.of(), List.of(), List.of(parser.claim(finding)));
                case STORY, COPY, VERSION, EVIDENCE, REVISION ->
                    throw new IllegalArgumentException("no page of its own: " + finding.kind());
            };
        }

        Situation in(Situation whole) {
            return new Situation(
                    whole.groups(),
                    whole.timeline(),
                    whole.positions(),
                    series,
                    disputes,
                    claims,
                    whole.exhibits(),
                    whole.revisions());
        }
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
