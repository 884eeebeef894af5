package parallax.flink.wire;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Takes values as {@link WireOutput} put them. */
final class WireInput {

    private final ByteBuffer bytes;

    WireInput(byte[] bytes) {
        this.bytes = ByteBuffer.wrap(bytes);
    }

    int number() {
        try {
            return bytes.getInt();
        } catch (BufferUnderflowException e) {
            throw new IllegalArgumentException("a message of " + bytes.limit() + " bytes ends too early", e);
        }
    }

    long longNumber() {
        long high = number();
        return (high << Integer.SIZE) | (number() & 0xFFFF_FFFFL);
    }

    byte @Nullable [] findBytes() {
        int length = number();
        if (length < 0) {
            return null;
        }
        if (length > bytes.remaining()) {
            throw new IllegalArgumentException("a message promises " + length + " bytes and has " + bytes.remaining());
        }
        byte[] value = new byte[length];
        bytes.get(value);
        return value;
    }

    byte[] bytes() {
        return Objects.requireNonNull(findBytes());
    }

    @Nullable
    String findText() {
        byte[] value = findBytes();
        return value == null ? null : new String(value, StandardCharsets.UTF_8);
    }

    String text() {
        return Objects.requireNonNull(findText());
    }

    List<String> texts() {
        List<String> values = new ArrayList<>();
        for (int left = number(); left > 0; left--) {
            values.add(text());
        }
        return values;
    }
}
