package parallax.web.health;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.router.Endpoint;
import io.prometheus.metrics.core.datapoints.DistributionDataPoint;
import io.prometheus.metrics.core.metrics.CounterWithCallback;
import io.prometheus.metrics.core.metrics.GaugeWithCallback;
import io.prometheus.metrics.core.metrics.Histogram;
import io.prometheus.metrics.expositionformats.PrometheusTextFormatWriter;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import io.prometheus.metrics.model.snapshots.Unit;
import java.io.IOException;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import parallax.text.Labels;
import parallax.web.desk.Desk;
import parallax.web.http.Routes;
import parallax.web.http.Visitor;

/**
 * {@code /metrics} for Prometheus: requests by route, method and status with their durations, what the ledger holds, and the
 * machine. Routes are patterns, so that nobody's search is in it. For administrators only; on this machine that is everybody.
 */
public final class Metrics implements Routes {

    private static final String START = "parallax.metrics.start";
    private static final double NANOS = 1e9;
    private static final double MILLIS = 1e3;

    /** Whatever was asked for that is not there: one name for all of it. */
    private static final String NO_ROUTE = "none";

    private static final double[] BOUNDS = {0.005, 0.01, 0.02, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10};

    private final PrometheusRegistry registry = new PrometheusRegistry();
    private final PrometheusTextFormatWriter text = PrometheusTextFormatWriter.create();
    private final Histogram requests = Histogram.builder()
            .name("parallax_http_request_duration_seconds")
            .help("How long answers took, by route, method and status")
            .unit(Unit.SECONDS)
            .labelNames("route", "method", "status")
            .classicOnly()
            .classicUpperBounds(BOUNDS)
            .register(registry);

    private final Desk desk;
    private final AtomicReference<Seen> seen;

    public Metrics(Desk desk) {
        this.desk = desk;
        this.seen = new AtomicReference<>(new Seen(Long.MIN_VALUE, Instant.EPOCH));
        ledger();
        machine();
    }

    /** Which state of the ledger was seen, and since when. */
    private record Seen(long generation, Instant since) {

        Seen now(long current, Instant now) {
            return generation == current ? this : new Seen(current, now);
        }
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.before(context -> context.attribute(START, System.nanoTime()));
        routes.after(this::count);
        routes.get("/metrics", this::show);
    }

    private void count(Context context) {
        Long start = context.attribute(START);
        Endpoint endpoint = context.endpoints().matchedHttpEndpoint();
        DistributionDataPoint point = requests.labelValues(
                endpoint == null ? NO_ROUTE : endpoint.path,
                context.method().name(),
                String.valueOf(context.statusCode()));
        point.observe(start == null ? 0 : (System.nanoTime() - start) / NANOS);
    }

    private void show(Context context) throws IOException {
        Visitor.require(context, Visitor.Role.ADMIN);
        context.header("Cache-Control", "no-store").contentType(PrometheusTextFormatWriter.CONTENT_TYPE);
        text.write(context.outputStream(), registry.scrape());
    }

    private void ledger() {
        GaugeWithCallback.builder()
                .name("parallax_articles")
                .help("Articles in the ledger")
                .callback(gauge -> gauge.call((double) desk.ledger().countArticles()))
                .register(registry);
        GaugeWithCallback.builder()
                .name("parallax_records")
                .help("Records in the ledger")
                .labelNames("kind", "what")
                .callback(gauge -> desk.ledger()
                        .listTallies()
                        .forEach(tally -> gauge.call((double) tally.records(), Labels.of(tally.kind()), tally.what())))
                .register(registry);
        GaugeWithCallback.builder()
                .name("parallax_generation_age_seconds")
                .help("For how long the ledger has been seen to be as it is now")
                .unit(Unit.SECONDS)
                .callback(gauge -> gauge.call(age()))
                .register(registry);
    }

    private double age() {
        Instant now = desk.clock().instant();
        long generation = desk.generation();
        Seen current = seen.updateAndGet(known -> known.now(generation, now));
        return Duration.between(current.since(), now).toMillis() / MILLIS;
    }

    private void machine() {
        GaugeWithCallback.builder()
                .name("jvm_memory_used_bytes")
                .help("Heap that is used")
                .unit(Unit.BYTES)
                .callback(gauge -> gauge.call((double)
                        ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed()))
                .register(registry);
        GaugeWithCallback.builder()
                .name("jvm_threads")
                .help("Threads that live")
                .callback(
                        gauge -> gauge.call(ManagementFactory.getThreadMXBean().getThreadCount()))
                .register(registry);
        GaugeWithCallback.builder()
                .name("process_uptime_seconds")
                .help("For how long the program has run")
                .unit(Unit.SECONDS)
                .callback(
                        gauge -> gauge.call(ManagementFactory.getRuntimeMXBean().getUptime() / MILLIS))
                .register(registry);
        CounterWithCallback.builder()
                .name("jvm_gc_seconds_total")
                .help("Time that went into collecting garbage")
                .unit(Unit.SECONDS)
                .callback(counter -> counter.call(ManagementFactory.getGarbageCollectorMXBeans().stream()
                                .mapToLong(GarbageCollectorMXBean::getCollectionTime)
                                .sum()
                        / MILLIS))
                .register(registry);
    }
}
