package parallax.web.api.data;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import parallax.Comparison;
import parallax.Reading;
import parallax.format.SituationJson;
import parallax.ledger.Account;
import parallax.situation.Situation;
import parallax.situation.chain.Chain;
import parallax.situation.definition.Definition;
import parallax.situation.definition.Selection;
import parallax.story.outlet.OutletTable;
import parallax.web.Desk;
import parallax.web.Recent;
import parallax.web.http.DeskException;

/** The readings of a ledger side by side, and parts of them; what was made once is kept until the ledger changes. */
final class Sides {

    /** The id of the whole ledger as a situation. */
    static final String ALL = "all";

    private static final int KEPT = 20;

    private final Desk desk;
    private final Recent<String, Comparison> comparisons = new Recent<>(1);
    private final Recent<String, List<Chain>> chains = new Recent<>(1);
    private final Recent<Narrowed, Part> parts = new Recent<>(KEPT);
    private final Recent<String, String> texts = new Recent<>(KEPT);

    Sides(Desk desk) {
        this.desk = desk;
    }

    /**
     * A situation, narrowed down.
     *
     * @param id {@link #ALL}, or of a chain
     * @param actors as in a definition
     * @param places likewise
     * @param terms likewise
     * @param from first day of publication, null for no bound
     * @param to last day of publication, null for no bound
     */
    record Narrowed(
            String id,
            List<String> actors,
            List<String> places,
            List<String> terms,
            @Nullable LocalDate from,
            @Nullable LocalDate to) {

        Narrowed {
            actors = List.copyOf(actors);
            places = List.copyOf(places);
            terms = List.copyOf(terms);
        }

        boolean asksForWords() {
            return !actors.isEmpty() || !places.isEmpty() || !terms.isEmpty();
        }

        boolean holds(Reading reading) {
            LocalDate day = reading.article().published().date();
            boolean open = from == null && to == null;
            return open || (day != null && (from == null || !day.isBefore(from)) && (to == null || !day.isAfter(to)));
        }
    }

    /**
     * What belongs to it.
     *
     * @param accounts in order
     * @param situation laid side by side
     */
    record Part(List<Account> accounts, Situation situation) {

        Part {
            accounts = List.copyOf(accounts);
        }
    }

    /** Everything. */
    Comparison all() {
        return comparisons.get(
                ALL,
                desk.generation(),
                () -> new Comparison(desk.ledger().listReadings(), OutletTable.SHIPPED));
    }

    int articles() {
        return all().articles().size();
    }

    List<Chain> listChains() {
        return chains.get(ALL, desk.generation(), () -> all().listChains());
    }

    String label(String id) {
        return id.equals(ALL) ? ALL : chain(id).label();
    }

    private Chain chain(String id) {
        return listChains().stream()
                .filter(chain -> chain.id().equals(id))
                .findFirst()
                .orElseThrow(() -> DeskException.notFound("no-situation", id));
    }

    Part of(Narrowed narrowed) {
        return parts.get(narrowed, desk.generation(), () -> make(narrowed));
    }

    private Part make(Narrowed narrowed) {
        Predicate<Reading> wanted = narrowed::holds;
        if (!narrowed.id().equals(ALL)) {
            Set<String> articles = new TreeSet<>(chain(narrowed.id()).articles());
            wanted = wanted.and(reading -> articles.contains(reading.article().id()));
        }
        List<Reading> readings =
                desk.ledger().listReadings().stream().filter(wanted).toList();
        Comparison comparison = new Comparison(readings, OutletTable.SHIPPED);
        if (!narrowed.asksForWords()) {
            return new Part(readings.stream().map(Reading::account).toList(), comparison.whole());
        }
        Selection selection = comparison.select(new Definition(
                narrowed.id(), narrowed.actors(), narrowed.places(), narrowed.terms(), narrowed.from(), narrowed.to()));
        return new Part(selection.accounts(), comparison.of(selection));
    }

    /** As one line, with what is new since a day when one is named. */
    String json(Narrowed narrowed, @Nullable LocalDate since) {
        Part part = of(narrowed);
        return texts.get(narrowed + " " + since, desk.generation(), () -> new SituationJson(all().articles(), since)
                .write(part.situation(), label(narrowed.id())));
    }
}
