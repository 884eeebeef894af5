package parallax.flink.run;

import java.util.HashMap;
import java.util.Map;
import org.apache.flink.metrics.Counter;
import org.apache.flink.metrics.MetricGroup;

/** What a task counts, in the metrics of Flink under the group {@code parallax}. */
final class ReadMetrics {

    private final MetricGroup group;
    private final Counter articles;
    private final Counter records;
    private final Counter known;
    private final Map<String, Counter> troubles = new HashMap<>();

    ReadMetrics(MetricGroup task, Model model) {
        this.group = task.addGroup("parallax");
        this.articles = group.counter("articles");
        this.records = group.counter("records");
        this.known = group.counter("known");
        group.gauge("modelMillis", () -> model.nanos() / 1_000_000);
    }

    void read(int withRecords) {
        articles.inc();
        records.inc(withRecords);
    }

    /** An input that the ledger has. */
    void known() {
        known.inc();
    }

    /** A trouble by its name; the names are few. */
    void trouble(String name) {
        troubles.computeIfAbsent(name, none -> group.addGroup("trouble", none).counter("troubles"))
                .inc();
    }
}
