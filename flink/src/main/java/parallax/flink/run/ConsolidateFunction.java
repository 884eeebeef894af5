package parallax.flink.run;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.streaming.api.functions.ProcessFunction;
import org.apache.flink.util.Collector;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import parallax.store.Consolidation;
import parallax.store.JdbcLedger;
import parallax.store.LedgerException;
import parallax.story.outlet.OutletTable;

/**
 * Looks across the articles of the ledger whenever a turn comes and the last look is over, beside the stream: checkpoints do
 * not wait for it. A look that fails is reported and left to the next turn, which sees all that it would have seen.
 */
public final class ConsolidateFunction extends ProcessFunction<Long, Long> {

    private static final long serialVersionUID = 1L;
    private static final Logger LOG = LoggerFactory.getLogger(ConsolidateFunction.class);

    private final String place;
    private transient JdbcLedger ledger;
    private transient ExecutorService beside;
    private transient @Nullable Future<?> look;

    /** @param place address of the ledger */
    public ConsolidateFunction(String place) {
        this.place = place;
    }

    @Override
    public void open(OpenContext context) {
        getRuntimeContext().registerUserCodeClassLoaderReleaseHookIfAbsent(Leftovers.NAME, new Leftovers());
        ledger = Ledgers.acquire(place);
        beside = Executors.newSingleThreadExecutor(task -> {
            Thread thread = new Thread(task, "consolidation");
            thread.setDaemon(true);
            return thread;
        });
    }

    @Override
    public void processElement(Long turn, Context context, Collector<Long> out) throws InterruptedException {
        Future<?> last = look;
        if (last == null || last.isDone()) {
            report(last);
            look = beside.submit(() -> new Consolidation(ledger, OutletTable.SHIPPED).run());
        }
    }

    private static void report(@Nullable Future<?> last) throws InterruptedException {
        try {
            if (last != null) {
                LOG.info("looked across articles: {}", last.get());
            }
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof LedgerException)) {
                throw new IllegalStateException("the look across articles failed", e.getCause());
            }
            LOG.warn("the look across articles is left to the next turn", e.getCause());
        }
    }

    @Override
    public void close() {
        if (beside != null) {
            beside.shutdownNow();
            Ledgers.release(place);
        }
    }
}
