package parallax.flink.wire;

import org.jspecify.annotations.Nullable;
import parallax.Reading;
import parallax.capture.Refusal;
import parallax.format.JsonLinesParser;
import parallax.format.pack.PackedReading;
import parallax.store.Intake;

/** What came of an input, on its way to the ledger. */
public final class IntakeWire {

    private IntakeWire() {}

    /**
     * An input that was read or refused.
     *
     * @param intake what came of it
     * @param madeBy name and version of the reader
     */
    public record Taken(Intake intake, String madeBy) {}

    /** The bytes of it. */
    public static byte[] write(Taken taken) {
        Intake intake = taken.intake();
        Reading reading = intake.reading();
        Refusal refusal = intake.refusal();
        WireOutput out = new WireOutput()
                .put((Object) taken.madeBy())
                .put((Object) intake.fingerprint())
                .put((Object) intake.place())
                .put(reading == null ? null : PackedReading.pack(reading.article(), reading.account()));
        if (refusal != null) {
            CapturedWire.write(refusal, out);
        }
        return out.bytes();
    }

    /**
     * What was written.
     *
     * @throws IllegalArgumentException when the bytes are not what {@link #write} makes
     */
    public static Taken read(byte[] bytes) {
        WireInput in = new WireInput(bytes);
        String madeBy = in.text();
        String fingerprint = in.text();
        String place = in.text();
        Reading reading = reading(in.findBytes());
        Refusal refusal = reading == null ? CapturedWire.refusal(in) : null;
        return new Taken(new Intake(fingerprint, place, reading, refusal), madeBy);
    }

    private static @Nullable Reading reading(byte @Nullable [] packed) {
        if (packed == null) {
            return null;
        }
        JsonLinesParser.Parsed parsed = PackedReading.unpack(packed);
        return new Reading(parsed.article(), parsed.account());
    }
}
