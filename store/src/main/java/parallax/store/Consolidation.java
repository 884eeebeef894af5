package parallax.store;

import java.sql.SQLException;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import parallax.LinkKey;
import parallax.format.found.Finding;
import parallax.story.outlet.OutletTable;

/**
 * Finds across the articles of a ledger what no article tells alone: copies, stories, series, claims, disputes. What is found
 * is what a look at all articles at once would find, in whatever order and in however many turns they came; but only what changed
 * since the last look is looked at, with all that it can touch ({@link Look}). Where something changed that decides about
 * everything, as the table of outlets, everything is looked at anew.
 *
 * <p>A look writes in one transaction. Two at once do not disturb one another: the slower one looks again.
 */
public final class Consolidation {

    /** So many articles that changed are looked at in one turn: what is read for them is held in memory. */
    private static final int AT_ONCE = 64;

    private static final long BYTES_OF_AN_ARTICLE = 250_000;

    private final JdbcLedger ledger;
    private final OutletTable outlets;
    private final long memory;

    public Consolidation(JdbcLedger ledger, OutletTable outlets) {
        this(ledger, outlets, Runtime.getRuntime().maxMemory());
    }

    /** @param memory in bytes, that decides how many articles are looked at in one turn */
    Consolidation(JdbcLedger ledger, OutletTable outlets, long memory) {
        this.ledger = ledger;
        this.outlets = outlets;
        this.memory = memory;
    }

    /**
     * Looks at what changed, and keeps what is found.
     *
     * @return how much there is, by kind
     * @throws LedgerException when the environment fails; what was found before is still there then
     */
    public Map<Finding.Kind, Integer> run() {
        if (ledger.database().read(handle -> isOutdated(handle))) {
            return runWhole();
        }
        while (!ledger.database().read(this::isUpToDate)) {
            Found found = ledger.database().read(this::turn);
            ledger.database().write(found::keep);
        }
        return ledger.database().read(Consolidation::counts);
    }

    /** Looks at everything anew, at once where it fits into memory, else turn by turn. */
    public Map<Finding.Kind, Integer> runWhole() {
        if (fits()) {
            boolean kept = false;
            while (!kept) {
                Found found = ledger.database().read(this::anew);
                kept = ledger.database().write(found::keep);
            }
        } else {
            ledger.database().write(handle -> {
                State.of(handle).next(Decisions.decided(handle), outlets).take(handle);
                FoundWriter.forget(handle);
                Dirty.markAll(handle);
                return true;
            });
        }
        return run();
    }

    /** Whether all articles can be looked at at once. */
    private boolean fits() {
        return ledger.countArticles() <= memory / BYTES_OF_AN_ARTICLE;
    }

    /** Whether what waits can be looked at at once; else it takes turns, and longer. */
    public boolean fitsAtOnce() {
        return countWaiting() <= Math.max(AT_ONCE, memory / BYTES_OF_AN_ARTICLE);
    }

    /** How many articles wait to be looked at; all of them where what decides about everything is another than the last time. */
    public long countWaiting() {
        return ledger.database().read(handle -> (long) waiting(handle).own().size());
    }

    private Dirty.Waiting waiting(Handle handle) throws SQLException {
        return isOutdated(handle) ? Dirty.listAll(handle) : Dirty.list(handle);
    }

    /** Looks at all that waits in one turn, and writes nothing: a ledger that is open for reading will do. */
    public Found find() {
        return ledger.database()
                .read(handle -> isOutdated(handle)
                        ? anew(handle)
                        : new Look(handle, outlets, false).find(State.of(handle), Dirty.list(handle), true));
    }

    private Found anew(Handle handle) throws SQLException {
        return new Look(handle, outlets, true).find(State.of(handle), Dirty.listAll(handle), true);
    }

    private Found turn(Handle handle) throws SQLException {
        Dirty.Waiting all = Dirty.list(handle);
        Map<String, Long> some = new TreeMap<>();
        all.own().entrySet().stream().limit(AT_ONCE).forEach(each -> some.put(each.getKey(), each.getValue()));
        Dirty.Waiting waiting = new Dirty.Waiting(some, all.touched());
        return new Look(handle, outlets, false)
                .find(State.of(handle), waiting, some.size() == all.own().size());
    }

    private boolean isOutdated(Handle handle) throws SQLException {
        State state = State.of(handle);
        return !state.made()
                .equals(state.next(Decisions.decided(handle), outlets).made());
    }

    private boolean isUpToDate(Handle handle) throws SQLException {
        State state = State.of(handle);
        return Dirty.list(handle).isNone()
                && state.stories()
                        .equals(state.next(Decisions.decided(handle), outlets).stories());
    }

    private static Map<Finding.Kind, Integer> counts(Handle handle) {
        Map<Finding.Kind, Integer> counts = new EnumMap<>(Finding.Kind.class);
        handle.createQuery("select kind, count(*) from finding group by kind")
                .map((row, context) ->
                        counts.put(Finding.Kind.valueOf(row.getString(1).toUpperCase(Locale.ROOT)), row.getInt(2)))
                .list();
        return counts;
    }

    /**
     * What was found in a region, which replaces what was found there before.
     *
     * @param kind what was looked for
     * @param articles ids of the articles of the region
     * @param findings what was found among them
     * @param tied sets of articles that are joined
     */
    record Region(LinkKey.Kind kind, Set<String> articles, List<Finding> findings, List<Set<String>> tied) {

        Region {
            Objects.requireNonNull(kind);
            articles = Set.copyOf(articles);
            findings = List.copyOf(findings);
            tied = List.copyOf(tied);
        }
    }

    /** What was found, before it is kept. */
    public static final class Found {

        private final FoundWriter writer;
        private final boolean anew;

        Found(FoundWriter writer, boolean anew) {
            this.writer = writer;
            this.anew = anew;
        }

        /** Whether it was kept: not where somebody else has looked meanwhile. */
        boolean keep(Handle handle) throws SQLException {
            return writer.write(handle, anew);
        }

        /**
         * Puts it in the place of what a ledger knew of this sort.
         *
         * @return how much there is, by kind
         * @throws LedgerException when somebody else has looked meanwhile; nothing was written then
         */
        public Map<Finding.Kind, Integer> keepIn(JdbcLedger ledger) {
            if (!ledger.database().write(this::keep)) {
                throw new LedgerException("somebody else has looked across the articles meanwhile");
            }
            return ledger.database().read(Consolidation::counts);
        }
    }

    /**
     * What was found of stories.
     *
     * @param profiles of the articles that changed, packed
     * @param counted articles whose stories are told anew
     * @param all ids of all stories, null when they were not looked for
     * @param made stories that are new, or told anew
     */
    record Stories(
            Map<String, byte[]> profiles,
            Set<String> counted,
            @Nullable Set<String> all,
            List<Finding> made) {

        Stories {
            profiles = Map.copyOf(profiles);
            counted = Set.copyOf(counted);
            made = List.copyOf(made);
        }
    }
}
