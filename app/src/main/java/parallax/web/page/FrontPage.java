package parallax.web.page;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import parallax.ledger.Entry;
import parallax.situation.chain.Chain;
import parallax.situation.dispute.Dispute;
import parallax.situation.told.Side;
import parallax.store.Tally;
import parallax.store.search.Cursor;
import parallax.store.search.Field;
import parallax.store.search.Filter;
import parallax.store.search.Hit;
import parallax.store.search.Query;
import parallax.web.desk.Desk;
import parallax.web.http.Routes;
import parallax.web.page.situation.Say;
import parallax.web.situation.Everything;
import parallax.web.situation.Held;

/** The front: what is in the ledger in one glance. */
public final class FrontPage implements Routes {

    private static final int NEWEST = 10;
    private static final int DISPUTES = 4;
    private static final int CHAINS = 5;
    private static final String SECONDS = "3";
    private static final Query STATEMENTS = new Query(null, List.of(new Filter.Named(Field.KIND, "statement")));

    /** By the day on which the last of the sides spoke. */
    private static final Comparator<Dispute> NEWEST_FIRST = Comparator.comparing(
                    FrontPage::latest, Comparator.nullsFirst(Comparator.<LocalDate>naturalOrder()))
            .reversed()
            .thenComparing(Dispute::id);

    private final Desk desk;
    private final Pages pages;

    public FrontPage(Desk desk, Pages pages) {
        this.desk = desk;
        this.pages = pages;
    }

    /**
     * What the front shows.
     *
     * @param place of the ledger, for the first step
     * @param articles how many there are
     * @param records how many there are of each kind
     * @param newest statements
     * @param glance what was found across articles; null while it is computed for the first time
     */
    public record View(
            String place,
            long articles,
            Map<Entry.Kind, Long> records,
            List<Hit> newest,
            @Nullable Glance glance) {

        public View {
            Objects.requireNonNull(place);
            records = Map.copyOf(records);
            newest = List.copyOf(newest);
        }

        /** How many records there are of a kind. */
        public long count(Entry.Kind kind) {
            return records.getOrDefault(kind, 0L);
        }
    }

    /**
     * What was found across articles.
     *
     * @param say what the core says, in words
     * @param extent what was laid side by side
     * @param chains situations that were found, those of most articles first
     * @param disputes the newest
     * @param allDisputes how many there are
     */
    public record Glance(Say say, Held.Extent extent, List<Chain> chains, List<Dispute> disputes, int allDisputes) {

        public Glance {
            Objects.requireNonNull(say);
            Objects.requireNonNull(extent);
            chains = List.copyOf(chains);
            disputes = List.copyOf(disputes);
        }

        /** Days from the first to the last publication, both included; 0 when no day is known. */
        public long days() {
            LocalDate from = extent.from();
            LocalDate to = extent.to();
            return from == null || to == null ? 0 : ChronoUnit.DAYS.between(from, to) + 1;
        }
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get("/", this::show);
    }

    private void show(Context context) {
        long articles = desk.ledger().countArticles();
        View view = articles == 0
                ? new View(desk.location().toString(), 0, Map.of(), List.of(), null)
                : new View(
                        desk.location().toString(),
                        articles,
                        records(),
                        desk.search().find(STATEMENTS, Cursor.START, NEWEST).hits(),
                        glance(context));
        pages.show(
                context,
                "front",
                "",
                view,
                List.of(Frame.Other.atom("/statements.atom"), Frame.Other.jsonFeed("/statements.feed.json")));
    }

    private @Nullable Glance glance(Context context) {
        Everything everything = desk.situations().everything().value();
        if (everything == null) {
            context.header("Refresh", SECONDS);
            return null;
        }
        List<Dispute> disputes = everything.held().situation().disputes();
        return new Glance(
                new Say(pages.words(context), everything.held()),
                everything.held().extent(),
                everything.chains().stream().limit(CHAINS).toList(),
                disputes.stream().sorted(NEWEST_FIRST).limit(DISPUTES).toList(),
                disputes.size());
    }

    private Map<Entry.Kind, Long> records() {
        Map<Entry.Kind, Long> records = new EnumMap<>(Entry.Kind.class);
        for (Tally tally : desk.ledger().listTallies()) {
            records.merge(tally.kind(), tally.records(), Long::sum);
        }
        return records;
    }

    private static @Nullable LocalDate latest(Dispute dispute) {
        return dispute.sides().stream()
                .map(Side::date)
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .orElse(null);
    }
}
