package parallax.flink.wire;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** Puts values one behind the other; {@link WireInput} takes them in the same order. */
final class WireOutput {

    private static final int ABSENT = -1;

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final DataOutputStream out = new DataOutputStream(bytes);

    WireOutput put(int value) {
        try {
            out.writeInt(value);
        } catch (IOException e) {
            throw new UncheckedIOException("writing to memory failed", e);
        }
        return this;
    }

    WireOutput put(long value) {
        return put((int) (value >>> Integer.SIZE)).put((int) value);
    }

    WireOutput put(byte @Nullable [] value) {
        if (value == null) {
            return put(ABSENT);
        }
        put(value.length);
        bytes.writeBytes(value);
        return this;
    }

    WireOutput put(@Nullable Object value) {
        return put(value == null ? null : value.toString().getBytes(StandardCharsets.UTF_8));
    }

    WireOutput put(Collection<String> values) {
        put(values.size());
        values.forEach(value -> put((Object) value));
        return this;
    }

    byte[] bytes() {
        return bytes.toByteArray();
    }
}
