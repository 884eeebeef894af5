package parallax.flink.run;

import java.time.LocalDate;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.api.java.tuple.Tuple3;
import org.apache.flink.streaming.api.functions.ProcessFunction;
import org.apache.flink.util.Collector;
import org.apache.flink.util.OutputTag;
import org.jspecify.annotations.Nullable;
import parallax.LinkKeys;
import parallax.Reading;
import parallax.Result;
import parallax.article.NotRead;
import parallax.capture.Capture;
import parallax.capture.Captured;
import parallax.capture.Given;
import parallax.capture.Refusal;
import parallax.flink.wire.CapturedWire;
import parallax.flink.wire.IntakeWire;
import parallax.store.Fingerprints;
import parallax.store.Intake;
import parallax.store.JdbcLedger;

/** Reads captures, as {@code parallax add} reads them. What the ledger knows is passed over. */
public final class ReadFunction extends ProcessFunction<byte[], IntakeWire.Taken> {

    private static final long serialVersionUID = 1L;

    /** Keys by which articles are linked: kind, band, article. */
    public static final OutputTag<Tuple3<String, Long, String>> KEYS =
            new OutputTag<>("link keys", Types.TUPLE(Types.STRING, Types.LONG, Types.STRING));

    private final String ledger;
    private final @Nullable String published;
    private final @Nullable String outlet;
    private transient Model model;
    private transient JdbcLedger known;
    private transient ReadMetrics metrics;
    private transient Given told;
    private transient LinkKeys keys;

    /**
     * @param ledger where readings go; what it knows is not read again
     * @param published ISO day where the input gives none
     * @param outlet where the input gives none
     */
    public ReadFunction(String ledger, @Nullable String published, @Nullable String outlet) {
        this.ledger = ledger;
        this.published = published;
        this.outlet = outlet;
    }

    @Override
    public void open(OpenContext context) {
        getRuntimeContext().registerUserCodeClassLoaderReleaseHookIfAbsent(Leftovers.NAME, new Leftovers());
        keys = new LinkKeys();
        known = Ledgers.acquire(ledger);
        model = Model.acquire();
        metrics = new ReadMetrics(getRuntimeContext().getMetricGroup(), model);
        told = new Given(null, null, published == null ? null : LocalDate.parse(published), null, outlet);
    }

    @Override
    public void processElement(byte[] message, Context context, Collector<IntakeWire.Taken> out) {
        Captured captured = CapturedWire.read(message);
        String fingerprint = Fingerprints.of(captured, told);
        if (captured instanceof Capture && known.knows(fingerprint)) {
            metrics.known();
            known.findTaken(fingerprint).ifPresent(reading -> link(reading, context));
            return;
        }
        Intake intake = take(captured, fingerprint);
        if (intake.reading() != null) {
            link(intake.reading(), context);
        }
        out.collect(new IntakeWire.Taken(intake, "parallax " + model.parallax().engine()));
    }

    /** What the ledger knows too: the worker that wrote it may have been lost before its keys came through. */
    private void link(Reading reading, Context context) {
        String article = reading.article().id();
        keys.list(reading)
                .forEach(key -> context.output(KEYS, Tuple3.of(key.kind().name(), key.band(), article)));
    }

    private Intake take(Captured captured, String fingerprint) {
        if (captured instanceof Refusal refusal) {
            return refused(fingerprint, refusal);
        }
        Capture capture = (Capture) captured;
        capture.left().forEach(left -> metrics.trouble(left.name()));
        try {
            Result result = model.parallax().read(capture.with(capture.given().or(told)));
            NotRead reason = result.notRead();
            if (reason != null) {
                return refused(fingerprint, new Refusal(capture.origin(), reason.name(), reason.message()));
            }
            metrics.read(result.getReading().account().entries().size());
            return new Intake(fingerprint, capture.origin().place(), result.getReading(), null);
        } catch (RuntimeException | StackOverflowError e) {
            return refused(
                    fingerprint,
                    new Refusal(capture.origin(), "fault", "not read: a fault of the reader, please report: " + e));
        }
    }

    private Intake refused(String fingerprint, Refusal refusal) {
        metrics.trouble(refusal.name());
        return new Intake(fingerprint, refusal.origin().place(), null, refusal);
    }

    @Override
    public void close() {
        if (model != null) {
            Model.release();
        }
        if (known != null) {
            Ledgers.release(ledger);
        }
    }
}
