package parallax.capture;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What was received: bytes, or text that was already decoded (a field of a JSON record). */
public sealed interface Payload {

    /**
     * @param bytes as received; not copied, do not change them
     * @param charset named by the transport, null when it named none
     * @param mediaType named by the transport, null when it named none; readers look at the content all the same
     */
    @SuppressWarnings("ArrayRecordComponent") // megabytes of page; compared nowhere
    record Bytes(
            byte[] bytes,
            @Nullable String charset,
            @Nullable String mediaType) implements Payload {

        public Bytes {
            Objects.requireNonNull(bytes);
        }
    }

    /** @param text plain text, kept exactly as given */
    record Text(String text) implements Payload {

        public Text {
            Objects.requireNonNull(text);
        }
    }
}
