package parallax.flink.run;

import java.time.Duration;
import java.util.List;
import org.apache.flink.api.connector.sink2.Sink;
import org.apache.flink.api.connector.sink2.SinkWriter;
import org.apache.flink.api.connector.sink2.WriterInitContext;
import org.apache.flink.metrics.Counter;
import org.apache.flink.metrics.MetricGroup;
import org.jspecify.annotations.Nullable;
import parallax.flink.wire.IntakeWire;
import parallax.store.JdbcLedger;
import parallax.store.Making;

/**
 * Writes what was read into the ledger: one article, one transaction. What is written twice after a restart changes nothing,
 * so the sink has no state of its own.
 */
public final class LedgerSink implements Sink<IntakeWire.Taken> {

    private static final long serialVersionUID = 1L;
    private static final Duration TRIES = Duration.ofMinutes(2);

    private final String ledger;

    /** @param ledger address of the database */
    public LedgerSink(String ledger) {
        this.ledger = ledger;
    }

    @Override
    public SinkWriter<IntakeWire.Taken> createWriter(WriterInitContext context) {
        context.getUserCodeClassLoader().registerReleaseHookIfAbsent(Leftovers.NAME, new Leftovers());
        return new Writer(ledger, context.metricGroup().addGroup("parallax"));
    }

    private static final class Writer implements SinkWriter<IntakeWire.Taken> {

        private final String place;
        private final JdbcLedger ledger;
        private final Patience patience = new Patience(TRIES);
        private final Counter written;
        private final Counter writeNanos;
        private volatile long lag;

        private Writer(String place, MetricGroup metrics) {
            this.place = place;
            this.ledger = Ledgers.acquire(place);
            this.written = metrics.counter("written");
            this.writeNanos = metrics.counter("writeNanos");
            metrics.gauge("lagMillis", () -> lag);
        }

        @Override
        public void write(IntakeWire.Taken taken, Context context) throws InterruptedException {
            long begin = System.nanoTime();
            patience.write(() -> ledger.writer().load(List.of(taken.intake()), Making.added(taken.madeBy())));
            written.inc();
            writeNanos.inc(System.nanoTime() - begin);
            lag = lag(context.timestamp());
        }

        /** Between when a message was put into its topic and now; nothing for files. */
        private static long lag(@Nullable Long timestamp) {
            return timestamp == null || timestamp <= 0 ? 0 : Math.max(0, System.currentTimeMillis() - timestamp);
        }

        /** Every article is in the ledger when its write returns. */
        @Override
        public void flush(boolean endOfInput) {
            // nothing waits
        }

        @Override
        public void close() {
            Ledgers.release(place);
        }
    }
}
