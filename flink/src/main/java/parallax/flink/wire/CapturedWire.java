package parallax.flink.wire;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import parallax.capture.Capture;
import parallax.capture.Captured;
import parallax.capture.Given;
import parallax.capture.Origin;
import parallax.capture.Payload;
import parallax.capture.Receipt;
import parallax.capture.Refusal;

/** What a source found, on its way to the reader: every field of it, so that the reader sees what it would see on one machine. */
public final class CapturedWire {

    private enum Form {
        REFUSAL,
        BYTES,
        TEXT,
        MARKUP
    }

    private CapturedWire() {}

    /** The bytes of a capture or a refusal. */
    public static byte[] write(Captured captured) {
        WireOutput out = new WireOutput();
        if (captured instanceof Refusal refusal) {
            write(refusal, out.put(Form.REFUSAL));
            return out.bytes();
        }
        Capture capture = (Capture) captured;
        write(capture.payload(), out);
        write(capture.origin(), out);
        write(capture.given(), out);
        out.put(capture.left().size());
        capture.left().forEach(left -> write(left, out));
        Receipt receipt = capture.receipt();
        return out.put(receipt.at())
                .put((Object) receipt.head())
                .put(receipt.kept())
                .bytes();
    }

    private static void write(Payload payload, WireOutput out) {
        if (payload instanceof Payload.Bytes bytes) {
            out.put(Form.BYTES).put(bytes.bytes()).put(bytes.charset()).put(bytes.mediaType());
        } else if (payload instanceof Payload.Text text) {
            out.put(Form.TEXT).put((Object) text.text());
        } else {
            out.put(Form.MARKUP).put((Object) ((Payload.Markup) payload).html());
        }
    }

    private static void write(Origin origin, WireOutput out) {
        out.put((Object) origin.name()).put(origin.line()).put(origin.offset()).put(origin.url());
    }

    private static void write(Given given, WireOutput out) {
        out.put(given.id())
                .put(given.title())
                .put(given.published())
                .put(given.time())
                .put(given.outlet())
                .put(given.authors())
                .put(given.tags());
    }

    static void write(Refusal refusal, WireOutput out) {
        write(refusal.origin(), out);
        out.put((Object) refusal.name()).put((Object) refusal.message());
    }

    /**
     * What was written.
     *
     * @throws IllegalArgumentException when the bytes are not what {@link #write} makes
     */
    public static Captured read(byte[] bytes) {
        WireInput in = new WireInput(bytes);
        Form form = Form.valueOf(in.text());
        if (form == Form.REFUSAL) {
            return refusal(in);
        }
        Payload payload = switch (form) {
            case BYTES, REFUSAL -> new Payload.Bytes(in.bytes(), in.findText(), in.findText());
            case TEXT -> new Payload.Text(in.text());
            case MARKUP -> new Payload.Markup(in.text());
        };
        Origin origin = origin(in);
        Given given = given(in);
        List<Refusal> left = new ArrayList<>();
        for (int more = in.number(); more > 0; more--) {
            left.add(refusal(in));
        }
        String at = in.findText();
        return new Capture(
                origin,
                payload,
                given,
                left,
                new Receipt(at == null ? null : Instant.parse(at), in.text(), in.findText()));
    }

    private static Origin origin(WireInput in) {
        return new Origin(in.text(), in.longNumber(), in.longNumber(), in.findText());
    }

    private static Given given(WireInput in) {
        return new Given(
                in.findText(),
                in.findText(),
                day(in.findText()),
                time(in.findText()),
                in.findText(),
                in.texts(),
                in.texts());
    }

    private static @Nullable LocalDate day(@Nullable String written) {
        return written == null ? null : LocalDate.parse(written);
    }

    private static @Nullable OffsetDateTime time(@Nullable String written) {
        return written == null ? null : OffsetDateTime.parse(written);
    }

    static Refusal refusal(WireInput in) {
        return new Refusal(origin(in), in.text(), in.text());
    }
}
