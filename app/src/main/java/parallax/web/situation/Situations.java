package parallax.web.situation;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import parallax.format.found.Finding;
import parallax.situation.chain.Chain;
import parallax.situation.definition.Definition;
import parallax.store.JdbcLedger;
import parallax.store.found.Found;

/**
 * Situations, each computed once for each state of the ledger, one at a time. When the ledger has changed, the last one is
 * handed out, and said to be so, while the new one is computed. The few that were asked for last are held.
 */
public final class Situations implements AutoCloseable {

    /** The id of the whole ledger. */
    public static final String WHOLE = "all";

    private static final Set<Finding.Kind> ON_PAGES =
            Set.of(Finding.Kind.SERIES, Finding.Kind.DISPUTE, Finding.Kind.CLAIM);

    private static final int HELD = 6;

    /** So long readers wait from when something is computed for the first time, in milliseconds. */
    private static final long PATIENCE = 6_000;

    private static final long NANOS = 1_000_000;

    private final Bench bench;
    private final Found found;
    private final Function<String, Optional<Definition>> named;
    private final LongSupplier generation;
    private final ExecutorService worker = Executors.newSingleThreadExecutor(work -> {
        Thread thread = new Thread(work, "situations");
        thread.setDaemon(true);
        return thread;
    });

    private final Map<String, Kept> kept = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Kept> eldest) {
            return size() > HELD;
        }
    };

    private final Map<String, Work> working = new HashMap<>();

    private record Kept(Object value, long generation) {}

    /** What is being computed, and since when. */
    private record Work(Future<?> future, long since) {

        long left() {
            return Math.max(0, PATIENCE - (System.nanoTime() - since) / NANOS);
        }
    }

    /**
     * @param generation changes with everything that is written into the ledger
     * @param named finds what somebody means by a name
     */
    public Situations(JdbcLedger ledger, LongSupplier generation, Function<String, Optional<Definition>> named) {
        this.bench = new Bench(ledger);
        this.found = new Found(ledger);
        this.named = named;
        this.generation = generation;
    }

    /**
     * What there is to be looked at.
     *
     * @param value null while it is computed for the first time
     * @param stale whether the ledger has changed since, so that a newer one is on its way
     */
    public record Look<T>(@Nullable T value, boolean stale) {}

    /** A situation by its id; empty when there is none of this id. */
    public Optional<Look<Held>> find(String id) {
        if (id.equals(WHOLE)) {
            Look<Everything> all = everything();
            Everything value = all.value();
            return Optional.of(new Look<>(value == null ? null : value.held(), all.stale()));
        }
        return Chain.isId(id) ? chain(id) : named.apply(id).map(this::named);
    }

    private Optional<Look<Held>> chain(String id) {
        Everything all = everything().value();
        return all == null
                ? Optional.of(new Look<>(null, false))
                : all.chains().stream()
                        .filter(chain -> chain.id().equals(id))
                        .findFirst()
                        .map(chain -> look(chain.id(), Held.class, () -> bench.of(chain)));
    }

    /** Who changes what is meant gets another situation of the same name. */
    private Look<Held> named(Definition definition) {
        return look("named " + definition, Held.class, () -> bench.of(definition));
    }

    /**
     * What was found under this id when the ledger was last looked across, with what surrounds it; empty when there is nothing of
     * this id that has a page of its own. For what lies outside the situations, because its articles are too old for them.
     */
    public Optional<Look<Held>> findFound(String id) {
        return found.findFinding(id)
                .filter(finding -> ON_PAGES.contains(finding.kind()))
                .map(finding -> look("found " + id, Held.class, () -> bench.of(finding)));
    }

    /** The whole ledger, and which situations were found in it. */
    public Look<Everything> everything() {
        return look(WHOLE, Everything.class, bench::everything);
    }

    private <T> Look<T> look(String key, Class<T> type, Supplier<T> maker) {
        long now = generation.getAsLong();
        Kept known = findKept(key);
        if (known != null && known.generation() == now) {
            return new Look<>(type.cast(known.value()), false);
        }
        Work work = start(key, now, maker);
        if (known != null) {
            return new Look<>(type.cast(known.value()), true);
        }
        await(work);
        Kept made = findKept(key);
        return new Look<>(made == null ? null : type.cast(made.value()), false);
    }

    private synchronized @Nullable Kept findKept(String key) {
        return kept.get(key);
    }

    private synchronized void keep(String key, Kept made) {
        kept.put(key, made);
        working.remove(key);
    }

    private synchronized void forget(String key) {
        working.remove(key);
    }

    private synchronized Work start(String key, long now, Supplier<?> maker) {
        return working.computeIfAbsent(
                key,
                none -> new Work(
                        worker.submit(() -> {
                            try {
                                keep(key, new Kept(maker.get(), now));
                            } finally {
                                forget(key);
                            }
                        }),
                        System.nanoTime()));
    }

    /** What failed fails for whoever waits for it; what takes longer than one waits is asked for again. */
    private static void await(Work work) {
        try {
            work.future().get(work.left(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException known
                    ? known
                    : new IllegalStateException("a situation could not be computed", e.getCause());
        } catch (TimeoutException e) {
            return; // it goes on
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        worker.shutdownNow();
        try {
            worker.awaitTermination(PATIENCE, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
