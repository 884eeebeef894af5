package parallax.flink.run;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.api.connector.sink2.Sink;
import org.apache.flink.api.connector.sink2.SinkWriter;
import org.apache.flink.api.connector.sink2.WriterInitContext;
import org.apache.flink.api.java.tuple.Tuple4;
import parallax.store.JdbcLedger;
import parallax.store.link.Bucket;
import parallax.store.link.Edge;

/** Writes what linking found, in batches; all of it is in the ledger when a checkpoint is taken. */
public final class LinkSink implements Sink<Tuple4<String, Long, String, String>> {

    private static final long serialVersionUID = 1L;
    private static final Duration TRIES = Duration.ofMinutes(2);
    private static final int BATCH = 1000;

    private final String ledger;

    /** @param ledger address of the database */
    public LinkSink(String ledger) {
        this.ledger = ledger;
    }

    @Override
    public SinkWriter<Tuple4<String, Long, String, String>> createWriter(WriterInitContext context) {
        context.getUserCodeClassLoader().registerReleaseHookIfAbsent(Leftovers.NAME, new Leftovers());
        return new Writer(ledger);
    }

    private static final class Writer implements SinkWriter<Tuple4<String, Long, String, String>> {

        private final String place;
        private final JdbcLedger ledger;
        private final Patience patience = new Patience(TRIES);
        private final List<Bucket> buckets = new ArrayList<>();
        private final List<Edge> edges = new ArrayList<>();

        private Writer(String place) {
            this.place = place;
            this.ledger = Ledgers.acquire(place);
        }

        @Override
        public void write(Tuple4<String, Long, String, String> row, Context context) throws InterruptedException {
            Bucket bucket = LinkRows.bucket(row);
            if (bucket != null) {
                buckets.add(bucket);
            } else {
                edges.add(LinkRows.edge(row));
            }
            if (buckets.size() + edges.size() >= BATCH) {
                flush(false);
            }
        }

        @Override
        public void flush(boolean endOfInput) throws InterruptedException {
            if (!buckets.isEmpty() || !edges.isEmpty()) {
                patience.write(() -> ledger.links().write(buckets, edges));
                buckets.clear();
                edges.clear();
            }
        }

        @Override
        public void close() {
            Ledgers.release(place);
        }
    }
}
